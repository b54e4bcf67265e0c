import { afterEach, beforeEach, expect, it } from 'vitest';
import { PRACTICE_IDS } from '@/lib/practice/ids';
import { z } from '@/lib/schema';
import { DAY, HOUR, order, stage, type Stage } from './kit';

/** Shape of braze/rest-api.md 3.7, as far as it is used here. */
const count = z.int().nonnegative();
const Item = z.object({
  variation_api_id: z.string(),
  sent: count,
  delivered: count,
  unique_opens: count,
  unique_clicks: count,
});
const Row = z.object({ time: z.iso.date(), messages: z.object({ email: z.array(Item) }) });

let at: Stage;
beforeEach(async () => void (at = await stage()));
afterEach(() => at.server.close());
const campaign_id = PRACTICE_IDS.campaignId;
const name = (send_id?: string) => at.post('/sends/id/create', { campaign_id, send_id });
const series = (send_id: string, length = '3') =>
  at.get('/sends/data_series', { campaign_id, send_id, length });

it('a hundred new send IDs a day, the same one again is free, and the next day begins anew', async () => {
  for (let i = 0; i < 100; i += 1) expect((await name(`s-${i}`)).status).toBe(201);
  const full = await name('s-100');
  expect(full.status).toBe(429);
  expect(full.headers.get('x-ratelimit-limit')).toBe('100');
  expect(full.headers.get('x-ratelimit-remaining')).toBe('0');
  expect((Number(full.headers.get('x-ratelimit-reset')) * 1000) % DAY).toBe(0);
  expect((await name('s-7')).status).toBe(201);
  // A broadcast without a name still gets one by itself.
  expect((await at.post('/messages/schedule/create', order(at.now() + HOUR))).status).toBe(201);
  await at.skip(DAY);
  expect((await name('s-100')).status).toBe(201);
});

it('a send ID is ASCII of at most 64 characters, or made by Braze', async () => {
  expect((await name('x'.repeat(65))).status).toBe(400);
  expect((await name('ñ')).status).toBe(400);
  expect((await name()).body.send_id).toMatch(/^[0-9a-f]{24}$/);
});

it('results are zero before the hour, grow over the hours after it, and are forgotten after 14 days', async () => {
  await name('hawthorne-1');
  await at.post('/messages/schedule/create', order(at.now() + HOUR, { send_id: 'hawthorne-1' }));
  const totals = async (length = '3') => {
    const answer = await series('hawthorne-1', length);
    const rows = z.array(Row).parse(answer.body.data);
    const sum = (field: 'sent' | 'unique_opens' | 'unique_clicks' | 'delivered') =>
      rows.flatMap((row) => row.messages.email).reduce((all, item) => all + item[field], 0);
    return {
      rows,
      sent: sum('sent'),
      opens: sum('unique_opens'),
      clicks: sum('unique_clicks'),
      delivered: sum('delivered'),
    };
  };
  const before = await totals();
  expect(before.rows).toHaveLength(3);
  expect(before.sent).toBe(0);

  await at.skip(HOUR + 60_000);
  const minute = await totals();
  expect(minute.sent).toBe((await at.control('GET', 'deliveries')).length);
  await at.skip(2 * HOUR);
  const hours = await totals();
  await at.skip(2 * DAY);
  const days = await totals('6');
  expect(minute.opens).toBeLessThan(hours.opens);
  expect(hours.opens).toBeLessThan(days.opens);
  expect(days.clicks).toBeLessThan(days.opens);
  expect(days.opens).toBeLessThan(days.delivered);
  expect(days.delivered).toBeLessThan(days.sent);
  expect(days.sent).toBe(minute.sent);
  expect(days.rows[5]?.messages.email[0]?.variation_api_id).toBe('email-101');

  await at.skip(11.8 * DAY);
  expect((await totals('20')).sent).toBe(minute.sent);
  await at.skip(0.3 * DAY);
  expect(await series('hawthorne-1', '100')).toMatchObject({
    status: 200,
    body: { data: [], message: 'success' },
  });
});

it('nobody’s send ID gives no rows', async () => {
  expect((await series('never')).body).toEqual({ data: [], message: 'success' });
});
