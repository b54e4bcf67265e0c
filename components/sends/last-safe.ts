import type { Instant } from '@/lib/ids';
import type { JournalEntry } from '@/lib/journal/entry';
import { fold } from '@/lib/journal/fold';
import type { Send } from '@/lib/send/send';
import { lastChange } from '@/lib/send/when';

/** The hour that Braze had before a move that isn't settled yet; it may still leave then. */
export const oldHour = (entries: readonly JournalEntry[]): Instant | undefined =>
  fold(entries)?.before?.instant;

/** Until when an undo, move or cancel may begin: counted from the earlier hour while a move isn't settled. */
export function lastSafe(send: Send, entries: readonly JournalEntry[]): Instant {
  const before = oldHour(entries);
  return lastChange(before !== undefined && before < send.instant ? before : send.instant);
}
