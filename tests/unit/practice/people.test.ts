import { describe, expect, it } from 'vitest';
import {
  indexOfExternalId,
  PEOPLE_COUNT,
  person,
  storeOfPerson,
  subscriptionOf,
} from '@/lib/practice/people';
import { STORES, storeOf } from '@/lib/practice/stores';

const everybody = () => Array.from({ length: PEOPLE_COUNT }, (_, i) => i);

describe('the people of the practice brand', () => {
  it('are tens of thousands in 38 stores, Hawthorne first with 2,418', () => {
    expect(STORES).toHaveLength(38);
    expect(STORES[0]).toMatchObject({ slug: 'hawthorne', city: 'Portland, OR', size: 2418, from: 0 });
    expect(PEOPLE_COUNT).toBeGreaterThan(50_000);
    expect(new Set(STORES.map((store) => store.segmentId)).size).toBe(38);
    expect(new Set(STORES.map((store) => store.slug)).size).toBe(38);
    for (const { size, zone } of STORES) {
      expect(size).toBeGreaterThanOrEqual(500);
      expect(size).toBeLessThanOrEqual(2600);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
  });

  it('stand in their store’s stretch and carry its value; the last ones have no store', () => {
    for (const store of STORES) {
      for (const i of [store.from, store.from + store.size - 1]) {
        expect(person(i).custom_attribute.home_store).toBe(store.slug);
        expect(storeOfPerson(i)).toBe(storeOf(store.slug));
      }
    }
    expect(person(PEOPLE_COUNT - 1).custom_attribute.home_store).toBeUndefined();
  });

  it('are always the same, with an address and an ID of their own that leads back to them', () => {
    const people = everybody().map(person);
    expect(new Set(people.map((one) => one.email_address)).size).toBe(PEOPLE_COUNT);
    for (const i of [0, 1, 777, PEOPLE_COUNT - 1]) {
      expect(person(i)).toEqual(people[i]);
      expect(indexOfExternalId(person(i).external_id)).toBe(i);
      expect(person(i).email_address).toMatch(/^[a-z]+\.[a-z]+\.\d+@example\.(?:com|org|net)$/);
    }
    expect(indexOfExternalId('hmc-999999')).toBeUndefined();
    expect(indexOfExternalId('x')).toBeUndefined();
  });

  it('may be emailed in about 92 of 100 cases', () => {
    const share = everybody().filter((i) => subscriptionOf(i) !== 'unsubscribed').length / PEOPLE_COUNT;
    expect(share).toBeGreaterThan(0.91);
    expect(share).toBeLessThan(0.93);
  });
});
