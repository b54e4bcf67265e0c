import { type Use } from '@/lib/key/key-for';
import { lockAt, mayFinish, type Times } from '@/lib/key/lock';
import { chanceOf } from './chance';

const HOUR = 3_600_000;

/**
 * Somebody locks, at any instant, also between two requests of one loop, and unlocks minutes or hours later: in every
 * other seed, by a chance of its own, so that the storm of a seed is the same with and without.
 * @param cancelling the sends whose cancel has begun
 * @param lastly simulated ms by which it is unlocked for good
 */
export function simulatedLock(
  seed: number,
  clock: { now: number },
  cancelling: () => string[],
  lastly: number,
) {
  const chance = chanceOf(seed ^ 0x10c4ed);
  const often = seed % 2 === 0 ? 0 : 0.15;
  let times: Times | undefined;
  let until = 0;
  let locks = 0;
  return {
    /** Now may be such an instant. */
    perhaps(): void {
      if (times || clock.now >= lastly || chance() >= often) return;
      const closing = cancelling();
      times = { unlockedAt: clock.now, lastUse: clock.now, closingAt: clock.now, closing };
      until = Math.min(lastly, clock.now + 1 + Math.floor(chance() ** 3 * 8 * HOUR));
      locks += 1;
    },
    /** Unlocked, once its time has come. */
    tidy(): void {
      if (times && clock.now >= until) times = undefined;
    },
    /** When it is unlocked, simulated ms. */
    opens: (): number => (times ? until : Infinity),
    mayUse: (use: Use): boolean => {
      if (!times) return true;
      const cancel = typeof use === 'object' && 'cancel' in use ? use.cancel : undefined;
      return lockAt(times, clock.now) === 'open' || mayFinish(times, clock.now, cancel);
    },
    locks: (): number => locks,
  };
}
