import { done, refuse, type Answer, type Call, type PracticeEnv } from './answer';
import { history } from './history';
import { PRACTICE_IDS } from './ids';
import { idFault, seriesQuery } from './query';
import { dailyRows, KEPT_MS, type Counted } from './results';
import { storeOf } from './stores';
import type { World } from './world';

/**
 * GET /sends/data_series (braze/rest-api.md 3.7). Broadcasts only, kept for 14 days after the send. An unknown or
 * forgotten ID gives no rows (said so by others, not documented); one that has not left yet gives zeros.
 */
export function sendsDataSeries({ query }: Call, { world, now }: PracticeEnv): Answer {
  const campaignId = query.get('campaign_id');
  const fault = idFault('campaign_id', 'Campaign', campaignId);
  if (fault) return fault;
  if (campaignId !== PRACTICE_IDS.campaignId) return refuse(400, 'Invalid Campaign ID');
  const sendId = query.get('send_id');
  if (!sendId) return refuse(400, 'send_id is required'); // invented
  const series = seriesQuery(query, now);
  if ('status' in series) return series;

  const all = [...firedAs(world, sendId), ...pastAs(world, sendId)];
  const kept = all.filter(({ at }) => now - at <= KEPT_MS);
  if (kept.length === 0 && (all.length > 0 || !isExpected(world, sendId))) return done(200, { data: [] });
  return done(200, { data: dailyRows(kept, { ...series, now }) });
}

const isExpected = (world: World, sendId: string): boolean =>
  world.sendIds.some((pair) => pair.sendId === sendId) ||
  world.schedules.some((schedule) => schedule.sendId === sendId);

const firedAs = (world: World, sendId: string): Counted[] =>
  world.fired
    .filter((fired) => fired.sendId === sendId)
    .map((fired) => ({
      at: fired.at,
      size: fired.people.length,
      seed: fired.scheduleId,
      variationId: fired.variationId ?? '',
    }));

const pastAs = (world: World, sendId: string): Counted[] =>
  history(world.bornAt)
    .filter((past) => past.sendName === sendId)
    .map((past) => ({
      at: past.instant,
      size: past.results.sent,
      seed: past.sendName,
      variationId: storeOf(past.storeSlug)?.variationId ?? '',
    }));
