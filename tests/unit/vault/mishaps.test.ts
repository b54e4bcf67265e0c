import { beforeEach, describe, expect, it } from 'vitest';
import { aWhile, type FreshVault, holding, ID, NOON, vaultMaker, WORDS } from './fresh-vault';

// What meets in one moment, and what an earlier life left behind.

const OTHERS = 'five words that are quite new';
const DAY = 86_400_000;
const { make } = vaultMaker();
let memory: FreshVault['memory'];
let clock: FreshVault['clock'];
let vault: FreshVault['vault'];
beforeEach(async () => {
  ({ memory, clock, vault } = make());
  await vault.keepBehind(WORDS, ID, holding('a key'));
});
const lent = async (id = ID) => (await vault.lend(id))?.apiKey;
const wrong = async (times: number) => {
  for (let i = 0; i < times; i += 1) await vault.unlock(`wrong ${i % 2}`);
};

describe('a lock', () => {
  it('is not undone by a press that comes in the same moment, also while it waits for a cancel', async () => {
    for (let run = 0; run < 24; run += 1) {
      memory.slow(() => Promise.resolve());
      await vault.unlock(WORDS);
      memory.slow(aWhile);
      await Promise.all([
        vault.touch(),
        aWhile().then(() => vault.lock(run % 2 === 0 ? ['a send'] : [])),
        vault.touch(),
      ]);
      expect(await lent()).toBeUndefined();
      expect((await vault.times())?.closingAt !== undefined).toBe(run % 2 === 0);
    }
  });
});

describe('waiting after wrong passphrases', () => {
  it('ends after its time when the clock was set back, however often somebody asks', async () => {
    await vault.lock([]);
    await wrong(5);
    clock.now -= DAY;
    for (let second = 0; second < 30; second += 10) {
      expect(await vault.unlock(WORDS)).toEqual({ is: 'held', until: NOON - DAY + 30_000 });
      clock.now += 10_000;
    }
    expect(await vault.unlock(WORDS)).toMatchObject({ is: 'open' });
  });

  it('is over when the passphrase was given up: there is nothing left to guess', async () => {
    await vault.lock([]);
    await wrong(7);
    await vault.forget(ID);
    expect(await vault.keepBehind(OTHERS, ID, holding('again'))).toMatchObject({ is: 'open' });
    await vault.lock([]);
    await wrong(4); // counted anew
    expect(await vault.unlock(OTHERS)).toMatchObject({ is: 'open' });
  });
});

describe('a key that is put in again', () => {
  const spoil = (more: object) => {
    for (const [name, row] of memory.disk.rows) memory.disk.rows.set(name, { ...row, ...more });
  };

  it('takes the place of one that was altered, under a passphrase of its own', async () => {
    spoil({ kdf: { alg: 'PBKDF2-HMAC-SHA-256', iter: 1, salt: '' } });
    expect((await vault.stands()).get(ID)).toBe('altered');
    expect(await vault.keepBehind(OTHERS, ID, holding('again'))).toMatchObject({ is: 'open' });
    expect([await lent(), memory.disk.rows.size]).toEqual(['again', 1]);
  });

  it('is the old one or the new one meanwhile, and never none', async () => {
    memory.slow(aWhile);
    for (let i = 0; i < 10; i += 1) {
      let done = false;
      const keeping = vault.keepBehind(WORDS, ID, holding('the new one')).finally(() => (done = true));
      while (!done) expect(['a key', 'the new one']).toContain(await lent());
      await keeping;
    }
  });

  it('leaves the old one where it was when the disk doesn’t give back what was written', async () => {
    const rows = { ...memory.stores.rows };
    memory.stores.rows.put = (row) => rows.put({ ...row, wrap: { iv: '', ct: '' } } as typeof row);
    await expect(vault.keepBehind(WORDS, ID, holding('the new one'))).rejects.toThrow('read back');
    memory.stores.rows = rows;
    expect(await lent()).toBe('a key');
    await vault.lock([]);
    expect(await vault.unlock(WORDS)).toMatchObject({ is: 'open' });
    expect(await lent()).toBe('a key');
  });

  it('touches nothing that a later version wrote', async () => {
    spoil({ v: 2 });
    const before = structuredClone([...memory.disk.rows.values()]);
    expect(await vault.keepBehind(OTHERS, ID, holding('again'))).toEqual({ is: 'newer' });
    expect([...memory.disk.rows.values()]).toEqual(before);
  });
});

describe('a generation that should have gone when this was stopped', () => {
  it('goes at the next unlock; the newest is what is used', async () => {
    const [old] = structuredClone([...memory.disk.rows.values()]);
    await vault.keepBehind(WORDS, ID, holding('the new one'));
    if (old) await memory.stores.rows.put(old);
    await vault.lock([]);
    expect(memory.disk.rows.size).toBe(2);
    expect(await vault.unlock(WORDS)).toMatchObject({ is: 'open' });
    expect([await lent(), memory.disk.rows.size]).toEqual(['the new one', 1]);
  });
});
