import { Instant } from '@/lib/ids';
import type { JournalEntry, JournalEvent } from './entry';
import { hoursOf, type Progress, type Wish, type WriteKind } from './progress';

/** Nothing different is confirmed on one schedule until a late copy of the last write can't arrive any more. */
export const SETTLE_MS = 90_000;

/** Entries of one send, in order → what they amount to; undefined without a first `intended`. */
export function fold(entries: readonly JournalEntry[]): Progress | undefined {
  const [first, ...rest] = entries;
  if (first?.event.is !== 'intended') return undefined;
  return rest.reduce((progress, { event, at }) => foldOn(progress, event, at), begin(first.event, first.at));
}

/** One entry more. */
export const foldOn = (p: Progress, event: JournalEvent, at: Instant): Progress => ({
  ...apply(p, event, at),
  lastAt: at,
});

function begin(event: Extract<JournalEvent, { is: 'intended' }>, at: Instant): Progress {
  return {
    reviewed: event.reviewed,
    confirmedAt: at,
    lastAt: at,
    wish: { wall: event.wall, instant: event.instant },
    before: undefined,
    naming: 'open',
    name: undefined,
    target: undefined,
    committed: false,
    armed: false,
    moving: false,
    cancelWanted: false,
    harmless: false,
    disarmed: false,
    deleted: false,
    deleteTries: 0,
    deleteRefused: false,
    pending: undefined,
    tries: 0,
    retry: undefined,
    muddied: false,
    settlesAt: undefined,
    lastWrite: undefined,
    asked: false,
    goOnAt: at,
    ending: undefined,
  };
}

/** A step went through: what was said about waiting and trying is over. */
const through = { pending: undefined, tries: 0, retry: undefined } as const;

function apply(p: Progress, e: JournalEvent, at: Instant): Progress {
  switch (e.is) {
    case 'intended':
      return p;
    case 'naming':
      return { ...p, pending: 'name' };
    case 'named':
      return { ...p, ...through, naming: 'done', name: e.name };
    case 'unnamed':
      return { ...p, ...through, naming: 'done' };
    case 'parking':
      return { ...p, pending: 'park' };
    case 'parked':
      // The first committed one is adopted; any other is an orphan that reaches nobody.
      return p.target ? p : { ...p, ...through, target: e.scheduleId, name: p.name ?? e.name };
    case 'arming':
      return write({ ...p, committed: true }, 'arm', e);
    case 'moving':
      return write(p, 'move', e);
    case 'disarming':
      return write(p, 'disarm', p.wish);
    case 'armed':
      return { ...wrote(p, at), armed: e.settled };
    case 'moved':
      return e.settled
        ? { ...wrote(p, at), armed: true, moving: false, before: undefined, muddied: false }
        : wrote(p, at);
    case 'disarmed':
      return { ...wrote(p, at), harmless: true, disarmed: e.settled };
    case 'move-wanted':
      return {
        ...p,
        ...through,
        moving: true,
        before: p.before ?? p.wish,
        wish: { wall: e.wall, instant: e.instant },
        muddied: false,
      };
    case 'move-refused':
      return { ...wrote(p, at), moving: false, wish: p.before ?? p.wish, before: undefined };
    case 'cancel-wanted':
      return {
        ...p,
        ...through,
        cancelWanted: true,
        asked: false,
        pending: p.pending,
        // A person stops what is only in doubt; certain endings stay.
        ending: p.ending?.is === 'unknown' || p.ending?.is === 'nobody' ? undefined : p.ending,
      };
    case 'deleting':
      return { ...p, pending: 'delete', deleteTries: p.deleteTries + 1 };
    case 'deleted':
      return { ...p, ...through, deleted: true };
    case 'delete-refused':
      return { ...p, ...through, deleteRefused: true };
    case 'unclear':
      return unclear(p, e, at);
    case 'limited':
      // Not processed, says this answer; a copy that the browser sent below may have been.
      return { ...givenUp(p, at), tries: p.tries + 1, retry: { problem: e.problem, at: e.retryAt } };
    case 'asked':
      return { ...givenUp(p, at), asked: true };
    case 'looked':
      return { ...p, ...through };
    case 'go-on':
      return { ...p, asked: false, goOnAt: at, tries: 0, retry: undefined };
    case 'refused':
      return end(p, { is: 'refused', problem: e.problem, at });
    case 'unknown':
      return end(p, {
        is: 'unknown',
        lastStep: p.cancelWanted ? 'cancel' : p.moving ? 'move' : 'arm',
        problem: e.problem ?? p.retry?.problem,
        at,
      });
    case 'sent':
      return evidence(p, e.recipients, at);
    case 'closed':
      return p.ending?.is === 'unknown' ? { ...p, ending: { is: 'closed', at } } : p;
    case 'not-sent':
    case 'cancelled':
    case 'nobody':
    case 'uncounted':
      return end(p, { is: e.is, at });
  }
}

/** A write begins. A different one than the last can be undone by a late copy until the last has settled. */
function write(p: Progress, kind: WriteKind, wish: Wish): Progress {
  const last = p.lastWrite;
  const differs =
    last !== undefined &&
    (last.kind === 'disarm' ? kind !== 'disarm' : kind === 'disarm' || last.instant !== wish.instant);
  const settlesAt = differs ? later(p.settlesAt, last.endedAt ?? p.lastAt) : p.settlesAt;
  return {
    ...p,
    pending: kind,
    retry: undefined,
    settlesAt,
    lastWrite: { kind, instant: wish.instant, endedAt: undefined },
  };
}

const wrote = (p: Progress, at: Instant): Progress => ({
  ...p,
  ...through,
  lastWrite: p.lastWrite && { ...p.lastWrite, endedAt: at },
});

function unclear(p: Progress, e: Extract<JournalEvent, { is: 'unclear' }>, at: Instant): Progress {
  return { ...givenUp(p, at), tries: p.tries + 1, retry: { problem: e.problem, at: e.retryAt } };
}

/** The announced request is over without a clear answer: a copy of it may still arrive until it has settled. */
function givenUp(p: Progress, at: Instant): Progress {
  const wasWrite = p.pending === 'arm' || p.pending === 'move' || p.pending === 'disarm';
  if (!wasWrite) return { ...p, pending: undefined };
  return {
    ...p,
    pending: undefined,
    muddied: true,
    settlesAt: later(p.settlesAt, at),
    lastWrite: p.lastWrite && { ...p.lastWrite, endedAt: at },
  };
}

/** Endings absorb: the first one stays, but for evidence and a person's word. */
const end = (p: Progress, ending: Progress['ending']): Progress =>
  p.ending ? { ...p, pending: undefined } : { ...p, ...through, ending };

/** People were emailed. Of two possible hours it was the one that had come; when both had, nobody can tell. */
function evidence(p: Progress, recipients: number, at: Instant): Progress {
  const open = !p.ending || ['unknown', 'nobody', 'uncounted', 'closed', 'sent'].includes(p.ending.is);
  if (!open) return p;
  const [hour, other] = hoursOf(p).filter((one) => one.instant <= at);
  const left = { ...p, ...through, wish: hour ?? p.wish };
  if (!other) return { ...left, before: undefined, ending: { is: 'sent', recipients, at } };
  return {
    ...left,
    wish: p.wish,
    ending: { is: 'sent', recipients, at, ...(p.before ? { or: p.before.instant } : {}) },
  };
}

const later = (settlesAt: Instant | undefined, ended: Instant): Instant =>
  Instant.parse(Math.max(settlesAt ?? 0, ended + SETTLE_MS));
