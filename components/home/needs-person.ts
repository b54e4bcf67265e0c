import type { Send } from '@/lib/send/send';

const DAY = 86_400_000;

/** How long a finished bad end stays on top of Home; it stays in the lists for good. */
const SHOWN = { refused: 2 * DAY, 'not-sent': 2 * DAY, 'nobody-emailed': 14 * DAY } as const;

/** Sends that a person has to look at, most pressing first, each once. */
export function needsPerson(sends: readonly Send[], now: number): Send[] {
  const found = new Map<string, Send>();
  for (const send of sends) if (needed(send, now)) found.set(send.id, send);
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || a.instant - b.instant);
}

function needed({ state, updatedAt }: Send, now: number): boolean {
  if (state.is === 'unknown' || state.is === 'asks') return true;
  if (state.is === 'refused' || state.is === 'not-sent' || state.is === 'nobody-emailed')
    return now - updatedAt < SHOWN[state.is];
  return false;
}

const rank = (send: Send): number =>
  ['unknown', 'asks', 'refused', 'not-sent', 'nobody-emailed'].indexOf(send.state.is);

/** Where a send stands on Home. */
export type Shelf = 'scheduled' | 'sent' | 'ended';
export function shelfOf({ state, instant }: Send, now: number): Shelf {
  switch (state.is) {
    case 'cancelled':
    case 'refused':
    case 'not-sent':
    case 'closed':
      return 'ended';
    case 'sent':
    case 'nobody-emailed':
    case 'uncounted':
      return 'sent';
    case 'unknown':
      return instant < now ? 'sent' : 'scheduled';
    case 'scheduling':
    case 'asks':
    case 'key-needed':
    case 'armed':
    case 'moving':
    case 'cancelling':
    case 'due':
      return 'scheduled';
  }
}
