import { i18n } from '#i18n';
import type { AudienceSize } from '@/lib/audience/size';

// Dates, counts and sizes in the language of the messages. The browser's own region is kept where it speaks
// that language (en-GB: 24 hours), so that people read times as everywhere else on their computer.

export const language = (): string => i18n.t('format.lang');

export function locale(): string {
  const lang = language();
  const own = globalThis.navigator?.languages ?? [];
  return own.find((name) => name.toLowerCase().startsWith(lang)) ?? (lang === 'en' ? 'en-US' : lang);
}

/** A formatter costs a hundred times what it is used for once: each is made once. */
const made = new Map<string, unknown>();
function once<T>(what: string, lang: string, options: object, make: () => T): T {
  const key = `${what} ${lang} ${JSON.stringify(options)}`;
  const known = made.get(key) as T | undefined; // of the same kind: its name is in the key
  if (known !== undefined) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
const dateFormat = (lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once('date', lang, options, () => new Intl.DateTimeFormat(lang, options));
const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once('number', locale(), options, () => new Intl.NumberFormat(locale(), options));

/** Spanish leaves four digits ungrouped by default; ours never do. */
export const count = (n: number): string => numberFormat({ useGrouping: 'always' }).format(n);

export const percent = (part: number, whole: number): string =>
  numberFormat({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    whole === 0 ? 0 : part / whole,
  );

/** 2,418 people */
export const people = (n: number): string => i18n.t('format.people', n, [count(n)]);

/** up to 2,418 people; about 900 people; people we can't count */
export function sizeWords(size: AudienceSize | undefined): string {
  if (size?.is === 'up-to') return i18n.t('format.upTo', [people(size.n)]);
  if (size?.is === 'about') return i18n.t('format.about', [people(size.n)]);
  return i18n.t('format.someone');
}

const parts = (options: Intl.DateTimeFormatOptions, zone: string, instant: number): string =>
  dateFormat(locale(), { ...options, timeZone: zone }).format(instant);

/** PDT, CEST: the first of our locales that has a name rather than an offset. */
export function zoneName(zone: string, instant: number): string {
  const names = [locale(), 'en-US', 'en-GB', 'en-AU', 'en-CA'].map((name) =>
    dateFormat(name, { timeZone: zone, timeZoneName: 'short' })
      .formatToParts(instant)
      .find((part) => part.type === 'timeZoneName'),
  );
  const value = names.map((part) => part?.value ?? '');
  return value.find((name) => name !== '' && !/^(GMT|UTC)[+-−]/.test(name)) ?? value[0] ?? zone;
}

/** Central Time, Coordinated Universal Time: a computer's own zone, for people who don't know its city. */
export function zoneLong(zone: string, instant: number): string {
  const name = (timeZoneName: 'longGeneric' | 'long') =>
    dateFormat(locale(), { timeZone: zone, timeZoneName })
      .formatToParts(instant)
      .find((part) => part.type === 'timeZoneName')?.value ?? zone;
  const generic = name('longGeneric');
  return generic.startsWith('GMT') ? name('long') : generic;
}

/** Portland time, PDT */
export const zoneNamed = (zone: string, instant: number, place: string | undefined): string =>
  i18n.t('format.zoneNamed', [placeName(zone, place), zoneName(zone, instant)]);

/** The town of "Portland, OR", or the zone's own city. */
export const placeName = (zone: string, place: string | undefined): string =>
  place?.split(',')[0]?.trim() || (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** 10:00 AM */
export const time = (instant: number, zone: string): string =>
  parts({ hour: 'numeric', minute: '2-digit' }, zone, instant);

/** 10:00 AM PDT; 10:00 (CEST) */
export const timeInZone = (instant: number, zone: string): string =>
  i18n.t('format.timeWithZone', [time(instant, zone), zoneName(zone, instant)]);

/** Thursday, June 11; with the year when it isn't this one. */
export const longDate = (instant: number, zone: string, now: number): string =>
  parts(
    { weekday: 'long', month: 'long', day: 'numeric', ...otherYear(instant, zone, now) },
    zone,
    instant,
  ).replace(/^(\p{L}+), (?=\d)/u, '$1 ');

/** Thu, Jun 11 */
export const shortDate = (instant: number, zone: string): string =>
  parts({ weekday: 'short', month: 'short', day: 'numeric' }, zone, instant);

/** Jun 2, or Jun 2, 2025 when it isn't this year. */
export const dayMonth = (instant: number, zone: string, now: number): string =>
  parts({ month: 'short', day: 'numeric', ...otherYear(instant, zone, now) }, zone, instant);

/** JUN and 10, for a date block. */
export const dateBlock = (instant: number, zone: string): { month: string; day: string } => ({
  month: parts({ month: 'short' }, zone, instant).replace('.', ''),
  day: parts({ day: 'numeric' }, zone, instant),
});

/** One o'clock takes another article in Spanish: "a la 1:00". */
const isOne = (clock: string): boolean => /^0?1\D/.test(clock);
const dateAtTime = (date: string, clock: string): string =>
  isOne(clock) ? i18n.t('format.dateAtOne', [date, clock]) : i18n.t('format.dateAtTime', [date, clock]);

/** A clock time inside a sentence, with the article that Spanish gives it: "las 10:00 (CEST)". */
const withArticle = (clock: string): string =>
  i18n.t(isOne(clock) ? 'format.theOne' : 'format.theTime', [clock]);
export const theTime = (instant: number, zone: string): string => withArticle(time(instant, zone));
export const theTimeInZone = (instant: number, zone: string): string =>
  withArticle(timeInZone(instant, zone));

/** Thursday, June 11 at 10:00 AM PDT */
export const longWhen = (instant: number, zone: string, now: number): string =>
  dateAtTime(longDate(instant, zone, now), timeInZone(instant, zone));

/** Thu, Jun 11 at 10:00 AM PDT */
export const shortWhen = (instant: number, zone: string): string =>
  dateAtTime(shortDate(instant, zone), timeInZone(instant, zone));

/** 9:44 AM today; Jun 3, 9:44 AM on another day. For notes of when something was saved or counted. */
export function noteTime(instant: number, zone: string, now: number): string {
  const day = (at: number) => parts({ year: 'numeric', month: 'numeric', day: 'numeric' }, zone, at);
  return day(instant) === day(now)
    ? time(instant, zone)
    : dateAtTime(dayMonth(instant, zone, now), time(instant, zone));
}

const otherYear = (instant: number, zone: string, now: number): Intl.DateTimeFormatOptions => {
  const year = (at: number) => dateFormat('en-US', { year: 'numeric', timeZone: zone }).format(at);
  return year(instant) === year(now) ? {} : { year: 'numeric' };
};

/** "a, b and c" */
export const list = (items: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);

export const listOr = (items: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'disjunction' }).format(items);

/** Thu, of an instant at noon UTC: for calendar days without a zone. */
export const dayName = (noon: number): string => parts({ weekday: 'short' }, 'UTC', noon).replace('.', '');
export const dayNumber = (noon: number): string => parts({ day: 'numeric' }, 'UTC', noon);

const weekday = (instant: number, zone: string): string => parts({ weekday: 'short' }, zone, instant);
const isClose = (instant: number, now: number): boolean => Math.abs(instant - now) < 6 * 86_400_000;
const sameDay = (instant: number, zone: string, now: number): boolean =>
  isClose(instant, now) && dateBlock(instant, zone).day === dateBlock(now, zone).day;
const nearDate = (instant: number, zone: string, now: number): string =>
  isClose(instant, now) ? weekday(instant, zone) : dayMonth(instant, zone, now);

const near = (instant: number, zone: string, now: number, clock: string): string =>
  sameDay(instant, zone, now)
    ? clock
    : i18n.t('send.dateAndClock', { date: nearDate(instant, zone, now), clock });
/** "9:48 AM PDT" today, "Thu, 9:45 AM PDT" within six days, "May 30, 9:45 AM PDT" otherwise. */
export const nearWhen = (instant: number, zone: string, now: number): string =>
  near(instant, zone, now, timeInZone(instant, zone));
/** The same without the zone, where one that names it stands beside. */
export const nearTime = (instant: number, zone: string, now: number): string =>
  near(instant, zone, now, time(instant, zone));

function inSentence(instant: number, zone: string, now: number, clock: string): string {
  if (sameDay(instant, zone, now)) return withArticle(clock);
  const date = nearDate(instant, zone, now);
  return i18n.t(isOne(clock) ? 'send.near.dayOne' : 'send.near.day', { date, clock });
}
/** "Wed, 9:40 AM PST" after "until": inside a sentence, where Spanish needs its articles. */
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

/** "in 1 day 6 h"; nothing is said of a part that is zero: "in 2 days". */
export function inWords(ms: number): string {
  const { days, hours, minutes } = countdown(ms);
  if (days > 0 && hours === 0) return i18n.t('send.in.wholeDays', days);
  if (days > 0) return i18n.t('send.in.days', days, { days: String(days), hours: String(hours) });
  if (hours > 0 && minutes === 0) return i18n.t('send.in.wholeHours', { hours: String(hours) });
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

/** Jun 11, 9:44:09 AM, on this computer's own clock. */
export const stamp = (instant: number): string =>
  dateFormat(locale(), {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
  }).format(instant);

/** Jun 11, 2026, on this computer's own clock. */
export const dayOf = (instant: number): string =>
  dateFormat(locale(), { year: 'numeric', month: 'short', day: 'numeric' }).format(instant);

/** 4.2 MB */
export const megabytes = (bytes: number): string =>
  numberFormat({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6);
