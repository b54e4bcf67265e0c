import { describe, expect, it } from 'vitest';
import { lastSafe } from '@/components/sends/last-safe';
import { ahead, past } from '@/components/sends/story';
import { Hash, Instant, ScheduleId, SendName, Wall } from '@/lib/ids';
import type { JournalEvent } from '@/lib/journal/entry';
import { fold } from '@/lib/journal/fold';
import { stateOf } from '@/lib/journal/state-of';
import { entriesOf, sendOf } from './a-send';
import { plain, speak } from './words';

const HOUR = 3_600_000;
/** Tuesday, 9 June 2026, 9:42 in Portland. */
const NOW = Date.UTC(2026, 5, 9, 16, 42);
const A = ScheduleId.parse('a-1');
const NAME = SendName.parse('hawthorne-1');
const wish = (hour: string, utc: number) => ({
  wall: Wall.parse(`2026-06-11T${hour}:00`),
  instant: Instant.parse(Date.UTC(2026, 5, 11, utc)),
});
const ten = wish('10', 17);
const four = wish('16', 23);
const eight = wish('08', 15);

const SCHEDULED: JournalEvent[] = [
  { is: 'intended', reviewed: Hash.parse('0'.repeat(64)), ...ten },
  { is: 'naming', name: NAME },
  { is: 'named', name: NAME },
  { is: 'parking' },
  { is: 'parked', scheduleId: A },
  { is: 'arming', scheduleId: A, ...ten },
  { is: 'armed', scheduleId: A, settled: true, ...ten },
];

const asText = (words: unknown): string => (typeof words === 'string' ? words : '');

/** What the screen tells after these events: "title [is] at"; of what is done, without the time. */
function told(events: JournalEvent[], now = NOW) {
  speak('en');
  const entries = entriesOf(events, NOW - 60_000);
  const progress = fold(entries);
  if (!progress) throw new Error('no send');
  const send = sendOf({ ...progress.wish, state: stateOf(progress, Instant.parse(now), undefined) });
  const until = lastSafe(send, entries);
  const next = ahead(send, entries, now, until);
  const words = [...past(entries, send, now), ...next].map(({ title, is, at }) =>
    plain(`${asText(title)} [${is}] ${is === 'done' ? '' : (at ?? '')}`),
  );
  return { words, until, notes: next.map(({ note }) => plain(asText(note))) };
}

describe('the story of a send', () => {
  it('of a scheduled one tells what happened and what comes', () => {
    expect(told(SCHEDULED).words).toEqual([
      'You scheduled it [done]',
      'Braze has it [done]',
      'You can still change it [now] until Thu, 9:40 AM',
      'It leaves [to-come] Thu, 10:00 AM PDT',
      'First results [to-come] about Thu, 11:00 AM',
    ]);
  });

  it('says of an unsettled move that it was asked for, and counts from the earlier hour', () => {
    const moving: JournalEvent[] = [
      ...SCHEDULED,
      { is: 'move-wanted', ...four },
      { is: 'moving', scheduleId: A, ...four },
      { is: 'moved', scheduleId: A, settled: false, ...four },
    ];
    const { words, notes } = told(moving);
    expect(words.slice(2)).toEqual([
      'You asked to change the time to Thursday, June 11 at 4:00 PM PDT [now] 9:41 AM',
      'You can still cancel it [to-come] until Thu, 9:40 AM',
      'It leaves [to-come] Thu, 4:00 PM PDT',
      'First results [to-come] about Thu, 5:00 PM',
    ]);
    expect(notes).toContain(
      'Or on Thursday, June 11 at 10:00 AM PDT, if Braze doesn’t confirm the new time.',
    );
  });

  it('counts from the new hour where that is the earlier one', () => {
    const { until } = told([...SCHEDULED, { is: 'move-wanted', ...eight }]);
    expect(until).toBe(eight.instant - 20 * 60_000);
  });

  it('says that it was moved only once that is settled', () => {
    const { words, until } = told([
      ...SCHEDULED,
      { is: 'move-wanted', ...four },
      { is: 'moving', scheduleId: A, ...four },
      { is: 'moved', scheduleId: A, settled: false, ...four },
      { is: 'moving', scheduleId: A, ...four },
      { is: 'moved', scheduleId: A, settled: true, ...four },
    ]);
    expect(words[2]).toBe('You changed the time to Thursday, June 11 at 4:00 PM PDT [done]');
    expect(words.join()).not.toContain('asked to change');
    expect(until).toBe(four.instant - 20 * 60_000);
  });

  it('keeps the wish of a move that Braze turned down', () => {
    const { words } = told([
      ...SCHEDULED,
      { is: 'move-wanted', ...four },
      { is: 'move-refused', problem: { kind: 'time-refused' } },
    ]);
    expect(words.slice(2, 4)).toEqual([
      'You asked to change the time to Thursday, June 11 at 4:00 PM PDT [done]',
      'Braze turned the new time down [done]',
    ]);
  });

  const cancelling: JournalEvent[] = [
    ...SCHEDULED,
    { is: 'cancel-wanted' },
    { is: 'disarming', scheduleId: A },
    { is: 'disarmed', scheduleId: A, settled: false },
    { is: 'disarming', scheduleId: A },
  ];
  it('of a cancel shows what Braze was asked, while it lasts and afterwards', () => {
    expect(told(cancelling).words.slice(2)).toEqual(
      ['You cancelled it [done]', 'We asked Braze to take it out [now] 9:41 AM'].map((line) => line),
    );
    const ended: JournalEvent[] = [
      ...cancelling,
      { is: 'disarmed', scheduleId: A, settled: true },
      { is: 'deleting', scheduleId: A },
      { is: 'deleted', scheduleId: A },
      { is: 'cancelled' },
    ];
    expect(told(ended).words.slice(2)).toEqual([
      'You cancelled it [done]',
      'We asked Braze to take it out [done]',
      'Out of Braze. Nobody was emailed [done]',
    ]);
  });

  it('does not say that Braze has it before that is certain', () => {
    const { words } = told([
      ...SCHEDULED.slice(0, -1),
      { is: 'unclear', problem: { kind: 'timeout' }, retryAt: Instant.parse(NOW) },
      { is: 'arming', scheduleId: A, ...ten },
      { is: 'armed', scheduleId: A, settled: false, ...ten },
    ]);
    expect(words.join()).not.toContain('Braze has it');
    expect(words).toContain('We asked Braze to put in the real email [done]');
  });

  it('after the hour says how many were emailed', () => {
    const { words } = told([...SCHEDULED, { is: 'sent', recipients: 2232 }], ten.instant + HOUR);
    expect(words.at(-1)).toBe('2,232 people were emailed [done]');
  });
});
