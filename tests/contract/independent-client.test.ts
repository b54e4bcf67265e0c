import { Braze } from 'braze-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRACTICE_IDS } from '@/lib/practice/ids';
import { DAY, email, HAWTHORNE_FILTER, HOUR, stage, type Stage } from './kit';

// `braze-api` was written by people who know nothing of us: what it can do with practice, it could do with Braze.
let at: Stage;
let braze: Braze;
beforeAll(async () => {
  at = await stage();
  braze = new Braze(at.server.url, at.server.key);
});
afterAll(() => at.server.close());

it('names, parks, arms, and the store’s subscribed people get exactly one email', async () => {
  const named = await braze.sends.id.create({
    campaign_id: PRACTICE_IDS.campaignId,
    send_id: 'hawthorne-client-1',
  });
  expect(named).toEqual({ message: 'success', send_id: 'hawthorne-client-1' });

  const real = at.now() + 2 * HOUR;
  const created = await braze.messages.schedule.create({
    broadcast: true,
    audience: HAWTHORNE_FILTER,
    campaign_id: PRACTICE_IDS.campaignId,
    send_id: 'hawthorne-client-1',
    recipient_subscription_state: 'subscribed',
    override_messaging_limits: false,
    schedule: { time: new Date(real + 7.5 * DAY).toISOString() },
    messages: { email: { ...email(), subject: "{% abort_message('parked') %}x" } },
  });
  expect(created).toMatchObject({ message: 'success', send_id: 'hawthorne-client-1' });
  const { schedule_id: scheduleId } = created as unknown as { schedule_id: string }; // not in its type

  const armed = await braze.messages.schedule.update({
    schedule_id: scheduleId,
    schedule: { time: new Date(real).toISOString() },
    messages: { email: email() },
  });
  expect(armed).toEqual({ message: 'success' });

  await at.skip(2 * HOUR + 60_000);
  const got: { external_id: string; subject: string }[] = await at.control('GET', 'deliveries');
  expect(got.length).toBeGreaterThan(2100);
  expect(got.length).toBeLessThan(2418);
  expect(new Set(got.map((row) => row.external_id)).size).toBe(got.length);
  expect(new Set(got.map((row) => row.subject))).toEqual(new Set(['Strawberry Basil is back']));
  await at.skip(8 * DAY);
  expect(await at.control('GET', 'deliveries')).toHaveLength(got.length);
});

it('deletes what has not left', async () => {
  const created = await braze.messages.schedule.create({
    broadcast: true,
    audience: HAWTHORNE_FILTER,
    campaign_id: PRACTICE_IDS.campaignId,
    schedule: { time: new Date(at.now() + HOUR).toISOString() },
    messages: { email: email() },
  });
  const { schedule_id: scheduleId } = created as unknown as { schedule_id: string }; // not in its type
  expect(await braze.messages.schedule.delete({ schedule_id: scheduleId })).toEqual({ message: 'success' });
  const before = (await at.control('GET', 'deliveries')).length;
  await at.skip(2 * HOUR);
  expect(await at.control('GET', 'deliveries')).toHaveLength(before);
});

it('lists segments, describes one and gives its size', async () => {
  const list = await braze.segments.list({ page: 0 });
  expect(list.segments).toHaveLength(38);
  const first = list.segments[0];
  expect(first).toMatchObject({ name: 'Home store is Hawthorne', analytics_tracking_enabled: true });
  expect((await braze.segments.list({ page: 1 })).segments).toEqual([]);
  const segment_id = first?.id ?? '';
  expect(await braze.segments.details({ segment_id })).toMatchObject({ message: 'success', teams: [] });
  const series = await braze.segments.analytics({ segment_id, length: 3 });
  expect(series.data).toHaveLength(3);
  expect(series.data[2]).toEqual({ time: new Date(at.now()).toISOString().slice(0, 10), size: 2418 });
});

it('reports a refusal as this client reports Braze’s', async () => {
  const wrong = new Braze(at.server.url, 'not-the-key');
  await expect(wrong.segments.list()).rejects.toMatchObject({
    status: 401,
    message: 'Invalid API key: not-the-key',
  });
});
