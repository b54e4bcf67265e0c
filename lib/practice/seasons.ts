import { CalendarDate, getDayOfWeek } from '@internationalized/date';
import { draw, hash32 } from './chance';
import { type Season, TITLES } from './titles';

export type PracticeTemplate =
  | 'new-flavor'
  | 'two-for-one'
  | 'kids-event'
  | 'new-hours'
  | 'gift-set'
  | 'birthday-club'
  | 'seasonal-special'
  | 'grand-reopening'
  | 'catering'
  | 'loyalty-thanks'
  | 'weather-day'
  | 'holiday-closing';
type Mix = [even: PracticeTemplate[], odd: PracticeTemplate[]];

/** What an ice cream shop writes about, by season. Two lists taken in turn, so nothing comes twice in a row. */
const WINTER: Mix = [
  ['new-flavor', 'new-flavor', 'birthday-club', 'seasonal-special', 'weather-day'],
  ['loyalty-thanks', 'loyalty-thanks', 'two-for-one', 'two-for-one', 'catering', 'kids-event'],
];
const SPRING: Mix = [
  ['new-flavor', 'new-flavor', 'new-flavor', 'new-hours', 'seasonal-special', 'weather-day'],
  ['two-for-one', 'two-for-one', 'kids-event', 'kids-event', 'birthday-club', 'catering', 'loyalty-thanks'],
];
const SUMMER: Mix = [
  ['new-flavor', 'new-flavor', 'new-flavor', 'weather-day', 'weather-day', 'new-hours'],
  ['two-for-one', 'two-for-one', 'kids-event', 'kids-event', 'catering', 'birthday-club', 'seasonal-special'],
];
const HIGH_SUMMER: Mix = [
  ['new-flavor', 'new-flavor', 'weather-day', 'weather-day', 'weather-day'],
  SUMMER[1],
];
const FALL: Mix = [
  ['new-flavor', 'new-flavor', 'seasonal-special', 'seasonal-special', 'new-hours'],
  ['kids-event', 'kids-event', 'two-for-one', 'two-for-one', 'catering', 'loyalty-thanks', 'birthday-club'],
];
const NOVEMBER: Mix = [
  ['new-flavor', 'seasonal-special', 'seasonal-special', 'gift-set', 'gift-set'],
  FALL[1],
];
const DECEMBER: Mix = [
  ['gift-set', 'gift-set', 'gift-set', 'gift-set', 'new-flavor'],
  ['seasonal-special', 'seasonal-special', 'catering', 'catering', 'loyalty-thanks', 'kids-event'],
];
/** By month, January first. */
const MIXES: readonly Mix[] = [WINTER, WINTER, SPRING, SPRING, SPRING, SUMMER].concat([
  HIGH_SUMMER,
  SUMMER,
  FALL,
  FALL,
  NOVEMBER,
  DECEMBER,
]);

const seasonOf = (month: number): Season =>
  (['winter', 'spring', 'summer', 'fall'] as const)[Math.floor((month % 12) / 3)] ?? 'winter';

/** A store closes for a while and opens again, at most once in about four years. */
const REOPENS_EVERY = 190;

/** What a store writes about when its `turn` falls on `date`. */
export function subjectOf(slug: string, turn: number, date: CalendarDate): [PracticeTemplate, string] {
  const start = hash32(slug);
  const n = hash32(`${slug} ${turn}`);
  const holiday = turn % 2 === 0 && draw(n, 6) < 0.6 ? holidayAfter(date) : undefined;
  if (holiday) return ['holiday-closing', holiday];
  const [even, odd] = MIXES[date.month - 1] ?? WINTER;
  const mix = turn % 2 === 0 ? even : odd;
  const reopens = turn % REOPENS_EVERY === start % REOPENS_EVERY;
  const templateId = reopens ? 'grand-reopening' : (mix[Math.floor(draw(n, 4) * mix.length)] ?? 'new-flavor');
  const { any = [], ...own } = TITLES[templateId === 'holiday-closing' ? 'new-flavor' : templateId];
  const titles = [...(own[seasonOf(date.month)] ?? []), ...any];
  // Counting on from turn to turn brings a title back late.
  return [templateId, titles[((turn >> 1) + start) % titles.length] ?? 'A note from your shop'];
}

/** The weekdays that suit an email, Sunday 0; the others can go on any day but the weekend. */
const DAYS: Partial<Record<PracticeTemplate, number[]>> = {
  'two-for-one': [1, 2],
  'kids-event': [2, 3, 4],
  'new-hours': [3, 4],
  catering: [1, 2, 3],
  'weather-day': [0, 1, 2, 3, 4, 5, 6],
};

/** The nearest day before `date`, at most three, that suits the template; else the date itself. */
export function suitingDay(templateId: PracticeTemplate, date: CalendarDate): CalendarDate {
  const days = DAYS[templateId] ?? [2, 3, 4, 5];
  for (let back = 0; back <= 3; back += 1) {
    const day = date.subtract({ days: back });
    if (days.includes(getDayOfWeek(day, 'en-US'))) return day;
  }
  return date;
}

/** The title of a closing, when a holiday comes five to eleven days after `date`. */
function holidayAfter(date: CalendarDate): string | undefined {
  const found = holidays(date.year).find(([, day]) => {
    const ahead = day.compare(date);
    return ahead >= 5 && ahead <= 11;
  });
  return found?.[0];
}

type Holiday = [title: string, day: CalendarDate];
const known = new Map<number, Holiday[]>();

function holidays(year: number): Holiday[] {
  const found = known.get(year);
  if (found) return found;
  /** The first `weekday` on or after a day. */
  const from = (month: number, day: number, weekday: number) => {
    const first = new CalendarDate(year, month, day);
    return first.add({ days: (weekday - getDayOfWeek(first, 'en-US') + 7) % 7 });
  };
  const made: Holiday[] = [
    ['Closed on Memorial Day', from(5, 25, 1)],
    ['Closed on the Fourth of July', new CalendarDate(year, 7, 4)],
    ['Closed on Labor Day', from(9, 1, 1)],
    ['Closed on Thanksgiving Day', from(11, 22, 4)],
    ['Closed on Christmas Day', new CalendarDate(year, 12, 25)],
    ['Closed on New Year’s Day', new CalendarDate(year + 1, 1, 1)],
  ];
  known.set(year, made);
  return made;
}
