import { CalendarDate, CalendarDateTime, toZoned } from '@internationalized/date';
import { draw, hash32 } from './chance';
import { subjectOf, suitingDay, type PracticeTemplate } from './seasons';
import type { PracticeStore } from './stores';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Each store writes once in this many days; a day that suits the email is at most three days earlier. */
const EVERY = 7.5 * DAY;
const HOURS = [9, 10, 11, 12, 15, 16, 17] as const;

/** One place in a store's calendar. Turns are counted from 1970, so everybody who asks finds the same ones. */
export type Turn = {
  store: PracticeStore;
  turn: number;
  templateId: PracticeTemplate;
  title: string;
  /** When it leaves, ms. */
  instant: number;
  /** The same, on the store's own clock. */
  wall: string;
  /** Braze's `send_id`. */
  sendName: string;
};

/** A store's turns that leave after `from` and not after `until` (both ms), oldest first. */
export function turnsOf(store: PracticeStore, from: number, until: number): Turn[] {
  const shift = shiftOf(store);
  const turns: Turn[] = [];
  const last = Math.floor((until + 5 * DAY - shift) / EVERY);
  for (let turn = Math.floor((from - 2 * DAY - shift) / EVERY); turn <= last; turn += 1) {
    const one = turnAt(store, turn);
    if (one.instant > from && one.instant <= until) turns.push(one);
  }
  return turns;
}

/** The turn that left at `instant` under this name, or nothing when it wasn't in the calendar. */
export function turnNamed(store: PracticeStore, sendName: string, instant: number): Turn | undefined {
  return turnsOf(store, instant - 1, instant).find((turn) => turn.sendName === sendName);
}

const shifts = new Map<string, number>();
function shiftOf({ slug }: PracticeStore): number {
  const known = shifts.get(slug) ?? draw(hash32(slug), 0) * EVERY;
  shifts.set(slug, known);
  return known;
}

function turnAt(store: PracticeStore, turn: number): Turn {
  const about = new Date(turn * EVERY + shiftOf(store));
  const date = new CalendarDate(about.getUTCFullYear(), about.getUTCMonth() + 1, about.getUTCDate());
  const [templateId, title] = subjectOf(store.slug, turn, date);
  const day = suitingDay(templateId, date);
  const seed = hash32(`${store.slug} ${turn}`);
  const hour = HOURS[Math.floor(draw(seed, 1) * HOURS.length)] ?? 10;
  return {
    store,
    turn,
    templateId,
    title,
    instant: instantOf(day, hour, store.zone),
    wall: `${day.toString()}T${String(hour).padStart(2, '0')}:00`,
    sendName: `${store.slug}-${seed.toString(16).padStart(8, '0')}`,
  };
}

function instantOf(day: CalendarDate, hour: number, zone: string): number {
  const offset = offsetIn(zone, day.year, day.month);
  if (offset !== undefined) return Date.UTC(day.year, day.month - 1, day.day, hour) - offset;
  return toZoned(new CalendarDateTime(day.year, day.month, day.day, hour), zone).toDate().getTime();
}

const offsets = new Map<string, number | undefined>();
/** ms that a zone is ahead of UTC all month long, or nothing when its clocks change in it. Intl is slow. */
function offsetIn(zone: string, year: number, month: number): number | undefined {
  const key = `${zone} ${year} ${month}`;
  if (!offsets.has(key)) {
    const first = new CalendarDate(year, month, 1);
    const [start, end] = [first, first.add({ months: 1 })].map((day) => toZoned(day, zone).offset);
    offsets.set(key, start === end ? start : undefined);
  }
  return offsets.get(key);
}
