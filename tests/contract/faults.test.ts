import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPracticeServer } from '../harness/practice-server';
import { request } from 'node:https';
import { HOUR, order, stage, type Stage } from './kit';

let at: Stage;
beforeEach(async () => void (at = await stage()));
afterEach(() => at.server.close());

const CREATE = '/messages/schedule/create';
const create = () => at.post(CREATE, order(at.now() + HOUR));
const fault = (...faults: unknown[]) => at.control('POST', 'faults', faults);
const schedules = async () => (await at.control('GET', 'schedules')).length;

describe('a fault', () => {
  it('answers a status once and leaves Braze untouched', async () => {
    await fault({ match: { path: CREATE }, status: 500 });
    expect((await at.get('/segments/list')).status).toBe(200);
    expect((await create()).status).toBe(500);
    expect(await schedules()).toBe(0);
    expect((await create()).status).toBe(201);
  });

  it('answers HTML, or a status after Braze did its work', async () => {
    await fault(
      { status: 200, body: '<html>Sign in to the Wi-Fi</html>' },
      { status: 504, processed: true, body: {} },
    );
    await expect(create()).rejects.toThrow(/JSON/);
    expect(await schedules()).toBe(0);
    expect((await create()).status).toBe(504);
    expect(await schedules()).toBe(1);
  });

  it('drops the connection before or after Braze did its work', async () => {
    await fault({ drop: 'before' });
    await expect(create()).rejects.toThrow();
    expect(await schedules()).toBe(0);
    await fault({ drop: 'after-reading' });
    await expect(create()).rejects.toThrow();
    expect(await schedules()).toBe(1);
    const log: { answer: unknown }[] = await at.control('GET', 'requests');
    expect(log.map((entry) => entry.answer)).toEqual([{ dropped: 'before' }, { dropped: 'after-reading' }]);
  });

  it('cuts the answer in half, doubles the request, delays', async () => {
    await fault({ cutBody: 10 });
    await expect(create()).rejects.toThrow();
    expect(await schedules()).toBe(1);
    await fault({ duplicate: true, delayMs: 120, headers: { 'x-odd': '1' } });
    const before = performance.now();
    const answer = await create();
    expect(performance.now() - before).toBeGreaterThan(100);
    expect(answer.headers.get('x-odd')).toBe('1');
    expect(await schedules()).toBe(3);
    const all: { schedule_id: string }[] = await at.control('GET', 'schedules');
    expect(all.at(-1)?.schedule_id).toBe(answer.body.schedule_id);
  });

  it('is used as often as it says, and a misspelt one is refused', async () => {
    await fault({ times: 2, status: 429, headers: { 'x-ratelimit-retry-after': '3' } });
    expect((await create()).headers.get('x-ratelimit-retry-after')).toBe('3');
    expect((await create()).status).toBe(429);
    expect((await create()).status).toBe(201);
    const bad = await fetch(`${at.server.url}/__practice__/faults`, {
      method: 'POST',
      body: '[{"statsu":500}]',
    });
    expect(bad.status).toBe(400);
  });
});

describe('behind the curtain', () => {
  it('the clock moves the Date header and fires before it answers', async () => {
    await create();
    const { now } = await at.skip(3 * HOUR);
    expect(Date.parse(now) - Date.now()).toBeGreaterThan(3 * HOUR - 5000);
    const date = Date.parse((await at.get('/segments/list')).headers.get('date') ?? '');
    expect(Math.abs(date - at.now())).toBeLessThan(5000);
    const rows = await at.control('GET', 'deliveries');
    expect(rows[0]).toEqual({
      external_id: expect.stringMatching(/^hmc-\d{6}$/),
      subject: 'Strawberry Basil is back',
      time: expect.stringMatching(/Z$/),
      variation: 'email-101',
      send_id: expect.any(String),
      schedule_id: expect.any(String),
    });
  });

  it('the world has every group’s IDs, and the log the whole request', async () => {
    const world = await at.control('GET', 'world');
    expect(world.groups).toHaveLength(38);
    expect(world.groups[0]).toMatchObject({
      name: 'Hawthorne',
      place: 'Portland, OR',
      size: 2418,
      message_variation_id: 'email-101',
      condition: { attribute: 'home_store', comparison: 'equals', value: 'hawthorne' },
    });
    await create();
    const [entry] = await at.control('GET', 'requests');
    expect(entry).toMatchObject({
      method: 'POST',
      path: CREATE,
      answer: { status: 201, body: { message: 'success' } },
    });
    expect(entry?.body).toMatchObject({ messages: { email: { app_id: world.app_id } } });
    expect(entry?.headers).not.toHaveProperty('authorization');
    expect(entry?.headers['content-type']).toBe('application/json');
  });

  it('an OPTIONS request is told nothing about other origins', async () => {
    const answer = await fetch(at.server.url + CREATE, { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('speaks HTTPS with a certificate of its own', async () => {
    const secure = await startPracticeServer({ https: true });
    const status = await new Promise((resolve, reject) => {
      const options = { rejectUnauthorized: false, headers: { authorization: `Bearer ${secure.key}` } };
      request(`${secure.url}/segments/list`, options, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
    await secure.close();
  });
});
