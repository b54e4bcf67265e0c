import { Instant, ScheduleId, SendName, type Wall } from '@/lib/ids';
import type { JournalEvent } from '@/lib/journal/entry';
import { foldOn } from '@/lib/journal/fold';
import { confirms, nextStep, type Step } from '@/lib/journal/next-step';
import type { Progress, Wish } from '@/lib/journal/progress';

/** The three rules of security-and-reliability.md 6.4, each of which can be switched off to see that it is needed. */
export type Rules = { fixedTarget: boolean; settle: boolean; disarmFirst: boolean };
export const ALL_RULES: Rules = { fixedTarget: true, settle: true, disarmFirst: true };

export const HOUR = 3_600_000;
export const FIRST: Wish = { wall: '2026-06-09T16:00' as Wall, instant: Instant.parse(6 * HOUR) };
export const SECOND: Wish = { wall: '2026-06-09T18:00' as Wall, instant: Instant.parse(8 * HOUR) };
const NAME = SendName.parse('a-name');
const MOST_PARKS = 2;
const MOST_WRITES = 4;

export const idOf = (k: number): ScheduleId => ScheduleId.parse(`s${k}`);

/** What the worker does next: the real reducer's answer, with the rules that are switched off taken out. */
export function stepOf(p: Progress, now: Instant, rules: Rules): Step {
  if (
    !rules.disarmFirst &&
    p.cancelWanted &&
    p.committed &&
    p.target &&
    !p.ending &&
    !p.pending &&
    !p.deleted
  )
    return p.deleteTries > 0
      ? { do: 'write', event: { is: 'cancelled' } }
      : { do: 'delete', scheduleId: p.target };
  if (!rules.fixedTarget && p.muddied && !p.pending && !p.ending && !p.armed && !p.cancelWanted && p.target)
    return { do: 'park' };
  if (!rules.settle) return nextStep({ ...p, settlesAt: undefined }, now);
  return nextStep(p, now);
}

/** What the journal says before a request, and the request itself. */
export type Request = { kind: 'park' | 'update' | 'delete'; id?: ScheduleId; content?: Content };
/** What a schedule holds: nothing to read, or the real email at one of two times. */
export type Content = 'parked' | 'first' | 'second';

const contentOf = (wish: Wish): Content => (wish.instant === FIRST.instant ? 'first' : 'second');

export function announced(step: Step): { event: JournalEvent; request: Request } | undefined {
  switch (step.do) {
    case 'park':
      return { event: { is: 'parking' }, request: { kind: 'park' } };
    case 'arm':
    case 'move': {
      const event = {
        is: step.do === 'arm' ? 'arming' : 'moving',
        scheduleId: step.scheduleId,
        ...step.wish,
      } as const;
      return { event, request: { kind: 'update', id: step.scheduleId, content: contentOf(step.wish) } };
    }
    case 'disarm': {
      const event = { is: 'disarming', scheduleId: step.scheduleId } as const;
      return { event, request: { kind: 'update', id: step.scheduleId, content: 'parked' } };
    }
    case 'delete':
      return {
        event: { is: 'deleting', scheduleId: step.scheduleId },
        request: { kind: 'delete', id: step.scheduleId },
      };
    case 'name':
    case 'write':
    case 'count':
    case 'wait':
    case 'rest':
      return undefined;
  }
}

/** The entry for a clear answer to `step`; `begun` is the journal with its announcement, written at `at`. */
export function answerTo(
  step: Step,
  begun: Progress,
  at: Instant,
  rules: Rules,
  parked: ScheduleId,
): JournalEvent {
  const settled = !rules.settle || confirms(begun, at);
  switch (step.do) {
    case 'park':
      return { is: 'parked', scheduleId: parked };
    case 'arm':
      return { is: 'armed', scheduleId: step.scheduleId, settled, ...step.wish };
    case 'move':
      return { is: 'moved', scheduleId: step.scheduleId, settled, ...step.wish };
    case 'disarm':
      return { is: 'disarmed', scheduleId: step.scheduleId, settled };
    case 'delete':
      return { is: 'deleted', scheduleId: step.scheduleId };
    case 'name':
    case 'write':
    case 'count':
    case 'wait':
    case 'rest':
      throw new Error(`${step.do} has no answer`);
  }
}

/** Without rule 1 a new park replaces the target: what a naive client would do after an unclear arm. */
export function foldWith(p: Progress, event: JournalEvent, at: Instant, rules: Rules): Progress {
  const next = foldOn(p, event, at);
  if (rules.fixedTarget || event.is !== 'parked' || !p.committed) return next;
  return {
    ...next,
    target: event.scheduleId,
    pending: undefined,
    muddied: false,
    settlesAt: undefined,
    tries: 0,
    retry: undefined,
  };
}

export const named = (p: Progress, at: Instant): Progress => foldOn(p, { is: 'named', name: NAME }, at);

/** The model's bound: what it explores is finite. */
export const withinBounds = (parks: number, writes: number): boolean =>
  parks <= MOST_PARKS && writes <= MOST_WRITES;
