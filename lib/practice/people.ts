import type { LiquidPerson } from '@/lib/liquid/person';
import { draw } from './chance';
import { CLUBS, FIRST_NAMES, FLAVORS, LAST_NAMES } from './names';
import { STORE_PEOPLE, STORES, type PracticeStore } from './stores';

export type Subscription = 'opted_in' | 'subscribed' | 'unsubscribed';

export type PracticePerson = LiquidPerson & {
  /** Its place in the list of everybody. */
  index: number;
  external_id: string;
  email_address: string;
  email_subscribe: Subscription;
};

/** Have an account and no home store: whoever reaches them has reached too far. */
const ONLINE_ONLY = 800;
export const PEOPLE_COUNT = STORE_PEOPLE + ONLINE_ONLY;

const DOMAINS = ['example.com', 'example.org', 'example.net'] as const;
const MOVED = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'] as const;

/** A number from 0 up to `n`, the `k`-th draw of person `i`. */
const pick = (i: number, k: number, n: number): number => Math.floor(draw(i + 0x5eed, k) * n);

export function storeOfPerson(i: number): PracticeStore | undefined {
  let low = 0;
  let high = STORES.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const store = STORES[middle];
    if (store && store.from + store.size <= i) low = middle + 1;
    else high = middle;
  }
  return STORES[low];
}

export const externalId = (i: number): string => `hmc-${String(i).padStart(6, '0')}`;

/** The place of an external ID, or nothing when nobody has it. */
export function indexOfExternalId(id: string): number | undefined {
  const digits = /^hmc-(\d{6})$/.exec(id)?.[1];
  const i = digits === undefined ? Number.NaN : Number(digits);
  return i < PEOPLE_COUNT ? i : undefined;
}

/** About 92 in 100 may be emailed, a fifth of them by an explicit yes. */
export function subscriptionOf(i: number): Subscription {
  const n = pick(i, 0, 100);
  if (n < 18) return 'opted_in';
  return n < 92 ? 'subscribed' : 'unsubscribed';
}

/** Everybody is made when asked for, and is always the same person. `i` runs from 0 to PEOPLE_COUNT - 1. */
export function person(i: number): PracticePerson {
  const store = storeOfPerson(i);
  const first = FIRST_NAMES[pick(i, 1, FIRST_NAMES.length)] ?? '';
  const last = LAST_NAMES[pick(i, 2, LAST_NAMES.length)] ?? '';
  const visits = Math.floor(draw(i + 0x5eed, 3) ** 3 * 60);
  const mailbox = `${first}.${last}`
    .normalize('NFD')
    .replace(/[^\w.]/g, '')
    .toLowerCase();
  const clubs = CLUBS.filter((_, k) => pick(i, 10 + k, 100) < 16);
  const moved = pick(i, 5, 100) < 3 ? MOVED[pick(i, 6, MOVED.length)] : undefined;
  return {
    index: i,
    external_id: externalId(i),
    first_name: pick(i, 4, 100) < 96 ? first : undefined,
    last_name: last,
    email_address: `${mailbox}.${i}@${DOMAINS[i % DOMAINS.length] ?? 'example.com'}`,
    email_subscribe: subscriptionOf(i),
    language: pick(i, 7, 100) < 86 ? 'en' : 'es',
    time_zone: moved ?? store?.zone,
    country: 'US',
    custom_attribute: {
      home_store: store?.slug,
      favorite_flavor: pick(i, 8, 100) < 80 ? FLAVORS[pick(i, 9, FLAVORS.length)] : undefined,
      visits,
      clubs: clubs.length > 0 ? [...clubs] : undefined,
      vip: visits >= 30,
    },
  };
}
