import type { Hash, Instant, ScheduleId, SendName, Wall } from '@/lib/ids';
import type { Problem } from '@/lib/problem';

export type Wish = { wall: Wall; instant: Instant };

/** How a send ended; later entries may tidy up at Braze, but never change it without evidence. */
export type Ending =
  | { is: 'refused'; problem: Problem; at: Instant }
  | { is: 'cancelled' | 'not-sent' | 'nobody' | 'uncounted' | 'closed'; at: Instant }
  /** `or`: the other hour at which it may have left, when a move was never settled. */
  | { is: 'sent'; recipients: number; at: Instant; or?: Instant }
  | { is: 'unknown'; lastStep: 'arm' | 'move' | 'cancel'; problem: Problem | undefined; at: Instant };

/** The three writes that change what a schedule holds. */
export type WriteKind = 'arm' | 'move' | 'disarm';

/**
 * What a send's entries amount to.
 *
 *   intended ─ name ─ park ─ parked(A) ─ arm(A) ─ armed(A) ─ (the hour) ─ sent | nobody | uncounted
 *                                 any of these ─ cancel-wanted ─ disarm(A) ─ delete(A) ─ cancelled
 */
export type Progress = {
  reviewed: Hash;
  confirmedAt: Instant;
  /** When the last entry was written. */
  lastAt: Instant;
  /** What the person asked for last; an armed send carries it. */
  wish: Wish;
  /** What Braze certainly had before a move began. */
  before: Wish | undefined;
  naming: 'open' | 'done';
  name: SendName | undefined;
  target: ScheduleId | undefined;
  /** An arm request was journaled: `target` is the only one for ever (rule 3). */
  committed: boolean;
  armed: boolean;
  moving: boolean;
  cancelWanted: boolean;
  /** A clear answer to a disarm; `disarmed` once it was settled. */
  harmless: boolean;
  disarmed: boolean;
  deleted: boolean;
  deleteTries: number;
  /** Braze said no to a delete: proves nothing, and isn't repeated. */
  deleteRefused: boolean;
  /** A request was announced and not yet answered: in flight, or lost with the background. */
  pending: 'name' | 'park' | WriteKind | 'delete' | undefined;
  /** Unanswered tries of the present step. */
  tries: number;
  retry: { problem: Problem; at: Instant } | undefined;
  /** An earlier unclear write of the first arm or of this move: from now on a 4xx proves nothing. */
  muddied: boolean;
  /** No answer confirms before this instant (rule 2). */
  settlesAt: Instant | undefined;
  lastWrite: { kind: WriteKind; instant: Instant; endedAt: Instant | undefined } | undefined;
  asked: boolean;
  /** The last time a person told it to go on. */
  goOnAt: Instant;
  ending: Ending | undefined;
};

/** The hours at which it may leave, earliest first: two while a move isn't settled. */
export const hoursOf = (p: Progress): Wish[] =>
  (p.before ? [p.before, p.wish] : [p.wish]).toSorted((a, b) => a.instant - b.instant);
