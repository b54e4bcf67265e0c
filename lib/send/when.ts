import { parseDateTime, toCalendarDateTime, toZoned, type ZonedDateTime } from '@internationalized/date';
import type { When } from '@/lib/draft/draft';
import { Instant, Wall, type Zone } from '@/lib/ids';

const MINUTE = 60_000;
/** The soonest a send may leave after now: the undo window stays real (design.md, choices). */
export const LEAD_MS = 30 * MINUTE;
/** Old text allows 90 days and the park stands a week later (security-and-reliability.md 7.4). */
export const HORIZON_MS = 82 * 24 * 60 * MINUTE;
/** No arm, change or cancel is begun later than this before the hour. */
export const FREEZE_MS = 20 * MINUTE;
/** None is repeated later than this before the hour. */
export const REPEAT_MS = 15 * MINUTE;

export type Moment = { wall: Wall; instant: Instant };
export type Resolved =
  ({ ok: true } & Moment) | { ok: false; why: 'gap' | 'overlap'; earlier: Moment; later: Moment };

const ceilMinute = (ms: number): Instant => Instant.parse(Math.ceil(ms / MINUTE) * MINUTE);

/** What can be chosen at `now`: both ends included, on full minutes. */
export const windowAt = (now: Instant): { soonest: Instant; latest: Instant } => ({
  soonest: ceilMinute(now + LEAD_MS),
  latest: Instant.parse(Math.floor((now + HORIZON_MS) / MINUTE) * MINUTE),
});

export function judgeInstant(instant: Instant, now: Instant): 'fine' | 'past' | 'too-soon' | 'too-far' {
  if (instant <= now) return 'past';
  if (instant < now + LEAD_MS) return 'too-soon';
  return instant > now + HORIZON_MS ? 'too-far' : 'fine';
}

/** The last instant at which a move, an undo or a cancel may begin. */
export const lastChange = (instant: Instant): Instant => Instant.parse(instant - FREEZE_MS);

/**
 * A wall time in a zone → one instant. A wall time that comes twice or not at all is never guessed: it comes
 * back with both choices, unless `when.pick` already answers it.
 * @param now the tenant's clock, used by "as soon as possible" only
 */
export function resolveWhen(when: When, zone: Zone, now: Instant): Resolved {
  if (when.mode === 'soonest') {
    const instant = windowAt(now).soonest;
    return { ok: true, instant, wall: wallAt(instant, zone) };
  }
  const wanted = parseDateTime(when.wall);
  const earlier = moment(toZoned(wanted, zone, 'earlier'));
  const later = moment(toZoned(wanted, zone, 'later'));
  if (earlier.instant === later.instant) return { ok: true, ...earlier };
  if (when.pick) return { ok: true, ...(when.pick === 'earlier' ? earlier : later) };
  return { ok: false, why: earlier.wall === when.wall ? 'overlap' : 'gap', earlier, later };
}

/** The wall time, to the minute, that a zone's clock shows at an instant. */
export function wallAt(instant: Instant, zone: Zone): Wall {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return Wall.parse(
    `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`,
  );
}

/** The one wire form of an instant: UTC with Z (security-and-reliability.md 7.2). */
export const wireTime = (instant: Instant): string =>
  `${wallAt(instant, 'UTC' as Zone)}:${String(Math.floor(instant / 1000) % 60).padStart(2, '0')}Z`; // a zone name

/** True for a zone this browser knows. */
export function isZone(zone: string): zone is Zone {
  try {
    return zone.length > 0 && new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

const moment = (zoned: ZonedDateTime): Moment => ({
  instant: Instant.parse(zoned.toDate().getTime()),
  wall: Wall.parse(toCalendarDateTime(zoned).toString().slice(0, 16)),
});
