import { beforeEach, describe, expect, it } from 'vitest';
import { openResuming } from '@/entrypoints/background/resuming';

// The one alarm by which a background that was stopped goes on with its sends.

/** What the alarm is set to, ms from now; undefined when nothing would wake us. */
let alarm: number | undefined;
let soon: { inMs: number; call: () => void }[];
/** Each entry into the loop, to be ended by the test with what it wants. */
let entries: ((wait: number | undefined) => void)[];
let broken: ((error: Error) => void)[];
let resuming: ReturnType<typeof openResuming>;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

beforeEach(() => {
  [alarm, soon, entries, broken] = [undefined, [], [], []];
  resuming = openResuming(
    () =>
      new Promise((resolve, reject) => {
        entries.push(resolve);
        broken.push(reject);
      }),
    {
      set: async (inMs) => void (alarm = inMs),
      clear: async () => void (alarm = undefined),
      soon: (inMs, call) => void soon.push({ inMs, call }),
    },
  );
});

describe('the alarm of sends', () => {
  it('stands while sends are looked at, and then for the next that wants it', async () => {
    const one = resuming.resume();
    await turn();
    expect(alarm).toBe(60_000);
    entries[0]?.(3_600_000);
    await one;
    expect(alarm).toBe(3_600_000);
    const two = resuming.resume();
    await turn();
    entries[1]?.(undefined);
    await two;
    expect(alarm).toBeUndefined();
  });

  it('is not taken away by somebody who saw nothing to wait for, when another came meanwhile', async () => {
    const one = resuming.resume();
    await turn();
    const two = resuming.resume();
    entries[0]?.(undefined);
    await one;
    await turn();
    expect([alarm, entries.length]).toEqual([60_000, 2]);
    entries[1]?.(3_600_000);
    await two;
    expect(alarm).toBe(3_600_000);
  });

  it('is not put off for a send that began after the look', async () => {
    const one = resuming.resume();
    await turn();
    await resuming.wakeAgain(); // a press of Schedule, before its first request
    for (const wait of [undefined, 7 * 86_400_000]) {
      entries.at(-1)?.(wait);
      await turn();
      expect(alarm).toBe(60_000);
    }
    await one;
  });

  it('counts a wait below half a minute here as well, and enters again', async () => {
    const one = resuming.resume();
    await turn();
    entries[0]?.(5_000);
    await one;
    expect([alarm, soon.map(({ inMs }) => inMs)]).toEqual([30_000, [5_000]]);
    soon[0]?.call();
    await turn();
    expect(entries).toHaveLength(2);
  });

  it('is shared by all who come while one waits for its turn', async () => {
    const one = resuming.resume();
    await turn();
    const waiting = [resuming.resume(), resuming.resume(), resuming.resume()];
    entries[0]?.(undefined);
    await one;
    await turn();
    entries[1]?.(undefined);
    await Promise.all(waiting);
    expect([entries.length, alarm]).toEqual([2, undefined]);
  });

  it('stands after a look that failed, and the next one looks all the same', async () => {
    const one = resuming.resume();
    await turn();
    broken[0]?.(new Error('a storage that is busy'));
    await expect(one).rejects.toThrow('busy');
    expect(alarm).toBe(60_000);
    const two = resuming.resume();
    await turn();
    entries[1]?.(undefined);
    await two;
    expect(alarm).toBeUndefined();
  });
});
