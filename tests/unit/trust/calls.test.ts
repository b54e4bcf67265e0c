import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { brazeClient } from '@/lib/braze/client';
import { type Asking, openCalls } from '@/lib/db/calls';
import { Tables } from '@/lib/db/tables';
import { CampaignId, Instant, SegmentId, SendName, TenantId } from '@/lib/ids';
import { Call, CALLS_KEPT, Contacted } from '@/lib/trust/call';
import { json, KEY, NOW } from '../braze/wire-tap';

let made = 0;
/** The record over a database of its own, at a clock that is moved by hand. */
function open() {
  made += 1;
  const tables = new Tables(`calls-${made}`);
  const clock = { now: NOW as number };
  const failed: unknown[] = [];
  const record = openCalls(
    () => clock.now,
    (error) => failed.push(error),
    tables,
  );
  return { tables, clock, failed, record };
}

const ASKING: Asking = {
  tenantId: TenantId.parse('live-1'),
  host: 'rest.iad-01.braze.com',
  method: 'GET',
  path: '/segments/list',
  via: 'network',
};
const uuid = '3f2e1d0c-9b8a-4776-8554-4332211000ff';

describe('the record of calls', () => {
  it('says when, what and how it ended, and holds nothing that was asked or answered', async () => {
    const { tables, clock, record } = open();
    const client = brazeClient({
      host: ASKING.host,
      fetch: async () => {
        clock.now += 37;
        return json(401, { message: `Invalid API key: ${KEY}` });
      },
      lendKey: async () => KEY,
      now: () => Instant.parse(clock.now),
      asking: (method, path) => record({ ...ASKING, method, path }),
    });
    await client.sends.series(CampaignId.parse(uuid), SendName.parse('jane.doe-1'), 14);
    await client.segments.series(SegmentId.parse(uuid), 1);
    await client.schedules.remove('jane.doe@example.com' as never); // any token is a schedule's ID
    await expect
      .poll(async () => (await tables.calls.toArray()).map(({ end }) => end))
      .toEqual([401, 401, 401]);
    const calls = await tables.calls.toArray();
    expect(calls.map(({ method, path, at, ms }) => [method, path, at, ms])).toEqual([
      ['GET', '/sends/data_series', NOW, 37],
      ['GET', '/segments/data_series', NOW + 37, 37],
      ['POST', '/messages/schedule/delete', NOW + 74, 37],
    ]);
    for (const call of calls) expect(Call.safeParse(call).error).toBeUndefined();
    for (const secret of [KEY, uuid, 'jane.doe', '?']) expect(JSON.stringify(calls)).not.toContain(secret);
    const hosts = await tables.contacted.toArray();
    expect(hosts).toEqual([{ host: ASKING.host, calls: 3, first: NOW, last: NOW + 74 }]);
    expect(Contacted.safeParse(hosts[0]).error).toBeUndefined();
  });

  it.each([
    ['redirect', () => new Response('', { status: 307 }), 307],
    ['a timeout of the proxy', () => json(504, {}), 504],
    [
      'an answer cut in half',
      () => new Response('{"a', { headers: { 'content-type': 'application/json' } }),
      200,
    ],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    [
      'a redirect as browsers show one',
      () =>
        Object.defineProperties(new Response(null), {
          type: { value: 'opaqueredirect' },
          status: { value: 0 },
        }),
      'redirect',
    ],
  ] as const)('%s', async (_, answer, end) => {
    const { tables, record, clock } = open();
    const client = brazeClient({
      host: ASKING.host,
      fetch: async () => answer(),
      lendKey: async () => KEY,
      now: () => Instant.parse(clock.now),
      asking: (method, path) => record({ ...ASKING, method, path }),
    });
    await client.segments.list(0);
    await expect.poll(async () => (await tables.calls.toArray()).map((call) => call.end)).toEqual([end]);
  });

  it('has nothing of a call that was never made', async () => {
    const { tables, record } = open();
    const client = brazeClient({
      host: ASKING.host,
      fetch: () => Promise.reject(new Error('nobody may ask')),
      lendKey: async () => undefined,
      now: () => NOW,
      asking: (method, path) => record({ ...ASKING, method, path }),
    });
    await client.segments.list(0);
    expect(await tables.calls.count()).toBe(0);
  });

  it('keeps the newest hundred of the network and of practice each, and each host for ever', async () => {
    const { tables, clock, record } = open();
    record({ ...ASKING, host: 'rest.fra-01.braze.eu' })(200);
    for (let i = 0; i < CALLS_KEPT + 20; i += 1) {
      clock.now += 1000;
      record(ASKING)(200);
      if (i < 30) record({ ...ASKING, host: 'rest.practice.invalid', via: 'practice' })(200);
    }
    await expect.poll(async () => (await tables.contacted.get(ASKING.host))?.calls).toBe(CALLS_KEPT + 20);
    await expect.poll(async () => await tables.calls.where('via').equals('network').count()).toBe(CALLS_KEPT);
    const calls = await tables.calls.where('via').equals('network').toArray();
    expect([calls.at(0)?.at, calls.at(-1)?.at]).toEqual([NOW + 21_000, NOW + 120_000]);
    expect(await tables.calls.where('via').equals('practice').count()).toBe(30);
    expect((await tables.contacted.toArray()).map(({ host }) => host)).toEqual([
      'rest.fra-01.braze.eu',
      'rest.iad-01.braze.com',
    ]);
  });

  it('that can’t be written loses no answer', async () => {
    const { tables, failed, record, clock } = open();
    vi.spyOn(tables.calls, 'add').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const client = brazeClient({
      host: ASKING.host,
      fetch: async () => json(200, { segments: [] }),
      lendKey: async () => KEY,
      now: () => Instant.parse(clock.now),
      asking: (method, path) => record({ ...ASKING, method, path }),
    });
    expect(await client.segments.list(0)).toEqual({ is: 'done', value: { segments: [] } });
    await expect.poll(() => failed.length).toBeGreaterThan(0);
  });

  it('says `open` of a call whose answer this extension did not live to see', async () => {
    const { tables, record } = open();
    record(ASKING);
    await expect.poll(async () => (await tables.calls.toArray()).map(({ end }) => end)).toEqual(['open']);
  });
});
