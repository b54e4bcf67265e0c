import { beforeEach, describe, expect, it } from 'vitest';
import { ABSOLUTE_MS } from '@/lib/key/lock';
import { aWhile, type FreshVault, holding, ID, vaultMaker, WORDS } from './fresh-vault';

const { deriving, fresh, make } = vaultMaker();
let memory: FreshVault['memory'];
let clock: FreshVault['clock'];
let vault: FreshVault['vault'];
beforeEach(() => {
  ({ memory, clock, vault } = make());
});
const lent = async (id = ID) => (await vault.lend(id))?.apiKey;

describe('a key kept until the browser closes', () => {
  it('is the old one or the new one while it is typed again, and never none', async () => {
    memory.slow(aWhile);
    await vault.keepForSession(ID, holding('old'));
    for (let i = 0; i < 20; i += 1) {
      const lending = Array.from({ length: 8 }, async () => (await aWhile(), lent()));
      await Promise.all([vault.keepForSession(ID, holding('new')), ...lending]);
      for (const key of await Promise.all(lending)) expect(['old', 'new']).toContain(key);
    }
    expect(await lent()).toBe('new');
  });

  it('is not swept while it is being typed', async () => {
    memory.slow(aWhile);
    await vault.keepForSession(ID, holding('old'));
    for (let i = 0; i < 20; i += 1)
      await Promise.all([
        vault.keepForSession(ID, holding('new')),
        vault.sweep(),
        aWhile().then(vault.sweep),
      ]);
    expect(await lent()).toBe('new');
  });

  it('dies with the browser, and what is left of it is swept', async () => {
    await vault.keepForSession(ID, holding('a key'));
    memory.browserEnds();
    expect(await lent()).toBeUndefined();
    await vault.sweep();
    expect([...memory.disk.halves.keys()]).toEqual([]);
    expect((await vault.stands()).get(ID)).toBeUndefined();
  });

  it('is not locked by time, and is forgotten when it is removed', async () => {
    await vault.keepForSession(ID, holding('a key'));
    clock.now += 3 * ABSOLUTE_MS;
    expect(await lent()).toBe('a key');
    await vault.forget(ID);
    expect(await lent()).toBeUndefined();
  });
});

describe('a key behind the passphrase', () => {
  it('comes back after the browser’s end with the passphrase alone', async () => {
    expect(await vault.keepBehind(WORDS, ID, holding('a key'))).toEqual({ is: 'open', ids: [ID] });
    expect(await lent()).toBe('a key');
    memory.browserEnds();
    await vault.sweep();
    expect([await lent(), (await vault.stands()).get(ID)]).toEqual([undefined, 'locked']);
    expect(await vault.unlock('crate onion velvet lamp harbour')).toEqual({ is: 'wrong' });
    expect(await lent()).toBeUndefined();
    expect(await vault.unlock(WORDS)).toEqual({ is: 'open', ids: [ID] });
    expect([await lent(), (await vault.stands()).get(ID)]).toEqual(['a key', 'there']);
  });

  it('opens however the blanks fall and the accents are composed', async () => {
    await vault.keepBehind('canción de la montaña', ID, holding('a key'));
    await vault.lock([]);
    expect(await vault.unlock('  cancio\u0301n  de la montan\u0303a ')).toMatchObject({ is: 'open' });
  });

  it.each([
    ['a thousand characters', 'x7 '.repeat(333) + 'x', (typed: string) => ` ${typed}\n`],
    ['emoji', '🍦 cone 👩‍👩‍👧 family ❤️', (typed: string) => typed.replaceAll(' ', '\u00a0')],
    ['accents typed apart', 'mañana será otro café', (typed: string) => typed.normalize('NFD')],
    [
      'accents under which others stand',
      'a\u0323\u0302 tre\u0302\u0323n hai cay',
      (typed: string) => typed.normalize('NFC'),
    ],
    ['wide letters', 'ｃrate onion ＶＥＬＶＥＴ', (typed: string) => typed.normalize('NFKC')],
    [
      'a line end pasted in the middle',
      'crate onion velvet lamp',
      (typed: string) => typed.replace(' ', '\r\n'),
    ],
  ])('opens with %s, typed in another way', async (_, kept, otherwise) => {
    expect(await vault.keepBehind(kept, ID, holding('a key'))).toMatchObject({ is: 'open' });
    await vault.lock([]);
    expect(await vault.unlock(otherwise(kept))).toMatchObject({ is: 'open' });
    await vault.lock([]);
    for (const near of [`${kept}x`, kept.slice(1), kept.replace(' ', '')])
      expect(await vault.unlock(near)).toEqual({ is: 'wrong' });
  });

  it('takes a passphrase that is too long for a wrong one, derives nothing for it, and counts it', async () => {
    await vault.keepBehind(WORDS, ID, holding('a key'));
    await vault.lock([]);
    deriving.mockClear();
    expect(await vault.unlock(`${WORDS} ${'x'.repeat(200_000)}`)).toEqual({ is: 'wrong' });
    expect([deriving.mock.calls.length, (await memory.stores.tries())?.count]).toEqual([0, 1]);
  });

  it('stands in nothing that is stored, open or locked', async () => {
    await vault.keepBehind(WORDS, ID, holding('the-secret-key'));
    const all = () => JSON.stringify([[...memory.disk.rows.values()], [...memory.session.values.values()]]);
    const bytes = () =>
      [...all().matchAll(/"(?:iv|ct|salt)\\?":\\?"([^"\\]+)/g)].map(([, text = '']) =>
        Buffer.from(text, 'base64').toString('latin1'),
      );
    expect([all(), ...bytes()].join()).not.toMatch(/secret|onion|stores/);
    expect(bytes().length).toBeGreaterThan(5);
    for (const half of memory.disk.halves.values()) expect(half.extractable).toBe(false);
  });

  it('is replaced in a new generation under a fresh data key, and the others stay', async () => {
    await vault.keepBehind(WORDS, ID, holding('old'));
    await vault.keepBehind(WORDS, 'other', holding('other'));
    const before = structuredClone([...memory.disk.rows.values()]);
    await vault.keepBehind(WORDS, ID, holding('new'));
    const after = [...memory.disk.rows.values()];
    expect(after.map(({ id, gen }) => `${id} ${gen}`).sort()).toEqual(['other 1', `${ID} 2`].sort());
    expect(after.find(({ id }) => id === 'other')).toEqual(before.find(({ id }) => id === 'other'));
    expect([await lent(), await lent('other')]).toEqual(['new', 'other']);
  });

  it('takes no second key under another passphrase, and leaves everything as it was', async () => {
    await vault.keepBehind(WORDS, ID, holding('a key'));
    const before = structuredClone([...memory.disk.rows.values()]);
    expect(await vault.keepBehind('some other five words here', 'other', holding('other'))).toEqual({
      is: 'wrong',
    });
    expect([...memory.disk.rows.values()]).toEqual(before);
  });

  it('changes its passphrase: the new one opens, the old one doesn’t', async () => {
    await vault.keepBehind(WORDS, ID, holding('a key'));
    expect(await vault.changePassphrase('not that one at all', 'new words for the same key')).toEqual({
      is: 'wrong',
    });
    expect(await vault.changePassphrase(WORDS, 'new words for the same key')).toMatchObject({ is: 'open' });
    await vault.lock([]);
    expect(await vault.unlock(WORDS)).toEqual({ is: 'wrong' });
    expect(await vault.unlock('new words for the same key')).toMatchObject({ is: 'open' });
    expect(await lent()).toBe('a key');
  });

  it('moves up when it was made with fewer iterations than today', async () => {
    fresh.mockResolvedValueOnce({
      alg: 'PBKDF2-HMAC-SHA-256',
      iter: 600_000,
      salt: Buffer.alloc(32, 7).toString('base64'),
    });
    await vault.keepBehind(WORDS, ID, holding('a key'));
    await vault.lock([]);
    await vault.unlock(WORDS);
    expect([...memory.disk.rows.values()]).toMatchObject([{ gen: 2 }]);
    const [row] = [...memory.disk.rows.values()] as unknown as [{ kdf: { iter: number; salt: string } }];
    expect(row.kdf.iter).toBeGreaterThanOrEqual(1_000_000);
    expect(row.kdf.salt).not.toBe(Buffer.alloc(32, 7).toString('base64'));
    expect(await lent()).toBe('a key');
  });
});
