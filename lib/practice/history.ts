import { CalendarDate, CalendarDateTime, toZoned } from '@internationalized/date';
import { draw, hash32, uuidOf } from './chance';
import { DAY, totalsAt, type Totals } from './results';
import { STORES, type PracticeStore } from './stores';

export type PracticeTemplate = 'new-flavor' | 'two-for-one' | 'kids-event' | 'new-hours';

/** One email that a store sent before this practice Braze was made. */
export type PastSend = {
  storeSlug: string;
  templateId: PracticeTemplate;
  title: string;
  /** When it left, ms. */
  instant: number;
  /** Braze's `send_id`. */
  sendName: string;
  scheduleId: string;
  /** People with that home store then. */
  size: number;
  /** As counted at the moment asked about. */
  results: Totals;
};

const TITLES: Record<PracticeTemplate, string[]> = {
  'new-flavor': [
    'Strawberry Basil is back',
    'Peach Crisp weekend',
    'Meet Lemon Olive Oil',
    'Marionberry season is here',
    'Brown Butter Pecan, all week',
    'Coffee Toffee joins the case',
  ],
  'two-for-one': [
    'Two scoops for one on Tuesday',
    'Bring a friend, the second cone is ours',
    'Waffle Wednesday',
    'Sundae for two',
  ],
  'kids-event': [
    'Sundae School',
    'Paint a cone on Saturday',
    'Story hour with sprinkles',
    'Flavor lab for kids',
  ],
  'new-hours': ['Open later on Fridays', 'New hours from Monday', 'Late scoops all weekend'],
};
const TURNS: readonly PracticeTemplate[] = [
  'new-flavor',
  'two-for-one',
  'new-flavor',
  'kids-event',
  'two-for-one',
  'new-hours',
];
const HOURS = [9, 10, 11, 12, 15, 16, 17] as const;

/** Each store writes once in this many days: about eight times in sixty. */
const EVERY = 7.5 * DAY;

/**
 * The sixty days before `anchor` (ms), newest first. Sends have fixed places in the calendar, so another anchor
 * shows the same ones as far as both can see them. `asOf` (ms): when the results are read.
 */
export function history(anchor: number, asOf = anchor): PastSend[] {
  const sends: PastSend[] = [];
  for (const store of STORES) {
    const shift = draw(hash32(store.slug), 0) * EVERY;
    const last = Math.floor((anchor - shift) / EVERY) + 1;
    for (let turn = last; turn >= last - 10; turn -= 1) {
      const instant = instantOf(store, turn * EVERY + shift, turn);
      if (instant <= anchor - 3_600_000 && instant > anchor - 60 * DAY) {
        sends.push(pastSend(store, turn, instant, asOf));
      }
    }
  }
  return sends.sort((a, b) => b.instant - a.instant);
}

/** A sensible hour of that day, on the store's own clock. */
function instantOf(store: PracticeStore, about: number, turn: number): number {
  const day = new Date(about);
  const date = new CalendarDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  const hour = HOURS[Math.floor(draw(hash32(`${store.slug} ${turn}`), 1) * HOURS.length)] ?? 10;
  return toZoned(new CalendarDateTime(date.year, date.month, date.day, hour), store.zone)
    .toDate()
    .getTime();
}

function pastSend(store: PracticeStore, turn: number, instant: number, asOf: number): PastSend {
  const seed = `${store.slug} ${turn}`;
  const start = hash32(store.slug);
  const templateId = TURNS[(turn + start) % TURNS.length] ?? 'new-flavor';
  const titles = TITLES[templateId];
  const size = store.size - Math.floor(draw(hash32(seed), 3) * 40);
  const reached = Math.round(size * (0.905 + draw(hash32(seed), 2) * 0.015));
  const sendName = `${store.slug}-${hash32(seed).toString(16).padStart(8, '0')}`;
  return {
    storeSlug: store.slug,
    templateId,
    title: titles[Math.floor((turn + start) / TURNS.length + turn) % titles.length] ?? titles[0] ?? '',
    instant,
    sendName,
    scheduleId: uuidOf(`schedule ${seed}`),
    size,
    results: totalsAt(reached, sendName, asOf - instant),
  };
}
