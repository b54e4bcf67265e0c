import { done, refuse, type Answer, type Call, type Limit, type PracticeEnv } from './answer';
import { PRACTICE_IDS } from './ids';
import { DAY } from './results';
import { shapeFault } from './shape';
import { SendIdWire } from './wire';
import type { World } from './world';

/** New pairs of send ID and campaign a day, for the whole workspace (braze/rest-api.md 3.6). */
export const SEND_IDS_A_DAY = 100;

/**
 * POST /sends/id/create. Our assumptions, as the sheet doesn't say: the day is a UTC day, and the same pair
 * again succeeds without counting.
 */
export function sendIdCreate({ body }: Call, { world, now, newId }: PracticeEnv): Answer {
  const parsed = SendIdWire.safeParse(body);
  if (!parsed.success) return shapeFault(parsed.error);
  const { campaign_id: campaignId, send_id: wanted } = parsed.data;
  if (campaignId !== PRACTICE_IDS.campaignId) return refuse(400, 'Invalid Campaign ID');
  if (wanted !== undefined && !/^[\x20-\x7e]{1,64}$/.test(wanted)) {
    return refuse(400, 'send_id must be ASCII and at most 64 characters'); // invented text, documented rule
  }
  const sendId = wanted ?? newId().replaceAll('-', '').slice(0, 24);
  if (!isKnown(world, campaignId, sendId)) {
    // Body and text of a 429 are invented.
    if (usedToday(world, now) >= SEND_IDS_A_DAY)
      return { ...refuse(429, 'Rate Limited'), limit: dayLimit(world, now) };
    world.sendIds.push({ campaignId, sendId, at: now });
  }
  return { ...done(201, { send_id: sendId }), limit: dayLimit(world, now) };
}

/** Own IDs must be created before use (3.6); what happens otherwise is not documented, the texts are invented. */
export function sendIdFault(world: World, campaignId: string | undefined, sendId: string | undefined) {
  if (sendId === undefined) return undefined;
  if (campaignId === undefined) return refuse(400, 'send_id needs a campaign_id');
  return isKnown(world, campaignId, sendId) ? undefined : refuse(400, 'send_id is not valid');
}

const isKnown = (world: World, campaignId: string, sendId: string): boolean =>
  world.sendIds.some((pair) => pair.campaignId === campaignId && pair.sendId === sendId);

const dayOf = (time: number): number => Math.floor(time / DAY);
const usedToday = (world: World, now: number): number =>
  world.sendIds.filter(({ at }) => dayOf(at) === dayOf(now)).length;

const dayLimit = (world: World, now: number): Limit => ({
  limit: SEND_IDS_A_DAY,
  remaining: SEND_IDS_A_DAY - usedToday(world, now),
  reset: (dayOf(now) + 1) * DAY,
});
