import { afterEach, describe, expect, it, vi } from 'vitest';
import { CampaignId, ScheduleId, SegmentId, SendName } from '@/lib/ids';
import { respond } from '@/lib/practice/routes';
import { createWorld } from '@/lib/practice/world';
import { exactEmail } from '@/lib/send/exact';
import { FEATURES, wanted } from '@/lib/tenant/features';
import { groupWith, liveTenant, VERSIONS } from '../arbitraries';
import { json, KEY, NOW, tapped } from './wire-tap';

const segment = SegmentId.parse('3f2e1d0c-9b8a-4776-8554-4332211000ff');
const campaign = CampaignId.parse('3f2e1d0c-9b8a-4776-8554-4332211000ff');
const schedule = ScheduleId.parse('s-1');
const name = SendName.parse('quay-1');
const built = exactEmail({
  tenant: liveTenant(),
  group: groupWith({ attribute: 'home_store', comparison: 'equals', value: 'quay' }),
  version: VERSIONS.at(-1)!,
  values: {},
  when: NOW,
});
if (!built.ok) throw new Error(built.problem.kind);
const { message, target } = built.value;
type Client = ReturnType<typeof tapped>['client'];
const TIME = '2026-06-11T19:00:00Z';

const CALLS: [string, string, string, (client: Client) => Promise<{ is: string }>][] = [
  ['create', 'POST', '/messages/schedule/create', (c) => c.schedules.create(target, name, TIME, message)],
  ['update', 'POST', '/messages/schedule/update', (c) => c.schedules.update(schedule, TIME, message)],
  ['remove', 'POST', '/messages/schedule/delete', (c) => c.schedules.remove(schedule)],
  ['name', 'POST', '/sends/id/create', (c) => c.sends.name(campaign, name)],
  [
    'series',
    'GET',
    `/sends/data_series?campaign_id=${campaign}&send_id=quay-1&length=14`,
    (c) => c.sends.series(campaign, name, 14),
  ],
  ['list', 'GET', '/segments/list?page=0', (c) => c.segments.list(0)],
  ['details', 'GET', `/segments/details?segment_id=${segment}`, (c) => c.segments.details(segment)],
  [
    'size',
    'GET',
    `/segments/data_series?segment_id=${segment}&length=1`,
    (c) => c.segments.series(segment, 1),
  ],
  ['campaigns', 'GET', '/campaigns/list?page=0&sort_direction=desc', (c) => c.campaigns.list(0)],
  ['campaign', 'GET', `/campaigns/details?campaign_id=${campaign}`, (c) => c.campaigns.details(campaign)],
];
const BAD: [string, () => Response | Promise<Response>][] = [
  ['a 401 that repeats the key', () => json(401, { message: `Invalid API key: ${KEY}` })],
  ['a 400 that repeats the key', () => json(400, { error: `time ${KEY}` })],
  ['a 500 that repeats the key', () => json(500, { message: KEY })],
  ['a 429', () => json(429, { message: KEY }, { 'retry-after': '1', 'x-ratelimit-limit': KEY })],
  ['a page that repeats the key', () => new Response(`<p>${KEY}`, { status: 200 })],
  ['an answer of another shape', () => json(200, { message: KEY })],
  [
    'an answer cut in half',
    () => new Response(`{"message":"${KEY}`, { headers: { 'content-type': 'application/json' } }),
  ],
  ['no network', () => Promise.reject(new TypeError(`Failed to fetch with ${KEY}`))],
];

afterEach(() => void vi.useRealTimers());

describe.each(CALLS)('the call %s', (_, method, path, call) => {
  it('is one request to the tenant’s own host, with the key in one header only', async () => {
    const { client, seen, lent } = tapped(() => json(500, {}));
    await call(client);
    expect(seen).toHaveLength(1);
    expect(lent()).toBe(1);
    const { request, body } = seen[0]!;
    expect([request.method, request.url]).toEqual([method, `https://rest.iad-01.braze.com${path}`]);
    expect(request.headers.get('authorization')).toBe(`Bearer ${KEY}`);
    const elsewhere = [...request.headers].filter(([header]) => header !== 'authorization');
    expect(JSON.stringify([request.url, body, elsewhere])).not.toContain(KEY);
    expect(method === 'POST' ? request.headers.get('content-type') : body).toBe(
      method === 'POST' ? 'application/json' : '',
    );
  });

  it('takes no cookie along, leaves no address behind, follows no redirect and fills no cache', async () => {
    const { client, seen } = tapped(() => json(500, {}));
    await call(client);
    const { credentials, referrerPolicy, redirect, cache } = seen[0]!.request;
    expect({ credentials, referrerPolicy, redirect, cache }).toEqual({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
  });

  it.each(BAD)('after %s tells nothing of the key and is not repeated', async (__, answer) => {
    const { client, seen } = tapped(answer);
    const outcome = await call(client);
    expect(outcome.is).not.toBe('done');
    expect(JSON.stringify(outcome)).not.toContain(KEY);
    expect(seen).toHaveLength(1);
  });
});

it('every call of the client is in the table above', async () => {
  const called = await Promise.all(
    CALLS.map(async ([, , , call]) => {
      const { client, seen } = tapped(() => json(500, {}));
      await call(client);
      return new URL(seen[0]!.request.url).pathname;
    }),
  );
  const functions = Object.values(tapped(() => json(500, {})).client).flatMap((family) =>
    Object.keys(family),
  );
  expect(new Set(called).size).toBe(functions.length);
});

it.each(CALLS)(
  'the call %s is known to the practice Braze, and allowed to its key',
  async (...[, , , call]) => {
    const world = createWorld({ now: NOW, keys: [{ key: KEY, permissions: wanted(FEATURES) }] });
    const env = { world, now: NOW, newId: () => '00000000-0000-4000-8000-000000000000' };
    const { client } = tapped((request) => respond(request, env));
    const outcome = JSON.stringify(await call(client));
    expect(outcome).not.toMatch(/address-not-found|permission-missing|key-refused/);
  },
);

describe('the way to Braze', () => {
  it('stops at a redirect', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const headers = { location: 'https://evil.example/' };
      const { client, seen } = tapped(() => new Response(null, { status, headers }));
      expect(await client.segments.list(0)).toMatchObject({ is: 'unclear', problem: { kind: 'not-braze' } });
      expect(seen).toHaveLength(1);
    }
  });

  it('stops at a redirect as browsers show one', async () => {
    const { client } = tapped(() => {
      const response = new Response(null);
      Object.defineProperties(response, { type: { value: 'opaqueredirect' }, status: { value: 0 } });
      return response;
    });
    expect(await client.segments.list(0)).toMatchObject({ is: 'unclear', problem: { kind: 'not-braze' } });
  });

  it('without a network is offline', async () => {
    const { client, seen } = tapped(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await client.segments.list(0)).toEqual({ is: 'unclear', problem: { kind: 'offline' } });
    expect(seen).toHaveLength(1);
  });

  it('that ends within the answer is not an answer', async () => {
    const { client } = tapped(() => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"message":"success"'));
          controller.error(new TypeError('terminated'));
        },
      });
      return new Response(body, { status: 201, headers: { 'content-type': 'application/json' } });
    });
    expect(await client.schedules.remove(schedule)).toMatchObject({ is: 'unclear' });
  });

  it('is given up after 25 seconds, not before, and not tried again', async () => {
    vi.useFakeTimers();
    const { client, seen } = tapped(() => new Promise<Response>(() => undefined));
    let outcome: unknown;
    void client.segments.list(0).then((value) => (outcome = value));
    await vi.advanceTimersByTimeAsync(24_900);
    expect(outcome).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    expect(outcome).toEqual({ is: 'unclear', problem: { kind: 'timeout' } });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(seen).toHaveLength(1);
  });

  it('tells Braze’s own clock after an answer in its own form, never a gateway’s', async () => {
    const date = 'Thu, 11 Jun 2026 17:00:09 GMT';
    const answers = [
      json(500, {}, { date }),
      json(200, { segments: [] }, { date }),
      json(401, { message: 'Invalid API key' }, { date }),
      json(200, {}, { date: 'soon' }),
      json(200, {}),
    ];
    const { client, served } = tapped(() => answers.shift() ?? json(500, {}));
    while (answers.length > 0) await client.segments.list(0);
    expect(served).toEqual([NOW + 9000, NOW + 9000]);
  });
});
