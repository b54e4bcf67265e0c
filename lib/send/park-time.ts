import { Instant } from '@/lib/ids';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A park stands a week and a half day later: an orphan fires away from the real email (6.2). */
const AWAY = 7 * DAY + 12 * HOUR;

/** When a parked message would fire: never within a day of another known send of the group. */
export function parkTime(instant: Instant, others: readonly Instant[]): Instant {
  let time = instant + AWAY;
  while (others.some((other) => Math.abs(other - time) < DAY)) time += DAY;
  return Instant.parse(time);
}
