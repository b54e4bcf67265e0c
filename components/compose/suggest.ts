import type { When } from '@/lib/draft/draft';
import { Instant, Wall, type Zone } from '@/lib/ids';
import { wallAt } from '@/lib/send/when';

const DAY_MS = 24 * 3_600_000;

/** Calendar days from now in a zone, as `YYYY-MM-DD`, by the wall date, so that a 23-hour day counts once. */
export function dayFrom(now: Instant, zone: Zone, days: number): string {
  const [year = 0, month = 1, day = 1] = wallAt(now, zone).slice(0, 10).split('-').map(Number);
  return wallAt(Instant.parse(Date.UTC(year, month - 1, day) + days * DAY_MS), 'UTC' as Zone).slice(0, 10); // a zone name
}

/** What the time step starts with: tomorrow at ten, by the store's clock. */
export const suggestedWhen = (now: Instant, zone: Zone): When => ({
  mode: 'at',
  wall: Wall.parse(`${dayFrom(now, zone, 1)}T10:00`),
});
