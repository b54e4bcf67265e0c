import { homeStores, isIn, mayGet } from './audience';
import { indexOfExternalId, PEOPLE_COUNT, subscriptionOf, type PracticePerson } from './people';
import { storeOf, storeOfSegment, type PracticeStore } from './stores';
import type { ScheduleWire } from './wire';
import type { Switches } from './world';

/** Whom a schedule is for: people to look at one after the other, and whether one of them is meant. */
export type Target = {
  length: number;
  /** The place in the list of everybody of the `n`-th person to look at. */
  at(n: number): number;
  /** Cheap: says no without making the person. */
  mayGet(i: number): boolean;
  isIn(person: PracticePerson): boolean;
};

type Range = { from: number; size: number };

export function targetOf(request: ScheduleWire, switches: Switches): Target {
  const may = (i: number) => mayGet(request.recipient_subscription_state, subscriptionOf(i));
  const { audience } = request;
  const inAudience = (person: PracticePerson) => audience === undefined || isIn(audience, person);
  const ids = request.external_user_ids;
  if (ids && ids.length > 0) {
    // One person named twice is one recipient. With a segment: only those listed who are in it (3.3).
    const segment = request.segment_id;
    const store = segment === undefined ? undefined : storeOfSegment(segment);
    const listed = [...new Set(ids.map(indexOfExternalId))].filter((i) => i !== undefined);
    const kept = listed.filter(
      (i) => segment === undefined || switches.segmentTarget === 'ignored' || within(store, i),
    );
    return { length: kept.length, at: (n) => kept[n] ?? -1, mayGet: may, isIn: inAudience };
  }
  return { ...overRanges(rangesOf(request, switches)), mayGet: may, isIn: inAudience };
}

const within = (store: PracticeStore | undefined, i: number): boolean =>
  store !== undefined && i >= store.from && i < store.from + store.size;

function rangesOf(request: ScheduleWire, switches: Switches): Range[] {
  const everybody = [{ from: 0, size: PEOPLE_COUNT }];
  if (request.segment_id !== undefined) {
    if (switches.segmentTarget === 'ignored') return everybody;
    const store = storeOfSegment(request.segment_id);
    return store ? [store] : [];
  }
  if (request.audience === undefined) return [];
  const slugs = homeStores(request.audience);
  if (!slugs) return everybody;
  return [...new Set(slugs)].map(storeOf).filter((store) => store !== undefined);
}

function overRanges(ranges: Range[]) {
  const length = ranges.reduce((sum, range) => sum + range.size, 0);
  const at = (n: number): number => {
    let rest = n;
    for (const range of ranges) {
      if (rest < range.size) return range.from + rest;
      rest -= range.size;
    }
    return -1;
  };
  return { length, at };
}
