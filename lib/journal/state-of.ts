import type { Instant } from '@/lib/ids';
import type { SendState } from '@/lib/send/send';
import type { Progress } from './progress';

/** What the next step needs and hasn't: the key, its passphrase, or the browser's permission for the host. */
export type Missing = 'key' | { locked: true } | { host: string } | undefined;

/** What a person sees of a send. */
export function stateOf(p: Progress, now: Instant, missing: Missing): SendState {
  if (p.ending) return ended(p.ending);
  const waiting = {
    ...(p.retry ? { problem: p.retry.problem } : {}),
    ...(p.retry && p.retry.at > now ? { retryAt: p.retry.at } : {}),
  };
  if (p.cancelWanted)
    return missing
      ? needs(missing, 'cancelling')
      : { is: 'cancelling', harmless: p.harmless || !p.committed, ...waiting };
  if (p.asked)
    return { is: 'asks', maybeArmed: p.committed, ...(p.retry ? { problem: p.retry.problem } : {}) };
  if (p.moving && p.target)
    return missing ? needs(missing, 'moving') : { is: 'moving', scheduleId: p.target, ...p.wish, ...waiting };
  if (p.armed && p.target) return { is: now >= p.wish.instant ? 'due' : 'armed', scheduleId: p.target };
  if (missing) return needs(missing, 'scheduling');
  return { is: 'scheduling', step: stepOf(p, now), ...waiting };
}

const needs = (missing: NonNullable<Missing>, doing: 'scheduling' | 'moving' | 'cancelling'): SendState => ({
  is: 'key-needed',
  doing,
  ...(missing === 'key' ? {} : missing),
});

function stepOf(p: Progress, now: Instant): Extract<SendState, { is: 'scheduling' }>['step'] {
  if (p.naming === 'open') return p.lastAt === p.confirmedAt ? 'intent' : 'name';
  if (!p.target) return 'park';
  return p.settlesAt !== undefined && p.settlesAt > now ? 'settle' : 'arm';
}

function ended(ending: NonNullable<Progress['ending']>): SendState {
  switch (ending.is) {
    case 'nobody':
      return { is: 'nobody-emailed', at: ending.at };
    case 'unknown':
      return {
        is: 'unknown',
        lastStep: ending.lastStep,
        ...(ending.problem ? { problem: ending.problem } : {}),
      };
    case 'cancelled':
    case 'not-sent':
    case 'uncounted':
    case 'closed':
      return { is: ending.is, at: ending.at };
    case 'refused':
    case 'sent':
      return ending;
  }
}
