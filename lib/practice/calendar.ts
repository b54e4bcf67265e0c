import { fromAbsolute } from '@internationalized/date';
import { draw, hash32 } from './chance';
import { subjectOf, suitingDay } from './seasons';
import type { PracticeTemplate } from './titles';
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
  const about = Math.floor((turn * EVERY + shiftOf(store)) / DAY);
  const [templateId, title] = subjectOf(store.slug, turn, about);
  const seed = hash32(`${store.slug} ${turn}`);
  const hour = HOURS[Math.floor(draw(seed, 1) * HOURS.length)] ?? 10;
  const wall = suitingDay(templateId, about) * DAY + hour * HOUR;
  return {
    store,
    turn,
    templateId,
    title,
    instant: wall - offsetOn(store.zone, wall),
    wall: new Date(wall).toISOString().slice(0, 16),
    sendName: `${store.slug}-${seed.toString(16).padStart(8, '0')}`,
  };
}

const offsets = new Map<string, number>();
/** ms that a zone is ahead of UTC at that UTC midnight. Intl is slow, so each is asked once. */
function offsetAt(zone: string, midnight: number): number {
  const key = `${zone} ${midnight}`;
  const offset = offsets.get(key) ?? fromAbsolute(midnight, zone).offset;
  offsets.set(key, offset);
  return offset;
}

/** ms that a zone is ahead of UTC in the shops' hours of the day of `wall`: the night before has decided. */
function offsetOn(zone: string, wall: number): number {
  const date = new Date(wall);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const before = offsetAt(zone, Date.UTC(year, month, 1));
  const after = offsetAt(zone, Date.UTC(year, month + 1, 1));
  return before === after ? before : offsetAt(zone, Date.UTC(year, month, day + 1));
}
