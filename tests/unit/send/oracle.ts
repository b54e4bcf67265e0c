// An oracle for wall times that shares nothing with lib/send/when.ts but the browser's zone table: it asks
// Intl.DateTimeFormat what each zone's clock shows, and looks for the instants that show what is wanted.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clocks = new Map<string, Intl.DateTimeFormat>();
function clock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(zone, made);
  return made;
}

/** What the zone's clock shows, as if it were UTC (ms); Swedish dates read `2027-03-28 09:00:00`. */
export const shownAt = (instant: number, zone: string): number =>
  Date.parse(`${clock(zone).format(instant).replace(' ', 'T')}Z`);
export const offsetAt = (instant: number, zone: string): number => shownAt(instant, zone) - instant;
export const wallOf = (shown: number): string => new Date(shown).toISOString().slice(0, 16);

export type Transition = { zone: string; at: number; before: number; after: number };

/** Every instant from `from` to `to` at which the zone's clock jumps, to the second. */
export function transitionsOf(zone: string, from: number, to: number): Transition[] {
  const found: Transition[] = [];
  let before = offsetAt(from, zone);
  for (let at = from; at < to; at += 7 * DAY) {
    const after = offsetAt(at + 7 * DAY, zone);
    if (after === before) continue;
    let low = at;
    let high = at + 7 * DAY;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetAt(middle, zone) === before) low = middle;
      else high = middle;
    }
    found.push({ zone, at: high, before, after });
    before = after;
  }
  return found;
}

/** The instants, to the minute, at which the zone's clock shows this wall time (ms as if UTC), brute force. */
export function instantsOf(shown: number, { zone, at, before, after }: Transition): number[] {
  const offsets = new Set([before, after, offsetAt(at - 2 * DAY, zone), offsetAt(at + 2 * DAY, zone)]);
  return [...offsets]
    .map((offset) => shown - offset)
    .filter((instant) => shownAt(instant, zone) === shown)
    .toSorted((a, b) => a - b);
}

/** The same asked of every single minute around a transition; slow, so that `instantsOf` can be checked. */
export function bySearch(shown: number, { zone, at }: Transition): number[] {
  const found: number[] = [];
  for (let instant = at - 30 * HOUR; instant < at + 30 * HOUR; instant += MINUTE)
    if (shownAt(instant, zone) === shown) found.push(instant);
  return found;
}
