import { Instant, SendId } from '@/lib/ids';
import type { JournalEntry, JournalEvent } from '@/lib/journal/entry';
import type { Send } from '@/lib/send/send';

const SEND = SendId.parse('00000000-0000-4000-8000-000000000001');

/** One entry a second, from `first` on. */
export const entriesOf = (events: readonly JournalEvent[], first: number): JournalEntry[] =>
  events.map((event, seq) => ({ sendId: SEND, seq, at: Instant.parse(first + seq * 1000), event }));

/** An email of the Hawthorne store, Thursday at ten. */
export const sendOf = (more: Partial<Send> = {}): Send =>
  ({
    id: SEND,
    tenantId: 'practice',
    groupId: 'practice:hawthorne',
    groupName: 'Hawthorne',
    title: 'Strawberry Basil is back',
    wall: '2026-06-11T10:00',
    zone: 'America/Los_Angeles',
    instant: Date.UTC(2026, 5, 11, 17),
    size: { is: 'up-to', n: 2418, at: Date.UTC(2026, 5, 9) },
    state: { is: 'armed', scheduleId: 'a-1' },
    updatedAt: Date.UTC(2026, 5, 9, 16, 42),
    ...more,
  }) as unknown as Send; // what the words need of it
