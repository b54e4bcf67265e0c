import { beforeEach, describe, expect, it } from 'vitest';
import { openPractice, practiceFetch, type PracticePorts } from '@/lib/practice/fetch';
import { history } from '@/lib/practice/history';
import { ALL_PERMISSIONS, PRACTICE_IDS, PRACTICE_KEY } from '@/lib/practice/ids';
import { createWorld, type World } from '@/lib/practice/world';

type SeriesRow = { messages: { email: { unique_opens: number }[] } };
const HOUR = 3_600_000;
const START = Date.UTC(2027, 5, 10, 12);
let stored: string;
let real: number;
let made: number;
let saves: number;
const ports = (): PracticePorts => ({
  load: () => Promise.resolve(JSON.parse(stored)),
  save: (world) => {
    stored = JSON.stringify(world);
    saves += 1;
    return Promise.resolve();
  },
  now: () => real,
  newId: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
});
beforeEach(() => {
  const keys = [{ key: PRACTICE_KEY, permissions: [...ALL_PERMISSIONS] }];
  stored = JSON.stringify(createWorld({ now: START, keys }));
  [real, made, saves] = [START, 0, 0];
});
const world = (): World => JSON.parse(stored);

const headers = { authorization: `Bearer ${PRACTICE_KEY}`, 'content-type': 'application/json' };
const at = (path: string) => `https://${PRACTICE_IDS.host}${path}`;
const order = () => ({
  method: 'POST',
  headers,
  body: JSON.stringify({
    broadcast: true,
    audience: {
      custom_attribute: { custom_attribute_name: 'home_store', comparison: 'equals', value: 'ballard' },
    },
    campaign_id: PRACTICE_IDS.campaignId,
    schedule: { time: new Date(START + HOUR).toISOString() },
    messages: {
      email: {
        app_id: PRACTICE_IDS.appId,
        message_variation_id: 'email-102',
        from: 'Halfmoon <hello@halfmoon.example>',
        subject: 'Hi',
        body: 'x',
        plaintext_body: 'x',
      },
    },
  }),
});

describe('practice inside the extension', () => {
  it('reaches no other host and knows no other key', async () => {
    const ask = practiceFetch(ports());
    await expect(ask('https://rest.iad-01.braze.com/segments/list')).rejects.toThrow('no network');
    expect((await ask(at('/segments/list'), { headers: { authorization: 'Bearer x' } })).status).toBe(401);
    expect((await ask(new Request(at('/segments/list'), { headers }))).status).toBe(200);
  });

  it('answers the same requests with the same bytes', async () => {
    const first = await (await practiceFetch(ports())(at('/messages/schedule/create'), order())).text();
    stored = JSON.stringify(
      createWorld({ now: START, keys: [{ key: PRACTICE_KEY, permissions: [...ALL_PERMISSIONS] }] }),
    );
    made = 0;
    expect(await (await practiceFetch(ports())(at('/messages/schedule/create'), order())).text()).toBe(first);
  });

  it('takes requests one after the other, so none overwrites another’s world', async () => {
    const ask = practiceFetch(ports());
    await Promise.all(Array.from({ length: 8 }, () => ask(at('/messages/schedule/create'), order())));
    expect(world().schedules).toHaveLength(8);
  });

  it('fires by itself once the real clock or a skip has reached the hour, and never twice', async () => {
    const practice = openPractice(ports());
    await practice.fetch(at('/messages/schedule/create'), order());
    await practice.run();
    expect(world().fired).toEqual([]);
    expect(await practice.skipTo(START + HOUR)).toBe(START + HOUR);
    const reached = world().fired[0]?.people.length ?? 0;
    expect(reached).toBeGreaterThan(2000);
    real += 5 * HOUR;
    await openPractice(ports()).run();
    expect(world().fired.map((fired) => fired.people.length)).toEqual([reached]);
    expect(await practice.skipTo(START)).toBe(real + HOUR);
  });

  it('writes down each batch, so a stop in the middle loses and repeats nobody', async () => {
    const steady = openPractice(ports());
    await steady.fetch(at('/messages/schedule/create'), order());
    real = START + 2 * HOUR;
    const before = saves;
    const dying = openPractice({
      ...ports(),
      save: async (state) => {
        if (saves > before) throw new Error('stopped');
        await ports().save(state);
      },
    });
    await expect(dying.run()).rejects.toThrow('stopped');
    expect(world().fired[0]).toMatchObject({ done: false, cursor: 1000 });
    await openPractice(ports()).run();
    const people = world().fired[0]?.people ?? [];
    expect(world().fired[0]?.done).toBe(true);
    expect(new Set(people).size).toBe(people.length);
    expect(people.length).toBeGreaterThan(2000);
  });

  it('ends a batch by time where each person takes long, and reaches the same people', async () => {
    const practice = openPractice(ports());
    await practice.fetch(at('/messages/schedule/create'), order());
    real = START + 2 * HOUR;
    const waiting = stored;
    await practice.run();
    const whole = world().fired[0]?.people;
    stored = waiting;
    const cursors: number[] = [];
    const slow = openPractice({
      ...ports(),
      now: () => (real += 7),
      save: (state) => {
        cursors.push(state.fired[0]?.cursor ?? 0);
        return ports().save(state);
      },
    });
    await slow.run();
    const batches = cursors.map((cursor, k) => cursor - (cursors[k - 1] ?? 0));
    expect(Math.max(...batches)).toBeLessThanOrEqual(15);
    expect(Math.min(...batches)).toBeGreaterThan(0);
    expect(world().fired[0]).toMatchObject({ done: true, people: whole });
  });

  it('an aborted request does nothing', async () => {
    const stop = AbortSignal.abort();
    await expect(
      practiceFetch(ports())(at('/messages/schedule/create'), { ...order(), signal: stop }),
    ).rejects.toThrow();
    expect(world().schedules).toEqual([]);
  });

  it('answers for the seeded sends as long as Braze would, with the numbers of the history', async () => {
    const ask = practiceFetch(ports());
    const rows = async (send_id: string) => {
      const query = new URLSearchParams({ campaign_id: PRACTICE_IDS.campaignId, send_id, length: '30' });
      const { data }: { data: SeriesRow[] } = await (
        await ask(at(`/sends/data_series?${query}`), { headers })
      ).json();
      return data.reduce((sum, row) => sum + (row.messages.email[0]?.unique_opens ?? 0), 0);
    };
    const past = history(START);
    const young = past.find(
      (send) => START - send.instant < 13 * 24 * HOUR && START - send.instant > 48 * HOUR,
    );
    const old = past.find((send) => START - send.instant > 15 * 24 * HOUR);
    expect(await rows(young?.sendName ?? '')).toBe(young?.results.unique_opens);
    expect(await rows(old?.sendName ?? '')).toBe(0);
  });
});
