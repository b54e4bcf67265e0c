import { beforeEach, describe, expect, it } from 'vitest';
import { ABSOLUTE_MS, CLOSING_MS, IDLE_MS } from '@/lib/key/lock';
import { openVault } from '@/lib/vault/vault';
import { aWhile, type FreshVault, holding, ID, NOON, vaultMaker, WORDS } from './fresh-vault';

const { deriving, make } = vaultMaker();
let memory: FreshVault['memory'];
let clock: FreshVault['clock'];
let vault: FreshVault['vault'];
beforeEach(() => {
  ({ memory, clock, vault } = make());
});
const lent = async (cancelOf?: string) => (await vault.lend(ID, cancelOf))?.apiKey;
const [MINE, OTHER] = ['a send', 'another send'];

describe('the lock', () => {
  beforeEach(() => vault.keepBehind(WORDS, ID, holding('a key')));

  it.each([
    ['ten minutes without a person', IDLE_MS, 0],
    ['eight hours, whatever is done', ABSOLUTE_MS, 60_000],
  ])('falls after %s, in each of 1,000 runs, with and without alarms', async (_, most, every) => {
    let used = 0;
    for (let run = 0; run < 1000; run += 1) {
      clock.now = NOON + run * 1e9;
      await memory.stores.putTimes({ unlockedAt: clock.now, lastUse: clock.now });
      const begun = clock.now;
      const moment = begun + most - 1 - Math.floor(Math.random() * 1000);
      if (every > 0) await memory.stores.putTimes({ unlockedAt: begun, lastUse: moment - every });
      clock.now = moment;
      if ((await lent()) === 'a key') used += 1;
      clock.now = begun + most + Math.floor(Math.random() ** 4 * 1e9);
      if (every > 0) await memory.stores.putTimes({ unlockedAt: begun, lastUse: clock.now });
      if (run % 2 === 1) await vault.touch(); // a late alarm, a press: nothing opens it again
      if ((await lent()) !== undefined) throw new Error(`run ${run}: a key was lent after the lock`);
    }
    expect(used).toBe(1000);
  });

  it('counts from what a person did last', async () => {
    for (let i = 0; i < 30; i += 1) {
      clock.now += IDLE_MS - 1;
      await vault.touch();
    }
    expect(await lent()).toBe('a key');
    clock.now += IDLE_MS;
    await vault.touch();
    expect(await lent()).toBeUndefined();
  });

  it('falls when the clock is set back', async () => {
    clock.now -= 1;
    expect(await lent()).toBeUndefined();
  });

  it('leaves nothing to use', async () => {
    await vault.lock([]);
    expect([...memory.disk.halves.keys()]).toEqual([]);
    expect([...memory.session.values.keys()]).toEqual([]);
    expect(await lent()).toBeUndefined();
  });

  it('leaves three minutes for a cancel that has begun, and nothing for anything else', async () => {
    await vault.lock([MINE]);
    expect([await lent(), await lent(MINE)]).toEqual([undefined, 'a key']);
    clock.now += CLOSING_MS - 1;
    await vault.lock([MINE]); // asked again: the time is not longer for that
    expect(await lent(MINE)).toBe('a key');
    clock.now += 1;
    expect(await lent(MINE)).toBeUndefined();
    await vault.lock([MINE]);
    expect([...memory.disk.halves.keys()]).toEqual([]);
  });

  it('waits for the cancels that had begun, not for one that begins while it waits', async () => {
    await vault.lock([MINE]);
    await vault.lock([MINE, OTHER]);
    expect([await lent(MINE), await lent(OTHER)]).toEqual(['a key', undefined]);
    await vault.lock([OTHER]); // the one that it waited for is over
    expect([await lent(MINE), await lent(OTHER), memory.disk.halves.size]).toEqual([undefined, undefined, 0]);
  });

  it('leaves a cancel its minutes from the hour of the lock, however late somebody looks', async () => {
    clock.now += IDLE_MS + CLOSING_MS;
    await vault.lock([MINE]);
    expect(await lent(MINE)).toBeUndefined();
    expect([...memory.disk.halves.keys()]).toEqual([]);
  });
});

describe('wrong passphrases', () => {
  beforeEach(async () => {
    await vault.keepBehind(WORDS, ID, holding('a key'));
    await vault.lock([]);
  });
  const wrong = async (times: number) => {
    for (let i = 0; i < times; i += 1) await vault.unlock(`wrong ${i % 2}`);
  };

  it('make the next one wait after five, also in the next life, and nothing is erased', async () => {
    const before = structuredClone([...memory.disk.rows.values()]);
    await wrong(5);
    memory.browserEnds();
    vault = openVault(memory.stores, () => clock.now);
    deriving.mockClear();
    expect(await vault.unlock(WORDS)).toEqual({ is: 'held', until: NOON + 30_000 });
    expect(deriving).not.toHaveBeenCalled();
    expect([...memory.disk.rows.values()]).toEqual(before);
    clock.now += 30_000;
    expect(await vault.unlock(WORDS)).toMatchObject({ is: 'open' });
    await vault.lock([]);
    await wrong(4);
    expect(await vault.unlock(WORDS)).toMatchObject({ is: 'open' }); // the right one begins anew
  });

  it('wait longer each time, a quarter of an hour at the most', async () => {
    await wrong(5);
    for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
      expect(await vault.unlock('wrong')).toEqual({ is: 'held', until: clock.now + seconds * 1000 });
      clock.now += seconds * 1000;
      await wrong(1);
    }
  });

  it('wait no longer when the clock is set back', async () => {
    await wrong(5);
    clock.now -= 86_400_000;
    expect(await vault.unlock(WORDS)).toEqual({ is: 'held', until: clock.now + 30_000 });
  });

  it('from two windows at once are counted one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => vault.unlock(`wrong ${i % 2}`)));
    expect(answers.map(({ is }) => is)).toEqual([...Array(5).fill('wrong'), ...Array(3).fill('held')]);
  });

  it('and a right one at the same time end with the vault open and whole', async () => {
    memory.slow(aWhile);
    await Promise.all([vault.unlock(WORDS), vault.unlock(WORDS), vault.unlock('wrong 0')]);
    expect([await lent(), memory.disk.rows.size]).toEqual(['a key', 1]);
  });
});
