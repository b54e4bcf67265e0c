import { draw, hash32 } from './chance';
import { type PracticeTemplate, type Season, TITLES } from './titles';

const DAY = 86_400_000;
type Mix = [even: PracticeTemplate[], odd: PracticeTemplate[]];

/** What an ice cream shop writes about, by season: two lists without a common email, taken in turn. */
const WINTER: Mix = [
  ['new-flavor', 'new-flavor', 'seasonal-special', 'seasonal-special'],
  [
    'loyalty-thanks',
    'loyalty-thanks',
    'two-for-one',
    'two-for-one',
    'birthday-club',
    'catering',
    'kids-event',
  ],
];
const SPRING: Mix = [
  ['new-flavor', 'new-flavor', 'new-flavor', 'new-hours', 'seasonal-special', 'weather-day'],
  ['two-for-one', 'two-for-one', 'kids-event', 'kids-event', 'birthday-club', 'catering', 'loyalty-thanks'],
];
const SUMMER: Mix = [
  ['new-flavor', 'new-flavor', 'new-flavor', 'weather-day', 'weather-day', 'new-hours', 'seasonal-special'],
  ['two-for-one', 'two-for-one', 'two-for-one', 'kids-event', 'kids-event', 'catering', 'birthday-club'],
];
const HIGH_SUMMER: Mix = [
  ['new-flavor', 'new-flavor', 'weather-day', 'weather-day', 'weather-day', 'seasonal-special'],
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
  ['gift-set', 'gift-set', 'gift-set', 'gift-set', 'seasonal-special', 'seasonal-special'],
  ['catering', 'catering', 'loyalty-thanks', 'loyalty-thanks', 'kids-event', 'two-for-one'],
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

/** What a store writes about when its `turn` falls on `day`, counted from 1970. */
export function subjectOf(slug: string, turn: number, day: number): [PracticeTemplate, string] {
  const start = hash32(slug);
  const n = hash32(`${slug} ${turn}`);
  const holiday = turn % 2 === 0 && draw(n, 6) < 0.6 ? holidayAfter(day) : undefined;
  if (holiday !== undefined) return ['holiday-closing', holiday];
  const month = monthOf(day);
  const [even, odd] = MIXES[month - 1] ?? WINTER;
  const mix = turn % 2 === 0 ? even : odd;
  const wanted = mix[Math.floor(draw(n, 4) * mix.length)] ?? 'new-flavor';
  const templateId =
    turn % REOPENS_EVERY === start % REOPENS_EVERY
      ? 'grand-reopening'
      : wanted === 'gift-set' && monthOf(day + 12) === 1 // nobody orders presents after Christmas
        ? 'new-flavor'
        : wanted;
  if (templateId === 'holiday-closing') return [templateId, 'Closed for the day'];
  const { any = [], ...own } = TITLES[templateId];
  const titles = [...(own[seasonOf(month)] ?? []), ...any];
  // Counting on from turn to turn brings a title back late.
  return [templateId, titles[((turn >> 1) + start) % titles.length] ?? 'A note from your shop'];
}

/** The weekdays that suit an email, Sunday 0; the others go out from Tuesday to Friday. */
const DAYS: Partial<Record<PracticeTemplate, number[]>> = {
  'two-for-one': [1, 2],
  'kids-event': [2, 3, 4],
  'new-hours': [3, 4],
  catering: [1, 2, 3],
  'weather-day': [0, 1, 2, 3, 4, 5, 6],
};

/** The last day that suits the template, at most three before `day`; else the day itself. */
export function suitingDay(templateId: PracticeTemplate, day: number): number {
  const days = DAYS[templateId] ?? [2, 3, 4, 5];
  return [day, day - 1, day - 2, day - 3].find((one) => days.includes(weekdayOf(one))) ?? day;
}

const monthOf = (day: number): number => new Date(day * DAY).getUTCMonth() + 1;
const weekdayOf = (day: number): number => (day + 4) % 7; // 1 January 1970 was a Thursday

/** The title of a closing, when a holiday comes five to eleven days after `day`. */
function holidayAfter(day: number): string | undefined {
  const year = new Date(day * DAY).getUTCFullYear();
  const holidays = known.get(year) ?? holidaysOf(year);
  known.set(year, holidays);
  return holidays.find(([, on]) => on - day >= 5 && on - day <= 11)?.[0];
}

type Holiday = [title: string, day: number];
const known = new Map<number, Holiday[]>();

function holidaysOf(year: number): Holiday[] {
  const on = (month: number, day: number) => Date.UTC(year, month - 1, day) / DAY;
  /** The first `weekday` on or after a day. */
  const from = (day: number, weekday: number) => day + ((weekday - weekdayOf(day) + 7) % 7);
  return [
    ['Closed on Memorial Day', from(on(5, 25), 1)],
    ['Closed on the Fourth of July', on(7, 4)],
    ['Closed on Labor Day', from(on(9, 1), 1)],
    ['Closed on Thanksgiving Day', from(on(11, 22), 4)],
    ['Closed on Christmas Day', on(12, 25)],
    ['Closed on New Year’s Day', on(13, 1)],
  ];
}
