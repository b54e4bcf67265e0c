import { done, refuse, type Answer, type Call, type PracticeEnv } from './answer';
import { idFault, seriesQuery } from './query';
import { DAY } from './results';
import { STORES, storeOfSegment, type PracticeStore } from './stores';

const PAGE = 100;
/** An app can track at most 25 segments (braze/rest-api.md 3.10): the other stores' sizes can't be had. */
const TRACKED = 25;
const isTracked = (store: PracticeStore): boolean => STORES.indexOf(store) < TRACKED;
const nameOf = (store: PracticeStore): string => `Home store is ${store.name}`;

/** GET /segments/list (braze/rest-api.md 3.8). */
export function segmentsList({ query }: Call): Answer {
  const page = Number(query.get('page') ?? 0);
  if (!Number.isInteger(page) || page < 0) return refuse(400, 'page is not valid'); // invented
  const all = STORES.map((store) => ({
    id: store.segmentId,
    name: nameOf(store),
    analytics_tracking_enabled: isTracked(store),
    tags: ['stores'],
  }));
  if (query.get('sort_direction') === 'desc') all.reverse();
  return done(200, { segments: all.slice(page * PAGE, (page + 1) * PAGE) });
}

/** GET /segments/details (braze/rest-api.md 3.9). */
export function segmentsDetails({ query }: Call): Answer {
  const store = found(query);
  if ('status' in store) return store;
  return done(200, {
    created_at: '2026-01-09T10:12:00+00:00',
    updated_at: '2026-05-02T08:00:00+00:00',
    name: nameOf(store),
    description: `home_store equals ${store.slug}`,
    text_description: `Everybody whose home store is ${store.name}, ${store.city}`,
    tags: ['stores'],
    teams: [],
  });
}

/** GET /segments/data_series (braze/rest-api.md 3.10): everybody who matches, also people who unsubscribed. */
export function segmentsDataSeries({ query }: Call, { world, now }: PracticeEnv): Answer {
  const store = found(query);
  if ('status' in store) return store;
  const series = seriesQuery(query, now);
  if ('status' in series) return series;
  if (!isTracked(store)) return done(200, { data: [] });
  const lastDay = Math.floor(series.endingAt / DAY);
  const birthday = Math.floor(world.bornAt / DAY);
  const data = Array.from({ length: series.length }, (_, k) => {
    const day = lastDay - series.length + 1 + k;
    const before = Math.max(0, birthday - day);
    return {
      time: new Date(day * DAY).toISOString().slice(0, 10),
      size: Math.max(0, store.size - Math.floor(before / 2)),
    };
  });
  return done(200, { data });
}

function found(query: URLSearchParams): PracticeStore | Answer {
  const id = query.get('segment_id');
  const fault = idFault('segment_id', 'Segment', id);
  if (fault) return fault;
  return storeOfSegment(id ?? '') ?? refuse(400, 'Invalid Segment ID'); // invented
}
