import { i18n } from '#i18n';
import { dayMonth, shortWhen } from '@/components/copy/format';
import { Instant, type Zone } from '@/lib/ids';
import { judgeInstant, wallAt, windowAt } from '@/lib/send/when';

const DAY_MS = 24 * 3_600_000;

/** What is wrong with a chosen moment, and which of the two fields repairs it. */
export type TimeWrong = { at: 'day' | 'clock'; text: string };

export function timeWrong(instant: Instant, zone: Zone, now: Instant): TimeWrong | undefined {
  const { soonest, latest } = windowAt(now);
  const day = (at: Instant): string => wallAt(at, zone).slice(0, 10);
  switch (judgeInstant(instant, now)) {
    case 'past':
      return { at: day(instant) < day(soonest) ? 'day' : 'clock', text: i18n.t('send.move.past') };
    case 'too-soon':
      return {
        at: day(instant) < day(soonest) ? 'day' : 'clock',
        text: i18n.t('send.move.tooSoon', { soonest: shortWhen(soonest, zone) }),
      };
    case 'too-far':
      return day(instant) > day(latest)
        ? { at: 'day', text: i18n.t('send.move.tooFar', { day: firstDayTooFar(latest, zone, now) }) }
        : { at: 'clock', text: i18n.t('send.move.tooLate', { latest: shortWhen(latest, zone) }) };
    case 'fine':
      return undefined;
  }
}

/** "Feb 14": the day after the last one that Braze takes. */
export function firstDayTooFar(latest: Instant, zone: Zone, now: number): string {
  const noon = Date.parse(`${wallAt(latest, zone).slice(0, 10)}T12:00Z`);
  return dayMonth(Instant.parse(noon + DAY_MS), 'UTC', now);
}
