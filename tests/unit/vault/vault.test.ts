import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tables } from '@/lib/db/tables';
import { forget, holds, keep, lend, sweep } from '@/lib/vault/vault';

const KEY = 'a1b2c3d4-0000-4000-8000-abcdefabcdef';

beforeEach(async () => {
  fakeBrowser.reset();
  await tables.halves.clear();
});

describe('the vault', () => {
  it('lends the key that was kept, each tenant its own', async () => {
    await keep('a', KEY);
    await keep('b', 'other');
    expect(await lend('a')).toBe(KEY);
    expect(await lend('b')).toBe('other');
    expect(await lend('c')).toBeUndefined();
    expect([await holds('a'), await holds('c')]).toEqual([true, false]);
  });

  it('lends the newest key when one was kept twice', async () => {
    await keep('a', 'old');
    await keep('a', KEY);
    expect(await lend('a')).toBe(KEY);
  });

  it('has forgotten a key for good', async () => {
    await keep('a', KEY);
    await forget('a');
    expect([await lend('a'), await holds('a')]).toEqual([undefined, false]);
    expect(await tables.halves.count()).toBe(0);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('loses the key with the browser, tells whose, and keeps nothing of it', async () => {
    await keep('a', KEY);
    await keep('b', 'other');
    await fakeBrowser.storage.session.clear();
    await keep('b', 'again');
    expect(await lend('a')).toBeUndefined();
    expect(await sweep()).toEqual(['a']);
    expect(await sweep()).toEqual([]);
    expect(await tables.halves.toCollection().primaryKeys()).toEqual(['b']);
    expect(await lend('b')).toBe('again');
  });

  it('writes the key nowhere in the clear, and the half that opens it can’t be taken out', async () => {
    await keep('a', KEY);
    const stores = await Promise.all(
      [fakeBrowser.storage.session, fakeBrowser.storage.local, fakeBrowser.storage.sync].map((area) =>
        area.get(null),
      ),
    );
    expect(JSON.stringify(stores)).toContain('sealed:a');
    expect(JSON.stringify(stores)).not.toContain(KEY);
    const half = await tables.halves.get('a');
    expect(half?.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', half?.key as CryptoKey)).rejects.toThrow();
  });

  it('lends nothing when a sealed key was moved to another tenant', async () => {
    await keep('a', KEY);
    const half = await tables.halves.get('a');
    await tables.halves.put({ id: 'b', key: half?.key as CryptoKey });
    const sealed = (await fakeBrowser.storage.session.get('sealed:a'))['sealed:a'];
    await fakeBrowser.storage.session.set({ 'sealed:b': sealed });
    expect(await lend('b')).toBeUndefined();
  });
});
