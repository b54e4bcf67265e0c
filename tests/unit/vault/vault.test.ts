import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forget, holds, keep, lend, sweep } from '@/lib/vault/vault';

// The two stores of the halves, each as slow as it likes.

const stores = vi.hoisted(() => ({ keys: new Map<string, CryptoKey>(), sealed: new Map<string, string>() }));
const aWhile = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));

vi.mock('@/lib/db/session', () => ({
  halves: {
    putKey: async (id: string, key: CryptoKey) => (await aWhile(), void stores.keys.set(id, key)),
    key: async (id: string) => (await aWhile(), stores.keys.get(id)),
    putSealed: async (id: string, text: string) => (await aWhile(), void stores.sealed.set(id, text)),
    sealed: async (id: string) => (await aWhile(), stores.sealed.get(id)),
    drop: async (id: string) => {
      stores.keys.delete(id);
      await aWhile();
      stores.sealed.delete(id);
    },
    ids: async () => [...stores.keys.keys()],
  },
}));

const ID = 'tenant-1';
beforeEach(() => {
  stores.keys.clear();
  stores.sealed.clear();
});

describe('the vault', () => {
  it('lends the old key or the new one while a key is typed again, and never none', async () => {
    await keep(ID, 'old');
    for (let i = 0; i < 20; i += 1) {
      const lending = Array.from({ length: 8 }, async () => (await aWhile(), lend(ID)));
      await Promise.all([keep(ID, 'new'), ...lending]);
      for (const lent of await Promise.all(lending)) expect(['old', 'new']).toContain(lent);
    }
    expect(await lend(ID)).toBe('new');
  });

  it('sweeps no key that is being typed', async () => {
    await keep(ID, 'old');
    for (let i = 0; i < 20; i += 1) {
      const [, swept] = await Promise.all([keep(ID, 'new'), sweep(), aWhile().then(sweep)]);
      expect(swept).toEqual([]);
    }
    expect(await holds(ID)).toBe(true);
  });

  it('sweeps what died with the browser, and names its tenant once', async () => {
    await keep(ID, 'a key');
    stores.sealed.clear();
    expect(await sweep()).toEqual([ID]);
    expect(await sweep()).toEqual([]);
    expect(await lend(ID)).toBeUndefined();
  });

  it('forgets', async () => {
    await keep(ID, 'a key');
    await forget(ID);
    expect(await holds(ID)).toBe(false);
  });
});
