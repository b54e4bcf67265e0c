import { i18n } from '#i18n';
import { dateBlock, dayMonth, locale, time, timeInZone } from '@/components/copy/format';

// Nearness in words, beside the dates and counts of copy/format. No date library: the popup uses this too.

const weekday = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, weekday: 'short' }).format(instant);

/** "9:48 AM PDT" today, "Thu, 9:45 AM PDT" within six days, "May 30, 9:45 AM PDT" otherwise. */
export const nearWhen = (instant: number, zone: string, now: number): string =>
  near(instant, zone, now, timeInZone(instant, zone));
/** The same without the zone, where one that names it stands beside. */
export const nearTime = (instant: number, zone: string, now: number): string =>
  near(instant, zone, now, time(instant, zone));

function near(instant: number, zone: string, now: number, clock: string): string {
  if (sameDay(instant, zone, now)) return clock;
  const date = isClose(instant, now) ? weekday(instant, zone) : dayMonth(instant, zone, now);
  return i18n.t('send.dateAndClock', { date, clock });
}
const isClose = (instant: number, now: number): boolean => Math.abs(instant - now) < 6 * 86_400_000;
const sameDay = (instant: number, zone: string, now: number): boolean =>
  isClose(instant, now) && dateBlock(instant, zone).day === dateBlock(now, zone).day;

/** Inside a sentence, after "until" or "about": Spanish needs its articles. */
const inSentence = (instant: number, zone: string, now: number, clock: string): string => {
  const one = /^0?1\D/.test(time(instant, zone));
  if (sameDay(instant, zone, now)) return i18n.t(one ? 'send.near.todayOne' : 'send.near.today', { clock });
  const date = isClose(instant, now) ? weekday(instant, zone) : dayMonth(instant, zone, now);
  return i18n.t(one ? 'send.near.dayOne' : 'send.near.day', { date, clock });
};
/** "Wed, 9:40 AM PST" after "until" */
export const untilWhen = (instant: number, zone: string, now: number): string =>
  inSentence(instant, zone, now, timeInZone(instant, zone));
/** The same without the zone. */
export const untilTime = (instant: number, zone: string, now: number): string =>
  inSentence(instant, zone, now, time(instant, zone));

/** "Thu, 9:45 AM PST": beside a block that already shows the date. */
export const dayAndTime = (instant: number, zone: string): string =>
  i18n.t('send.dateAndClock', { date: weekday(instant, zone), clock: timeInZone(instant, zone) });

/** Whole minutes, rounded up, so that nothing reads zero before it is. */
export function countdown(ms: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.ceil(ms / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}

/** "in 1 day 6 h" */
export function inWords(ms: number): string {
  const { days, hours, minutes } = countdown(ms);
  if (days > 0) return i18n.t('send.in.days', days, { days: String(days), hours: String(hours) });
  if (hours > 0) return i18n.t('send.in.hours', { hours: String(hours), minutes: String(minutes) });
  return i18n.t('send.in.minutes', { minutes: String(minutes) });
}

/** "2 minutes ago" */
export function ago(ms: number): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 60) return format.format(-minutes, 'minute');
  if (minutes < 1440) return format.format(-Math.round(minutes / 60), 'hour');
  return format.format(-Math.round(minutes / 1440), 'day');
}
