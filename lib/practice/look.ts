import { PRACTICE_HOST, PRACTICE_IDS } from './ids';
import { externalId } from './people';
import { STORES } from './stores';
import type { World } from './world';

// What can be seen of the practice Braze from behind the curtain; Braze itself has no such calls.

/** The IDs that a person would copy from the dashboard, and the groups they are for. */
export const describeWorld = (world: World, now: number) => ({
  host: PRACTICE_HOST,
  app_id: PRACTICE_IDS.appId,
  campaign_id: PRACTICE_IDS.campaignId,
  message_variation_id: PRACTICE_IDS.variationId,
  now: new Date(now).toISOString(),
  switches: world.switches,
  groups: STORES.map((store) => ({
    id: store.slug,
    name: store.name,
    place: store.city,
    condition: { attribute: 'home_store', comparison: 'equals', value: store.slug },
    message_variation_id: store.variationId,
    segment_id: store.segmentId,
    zone: store.zone,
    address: store.address,
    size: store.size,
  })),
});

export type Delivery = {
  external_id: string;
  subject: string;
  /** ISO 8601, practice clock. */
  time: string;
  variation: string | null;
  send_id: string | null;
  schedule_id: string;
};

/** A row for each person and message, in the order they left. */
export function* deliveries(world: World): Generator<Delivery> {
  for (const fired of world.fired) {
    const time = new Date(fired.at).toISOString();
    for (const [k, i] of fired.people.entries()) {
      yield {
        external_id: externalId(i),
        subject: fired.subjects[fired.subjectOf[k] ?? -1] ?? '',
        time,
        variation: fired.variationId ?? null,
        send_id: fired.sendId ?? null,
        schedule_id: fired.scheduleId,
      };
    }
  }
}

/** Every schedule ever made, with its newest content and what became of it. */
export const describeSchedules = (world: World) =>
  world.schedules.map((schedule) => {
    const fired = world.fired.find(({ scheduleId }) => scheduleId === schedule.id);
    const { messages, schedule: when, ...target } = schedule.request;
    return {
      schedule_id: schedule.id,
      state: schedule.state,
      time: new Date(schedule.time).toISOString(),
      send_id: schedule.sendId ?? null,
      created_at: new Date(schedule.createdAt).toISOString(),
      target,
      schedule: when,
      messages,
      result: fired
        ? { emailed: fired.people.length, aborted: fired.aborted, failed: fired.failed ?? null }
        : null,
    };
  });
