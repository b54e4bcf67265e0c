import type { Send } from '@/lib/send/send';

/** What Braze may still do with a send that nobody here remembers any more. */
export type AtBraze = 'goes-out' | 'may-go-out' | 'nothing';

/**
 * What remains at Braze of a send when this computer forgets it: an armed schedule goes out at its hour, one that was
 * being written or taken out may, and a parked one aborts for everybody (design.md, park then arm).
 * @param now its tenant's clock; what has left can't be stopped by anybody
 */
export function atBraze({ state, instant }: Pick<Send, 'state' | 'instant'>, now: number): AtBraze {
  if (instant <= now && (state.is !== 'moving' || state.instant <= now)) return 'nothing';
  switch (state.is) {
    case 'armed':
    case 'moving':
      return 'goes-out';
    case 'scheduling':
      return state.step === 'arm' || state.step === 'settle' ? 'may-go-out' : 'nothing';
    case 'asks':
      return state.maybeArmed ? 'may-go-out' : 'nothing';
    case 'key-needed':
      return state.doing === 'moving' ? 'goes-out' : 'may-go-out';
    case 'cancelling':
      return state.harmless ? 'nothing' : 'may-go-out';
    case 'unknown':
      return 'may-go-out';
    default:
      return 'nothing';
  }
}
