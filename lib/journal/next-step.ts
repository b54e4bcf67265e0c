import { FREEZE_MS, REPEAT_MS } from '@/lib/send/when';
import { Instant, type ScheduleId } from '@/lib/ids';
import type { JournalEvent } from './entry';
import { hoursOf, type Progress, type Wish } from './progress';

/** After this without an entry a start-up asks a person: a restored profile must not act on an old intent. */
export const STALE_MS = 15 * 60_000;
/** Unanswered tries of one step before a person is asked. */
export const MOST_TRIES = 6;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Braze forgets a send's numbers after 14 days (braze/rest-api.md 3.7). */
export const FORGOTTEN_MS = 14 * DAY;

export type Step =
  | { do: 'name' }
  | { do: 'park' }
  | { do: 'arm'; scheduleId: ScheduleId; wish: Wish }
  | { do: 'move'; scheduleId: ScheduleId; wish: Wish }
  | { do: 'disarm'; scheduleId: ScheduleId; wish: Wish }
  | { do: 'delete'; scheduleId: ScheduleId }
  /** Nothing at Braze: the journal only has to say so. */
  | { do: 'write'; event: JournalEvent }
  /** Ask `sends/data_series` who was emailed. */
  | { do: 'count' }
  /** Nothing before `until`. */
  | { do: 'wait'; until: Instant }
  /** A person's turn, or over. */
  | { do: 'rest' };

const at = (ms: number): Instant => Instant.parse(ms);

/**
 * What to do now for one send. The normal path, a retry and waking up after a crash are this one question.
 * @param now the tenant's clock
 */
export function nextStep(p: Progress, now: Instant): Step {
  if (p.ending) return afterEnding(p, now);
  // A pending request belongs to nobody any more: only one loop runs a send, and it asks between requests.
  if (p.pending && !(stale(p, now) && !p.cancelWanted && !(p.armed && !p.moving))) return lost(now);
  if (p.cancelWanted) return cancelling(p, now);
  if (p.moving) return moving(p, now);
  if (p.armed) return counting(p, now);
  return scheduling(p, now);
}

/** Nothing was written for so long that the intent may be old: scheduling and moving ask a person first. */
const stale = (p: Progress, now: Instant): boolean => now - Math.max(p.lastAt, p.goOnAt) > STALE_MS;

/** Until when an answer asked to wait. Longer than any answer would: the clock was wrong when that was written. */
function waiting(p: Progress, now: Instant): Instant | undefined {
  if (!p.retry || p.retry.at <= now) return undefined;
  const most = p.retry.problem.kind === 'rate-limited' ? 26 * HOUR : 16 * MINUTE;
  return p.retry.at - now > most ? undefined : p.retry.at;
}

const lost = (now: Instant): Step => ({
  do: 'write',
  event: { is: 'unclear', problem: { kind: 'no-answer' }, retryAt: now },
});

function scheduling(p: Progress, now: Instant): Step {
  const { instant } = p.wish;
  if (!p.committed && now > instant - FREEZE_MS) return { do: 'write', event: { is: 'not-sent' } };
  if (now > instant - REPEAT_MS) return { do: 'write', event: { is: 'unknown' } };
  if (p.asked) return { do: 'wait', until: at(instant - (p.committed ? REPEAT_MS : FREEZE_MS) + 1) };
  if (stale(p, now) || p.tries >= MOST_TRIES) return { do: 'write', event: { is: 'asked' } };
  const until = waiting(p, now);
  if (until !== undefined) return { do: 'wait', until };
  if (p.naming === 'open')
    return p.tries >= 2
      ? { do: 'write', event: { is: 'unnamed', problem: p.retry?.problem } }
      : { do: 'name' };
  if (!p.target) return { do: 'park' };
  return unsettled(p, now) ?? { do: 'arm', scheduleId: p.target, wish: p.wish };
}

function moving(p: Progress, now: Instant): Step {
  const soonest = Math.min(p.wish.instant, p.before?.instant ?? p.wish.instant);
  if (!p.target) return { do: 'rest' };
  if (now > soonest - REPEAT_MS) return { do: 'write', event: { is: 'unknown' } };
  if (p.asked) return { do: 'wait', until: at(soonest - REPEAT_MS + 1) };
  if (stale(p, now) || p.tries >= MOST_TRIES) return { do: 'write', event: { is: 'asked' } };
  const until = waiting(p, now);
  if (until !== undefined) return { do: 'wait', until };
  const begun = p.lastWrite?.kind === 'move' && p.lastWrite.instant === p.wish.instant;
  return (begun ? unsettled(p, now) : undefined) ?? { do: 'move', scheduleId: p.target, wish: p.wish };
}

function cancelling(p: Progress, now: Instant): Step {
  const { target } = p;
  // Nothing real ever reached Braze: certain at once. A park that is still on its way aborts by itself.
  if (!p.committed || !target) return { do: 'write', event: { is: 'cancelled' } };
  if (p.deleted) return { do: 'write', event: { is: 'cancelled' } };
  const soonest = Math.min(p.wish.instant, p.before?.instant ?? p.wish.instant);
  const late = now > soonest - REPEAT_MS;
  if (!p.disarmed && late) return afterHour(p, now, soonest);
  if (p.retry && p.retry.at > now)
    return { do: 'wait', until: at(Math.min(p.retry.at, soonest - REPEAT_MS + 1)) };
  if (!p.disarmed) {
    const begun = p.lastWrite?.kind === 'disarm';
    return (begun ? unsettled(p, now) : undefined) ?? { do: 'disarm', scheduleId: target, wish: p.wish };
  }
  if (p.deleteRefused || late || p.deleteTries >= MOST_TRIES) return afterHour(p, now, soonest);
  return { do: 'delete', scheduleId: target };
}

/** The cancel could not be finished in time: a confirmed disarm and no recipients an hour after say cancelled. */
function afterHour(p: Progress, now: Instant, soonest: number): Step {
  if (!p.disarmed) return { do: 'write', event: { is: 'unknown' } };
  const latest = Math.max(p.wish.instant, soonest) + HOUR;
  return now < latest ? { do: 'wait', until: at(latest) } : { do: 'count' };
}

/** A write was answered or given up too recently to confirm: the same one again, after settling. */
const unsettled = (p: Progress, now: Instant): Step | undefined =>
  p.settlesAt !== undefined && now < p.settlesAt && p.tries === 0 && p.lastWrite?.endedAt !== undefined
    ? { do: 'wait', until: p.settlesAt }
    : undefined;

/** True when an answer to a write begun at `begunAt` confirms it (rule 2). */
export const confirms = (p: Progress, begunAt: Instant): boolean =>
  p.settlesAt === undefined || begunAt >= p.settlesAt;

/** Asked 15 minutes and an hour after the hour; without a name of its own no count can be had. */
function counting(p: Progress, now: Instant): Step {
  const { instant } = p.wish;
  if (now < instant) return { do: 'wait', until: instant };
  if (!p.name && now >= instant + HOUR) return { do: 'write', event: { is: 'uncounted' } };
  if (p.retry) return p.retry.at > now ? { do: 'wait', until: p.retry.at } : { do: 'count' };
  return look(p, now, p.name ? [15 * MINUTE, HOUR] : [HOUR]);
}

/** The latest look that is due and not yet taken, or the next one. */
function look(p: Progress, now: Instant, afters: number[]): Step {
  const looks = hoursOf(p).flatMap(({ instant }) => afters.map((after) => instant + after));
  looks.sort((a, b) => a - b);
  if (looks.some((due) => due <= now && due > p.lastAt)) return { do: 'count' };
  const next = looks.find((due) => due > now);
  return next === undefined ? { do: 'rest' } : { do: 'wait', until: at(next) };
}

/**
 * When the journal ends or gives up this send by itself although its next request can't be made (no key, a locked one,
 * no permission): somebody has to ask `nextStep` then. Undefined where nothing of the kind lies ahead.
 */
export function endsAt(p: Progress, now: Instant): Instant | undefined {
  if (p.ending || (p.armed && !p.moving && !p.cancelWanted)) return undefined;
  const soonest = hoursOf(p)[0]?.instant ?? p.wish.instant;
  const due = soonest - (p.committed ? REPEAT_MS : FREEZE_MS) + 1;
  return due > now ? at(due) : undefined;
}

/** Endings: known leftovers are deleted, doubtful ones are asked about again while Braze still knows. */
function afterEnding(p: Progress, now: Instant): Step {
  const { ending } = p;
  if (p.pending === 'delete')
    return { do: 'write', event: { is: 'delete-refused', problem: { kind: 'no-answer' } } };
  if (ending?.is === 'cancelled' || ending?.is === 'not-sent' || ending?.is === 'refused') {
    const tidy = p.target && !p.deleted && !p.deleteRefused && p.deleteTries < 3;
    if (!tidy || !p.target) return { do: 'rest' };
    return p.retry && p.retry.at > now
      ? { do: 'wait', until: p.retry.at }
      : { do: 'delete', scheduleId: p.target };
  }
  if ((ending?.is === 'unknown' || ending?.is === 'nobody') && p.name) {
    if (now > p.wish.instant + FORGOTTEN_MS) return { do: 'rest' };
    if (p.retry && p.tries > 0 && p.tries < MOST_TRIES)
      return p.retry.at > now ? { do: 'wait', until: p.retry.at } : { do: 'count' };
    return look(p, now, [15 * MINUTE, HOUR, DAY, 13 * DAY]);
  }
  return { do: 'rest' };
}
