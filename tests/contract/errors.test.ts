import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_IDS } from '@/lib/practice/ids';
import { DAY, email, HOUR, order, stage, type Stage } from './kit';

let at: Stage;
beforeAll(async () => void (at = await stage()));
afterAll(() => at.server.close());
const CREATE = '/messages/schedule/create';
const soon = () => at.now() + HOUR;

describe('a request is refused', () => {
  const with_ = (more: Record<string, unknown>) => () => order(soon(), more);
  const ids = (n: number) => Array.from({ length: n }, (_, i) => `hmc-${String(i).padStart(6, '0')}`);
  const aimed = { broadcast: undefined, audience: undefined };
  it.each<[string, () => unknown, string | RegExp]>([
    ['without recipients', with_(aimed), 'No Recipients'],
    ['for an audience without broadcast', with_({ broadcast: false }), 'No Recipients'],
    [
      'for more than 50 people',
      with_({ ...aimed, external_user_ids: ids(51) }),
      /^The max number of external_ids/,
    ],
    ['for a list and broadcast', with_({ external_user_ids: ids(1), audience: undefined }), /broadcast/],
    ['for a segment and a filter', with_({ segment_id: PRACTICE_IDS.segments.hawthorne }), /together/],
    ['for an unknown segment', with_({ audience: undefined, segment_id: PRACTICE_IDS.appId }), /segment_id/],
    ['with an unknown campaign', with_({ campaign_id: PRACTICE_IDS.appId }), 'Invalid Campaign ID'],
    [
      'without a variation',
      with_({ messages: { email: email({ message_variation_id: undefined }) } }),
      'Message Variant Unspecified',
    ],
    [
      'with an unknown variation',
      with_({ messages: { email: email({ message_variation_id: 'email-999' }) } }),
      'Invalid Message Variant',
    ],
    [
      'with another channel’s variation',
      with_({ messages: { email: email({ message_variation_id: 'sms-200' }) } }),
      'Mismatched Message Type',
    ],
    ['without messages', with_({ messages: undefined }), 'No message to send'],
    ['with empty messages', with_({ messages: {} }), 'No message to send'],
    ['without a body', with_({ messages: { email: email({ body: undefined }) } }), /body/],
    ['with a sender that is no address', with_({ messages: { email: email({ from: 'Halfmoon' }) } }), /from/],
    ['without a schedule', with_({ schedule: undefined }), /schedule/],
    ['with a time that is none', with_({ schedule: { time: 'tomorrow' } }), /could not be parsed/],
    ['with a time in the past', with_({ schedule: { time: '2020-01-01T00:00:00Z' } }), /in the past/],
    ['with a send ID that nobody created', with_({ send_id: 'never-made' }), /send_id/],
    [
      'with an unknown comparison',
      with_({ audience: { custom_attribute: { custom_attribute_name: 'a', comparison: 'is', value: 'b' } } }),
      /comparison/,
    ],
    ['with NOT in the audience', with_({ audience: { NOT: [] } }), /audience/],
    ['with wrong types', with_({ broadcast: 'true' }), /broadcast/],
    ['when it is no object', () => [], /Bad Request/],
  ])('%s', async (_name, body, message) => {
    const before = at.server.world.schedules.length;
    const answer = await at.post(CREATE, body());
    expect(answer.status).toBe(400);
    expect(answer.body.message).toMatch(message);
    expect(at.server.world.schedules).toHaveLength(before);
  });

  it('as 415 without a JSON content type, whatever the body', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      expect(await at.post(CREATE, order(soon()), { 'content-type': type })).toMatchObject({ status: 415 });
    }
    const charset = await at.post(CREATE, order(soon()), {
      'content-type': 'application/json; charset=utf-8',
    });
    expect(charset.status).toBe(201);
  });

  it('as 400 with a field called error when it is not JSON', async () => {
    expect(await at.post(CREATE, '{"broadcast": true,')).toMatchObject({
      status: 400,
      body: { error: 'Error while parsing request body. Please check your syntax.' },
    });
  });

  it('as 413 above 4 MB', async () => {
    expect(
      await at.post(CREATE, JSON.stringify(order(soon(), { filler: 'x'.repeat(4 * 1024 * 1024) }))),
    ).toMatchObject({ status: 413 });
  });

  it('as 401 that repeats the key, with empty limit headers; the log knows no key', async () => {
    const answer = await at.post(CREATE, order(soon()), { authorization: 'Bearer wrong-key-1' });
    expect(answer).toMatchObject({ status: 401, body: { message: 'Invalid API key: wrong-key-1' } });
    for (const name of ['limit', 'remaining', 'reset'])
      expect(answer.headers.get(`x-ratelimit-${name}`)).toBe('');
    expect(await at.post(CREATE, order(soon()), { authorization: '' })).toMatchObject({ status: 401 });
    const log = JSON.stringify(await at.control('GET', 'requests'));
    expect(log).not.toContain('wrong-key-1');
    expect(log).not.toContain(at.server.key);
  });

  it('as 403 when the key lacks the permission, and only then', async () => {
    const { key } = await at.control('POST', 'keys', { permissions: ['segments.list'] });
    const headers = { authorization: `Bearer ${key}` };
    expect(await at.post(CREATE, order(soon()), headers)).toMatchObject({ status: 403 });
    expect(await at.call('GET', '/segments/list', undefined, headers)).toMatchObject({ status: 200 });
    expect(await at.call('GET', `/segments/details?segment_id=x`, undefined, headers)).toMatchObject({
      status: 403,
    });
  });

  it('as 404 at another address or method, and as 403 with a slash at the end', async () => {
    expect(await at.post('/messages/schedule/creat', {})).toMatchObject({ status: 404 });
    expect(await at.get(CREATE)).toMatchObject({ status: 404 });
    expect(await at.post(`${CREATE}/`, order(soon()))).toMatchObject({ status: 403 });
  });

  it('on update and delete when the schedule is unknown, deleted or sent', async () => {
    const { schedule_id } = (await at.post(CREATE, order(soon()))).body;
    expect(await at.post('/messages/schedule/update', { schedule_id })).toMatchObject({ status: 400 });
    await at.post('/messages/schedule/delete', { schedule_id });
    expect(await at.post('/messages/schedule/delete', { schedule_id })).toMatchObject({ status: 400 });
    expect(
      await at.post('/messages/schedule/update', { schedule_id, messages: { email: email() } }),
    ).toMatchObject({ status: 400 });
    expect(await at.post('/messages/schedule/delete', { schedule_id: 'nobody' })).toMatchObject({
      status: 400,
    });
    const sent = (await at.post(CREATE, order(soon()))).body.schedule_id;
    await at.skip(2 * HOUR);
    expect(await at.post('/messages/schedule/delete', { schedule_id: sent })).toMatchObject({ status: 400 });
  });

  it('by the series endpoints for a wrong length, time or ID', async () => {
    const segment_id = PRACTICE_IDS.segments.hawthorne ?? '';
    const campaign_id = PRACTICE_IDS.campaignId;
    for (const length of ['0', '101', 'x', '1.5', '']) {
      expect(await at.get('/segments/data_series', { segment_id, length })).toMatchObject({ status: 400 });
      expect(await at.get('/sends/data_series', { campaign_id, send_id: 'x', length })).toMatchObject({
        status: 400,
      });
    }
    expect(await at.get('/segments/data_series', { segment_id, length: '1', ending_at: 'x' })).toMatchObject({
      status: 400,
    });
    expect((await at.get('/segments/details', { segment_id: 'x' })).body.message).toContain('api identifier');
    expect(
      await at.get('/sends/data_series', { campaign_id: PRACTICE_IDS.appId, send_id: 'x', length: '1' }),
    ).toMatchObject({
      status: 400,
      body: { message: 'Invalid Campaign ID' },
    });
  });
});

describe('an accepted request', () => {
  it('answers 201 on POST and 200 on GET, with the limit in lower-case headers', async () => {
    const created = await at.post(CREATE, order(soon()));
    expect(created.status).toBe(201);
    expect(created.body.dispatch_id).toMatch(/^[0-9a-f]{32}$/);
    expect(created.body.schedule_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(created.body.send_id).toMatch(/^[0-9a-f]{24}$/);
    expect(created.headers.get('x-ratelimit-limit')).toBe('250000');
    const reset = Number(created.headers.get('x-ratelimit-reset'));
    expect(reset % 3600).toBe(0);
    expect(reset * 1000 - at.now()).toBeLessThanOrEqual(HOUR);
    const next = await at.get('/segments/list');
    expect(next.status).toBe(200);
    expect(Number(created.headers.get('x-ratelimit-remaining'))).toBeGreaterThan(
      Number(next.headers.get('x-ratelimit-remaining')),
    );
  });

  it('for listed people gives no send ID, and people who unsubscribed get nothing', async () => {
    const external_user_ids = Array.from({ length: 50 }, (_, i) => `hmc-${String(i + 100).padStart(6, '0')}`);
    const listed = order(soon(), { broadcast: undefined, audience: undefined, external_user_ids });
    const created = await at.post(CREATE, listed);
    expect(created.status).toBe(201);
    expect(created.body).not.toHaveProperty('send_id');
    await at.skip(2 * HOUR);
    const rows: { schedule_id: string; external_id: string }[] = await at.control('GET', 'deliveries');
    const got = rows.filter((row) => row.schedule_id === created.body.schedule_id);
    expect(got.length).toBeGreaterThan(35);
    expect(got.length).toBeLessThan(50);
  });

  it('takes an offset, and UTC where none is given', async () => {
    const day = new Date(at.now() + 3 * DAY).toISOString().slice(0, 10);
    for (const [time, utc] of [
      [`${day}T10:00:00+02:00`, `${day}T08:00:00.000Z`],
      [`${day}T10:00:00`, `${day}T10:00:00.000Z`],
    ]) {
      const { schedule_id } = (await at.post(CREATE, order(0, { schedule: { time } }))).body;
      const all: { schedule_id: string; time: string }[] = await at.control('GET', 'schedules');
      expect(all.find((one) => one.schedule_id === schedule_id)?.time).toBe(utc);
    }
  });
});
