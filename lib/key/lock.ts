import { z } from '@/lib/schema';

// When the vault is open. Time stamps decide, at every use of a key; alarms only tidy up
// (security-and-reliability.md 2.5).

/** Without a person's doing. */
export const IDLE_MS = 10 * 60_000;
/** Since it was unlocked, whatever is done. */
export const ABSOLUTE_MS = 8 * 3_600_000;
/** How long a lock waits for the cancels that are under way. */
export const CLOSING_MS = 3 * 60_000;

/** A passphrase that was typed within this time isn't asked for again by a send to many people. */
export const FRESH_MS = 2 * 60_000;

/**
 * This computer's clock, UTC ms. `provenAt`: typed once more since. `closingAt`: locked, and `closing`, the sends whose
 * cancel had begun by then, may still be finished.
 */
export const Times = z.object({
  unlockedAt: z.number(),
  lastUse: z.number(),
  provenAt: z.number().optional(),
  closingAt: z.number().optional(),
  closing: z.array(z.string()).optional(),
});
export type Times = z.infer<typeof Times>;

/** True for 0 ≤ now − then < most: a clock that went back counts as expired. */
const within = (then: number, now: number, most: number): boolean => now >= then && now - then < most;

/**
 * @returns `open`; `closing` when only a cancel that had begun before the lock may use a key; `expired` when the
 *   times are over and nobody has locked yet; `locked` when it is
 */
export function lockAt(times: Times | undefined, now: number): 'open' | 'closing' | 'expired' | 'locked' {
  if (!times) return 'locked';
  if (times.closingAt !== undefined) return within(times.closingAt, now, CLOSING_MS) ? 'closing' : 'locked';
  return within(times.lastUse, now, IDLE_MS) && within(times.unlockedAt, now, ABSOLUTE_MS)
    ? 'open'
    : 'expired';
}

/** Whether a lock waits for this very cancel: one that begins while it waits gets no key. */
export const mayFinish = (times: Times | undefined, now: number, sendId: string | undefined): boolean =>
  lockAt(times, now) === 'closing' && sendId !== undefined && times?.closing?.includes(sendId) === true;

/** Whether the passphrase was typed a moment ago: to unlock, to keep or replace a key, or for a send. */
export const isFresh = (times: Times | undefined, now: number): boolean =>
  times !== undefined && within(times.provenAt ?? times.unlockedAt, now, FRESH_MS);

/** When the vault locks by itself if nothing is done, UTC ms. */
export const locksAt = ({ unlockedAt, lastUse, closingAt }: Times): number =>
  closingAt === undefined ? Math.min(lastUse + IDLE_MS, unlockedAt + ABSOLUTE_MS) : closingAt + CLOSING_MS;

/** Wrong passphrases in a row, and until when no other is tried. Kept across the browser's end. */
export const Tries = z.object({ count: z.int().nonnegative(), until: z.number() });
export type Tries = z.infer<typeof Tries>;

const FREE_TRIES = 5;
const LONGEST_WAIT_MS = 15 * 60_000;
/** ms to wait after so many wrong tries: none until the fifth, then 30 s, doubling, 15 min at the most. */
export const waitAfter = (count: number): number =>
  count < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, 30_000 * 2 ** (count - FREE_TRIES));

export const wrongTry = (tries: Tries | undefined, now: number): Tries => {
  const count = (tries?.count ?? 0) + 1;
  return { count, until: now + waitAfter(count) };
};

/** Until when the next try has to wait; undefined when it may go. A clock that was set back makes it no longer. */
export function heldUntil(tries: Tries | undefined, now: number): number | undefined {
  if (!tries || tries.until <= now) return undefined;
  return Math.min(tries.until, now + waitAfter(tries.count));
}
