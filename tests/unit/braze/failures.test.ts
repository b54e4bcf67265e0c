import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '@/lib/braze/failures';
import { ScheduleId, SegmentId } from '@/lib/ids';
import type { ProblemKind } from '@/lib/problem';
import { json, KEY, NOW, tapped } from './wire-tap';

const HTML = '<!doctype html><title>Sign in to the Wi-Fi</title>';
/** A status that may not carry a body gets none (fetch says so). */
const reply = (status: number, body: string, type: string) =>
  new Response([204, 205, 304].includes(status) ? null : body, { status, headers: { 'content-type': type } });
const BODIES = {
  json: (status: number) => reply(status, '{"message":"Something"}', 'application/json'),
  html: (status: number) => reply(status, HTML, 'text/html'),
  cut: (status: number) => reply(status, '{"message":"succ', 'application/json; charset=utf-8'),
  empty: (status: number) => reply(status, '', 'application/json'),
  list: (status: number) => reply(status, '[1]', 'application/json'),
};
type Body = keyof typeof BODIES;

/** security-and-reliability.md 6.3, written again as one table. */
function wanted(status: number, body: Body): string {
  if (status === 429) return 'limited rate-limited';
  if (status === 408 || status >= 500) return 'unclear braze-down';
  const json = body !== 'html'; // what the header promises, whether or not a body came
  if (status >= 200 && status < 300) return json ? 'unclear answer-broken' : 'unclear not-braze';
  if (status < 400 || body !== 'json') return 'unclear not-braze';
  const kind: Record<number, ProblemKind> = {
    401: 'key-refused',
    403: 'permission-missing',
    404: 'address-not-found',
    413: 'too-large',
  };
  return `refused ${kind[status] ?? 'request-refused'}`;
}

describe('an answer that isn’t the promised one', () => {
  it.each(Object.keys(BODIES) as Body[])(
    'is sorted by its status, from 200 to 599, with a body of %s',
    async (body) => {
      const wrong: string[] = [];
      for (let status = 200; status <= 599; status += 1) {
        const { client, seen } = tapped(() => BODIES[body](status));
        const outcome = await client.schedules.remove(ScheduleId.parse('s-1'));
        const got = outcome.is === 'done' ? 'done' : `${outcome.is} ${outcome.problem.kind}`;
        if (got !== wanted(status, body)) wrong.push(`${status}: ${got}, not ${wanted(status, body)}`);
        expect(seen).toHaveLength(1);
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each<[string, ProblemKind]>([
    ['Invalid Campaign ID', 'campaign-unknown'],
    ['campaign_id must be a string of the Campaign api identifier', 'campaign-unknown'],
    ['Message Variant Unspecified', 'variation-unknown'],
    ['Invalid Message Variant', 'variation-unknown'],
    ['Mismatched Message Type', 'variation-unknown'],
    ['No Recipients', 'no-recipients'],
    ['schedule time cannot be parsed', 'time-refused'],
    ["The 'send_at' is in the past", 'time-refused'],
    ['No message to send', 'request-refused'],
    ['', 'request-refused'],
  ])('of 400 %j is %s', async (message, kind) => {
    for (const field of ['message', 'error']) {
      const { client } = tapped(() => json(400, { [field]: message }));
      const outcome = await client.schedules.remove(ScheduleId.parse('s-1'));
      expect(outcome).toMatchObject({ is: 'refused', problem: { kind } });
    }
  });

  it('says status and permission, and nothing of the body', async () => {
    const { client } = tapped(() => json(403, { message: `Access Denied for ${KEY} to a@b.example` }));
    expect(await client.segments.list(0)).toEqual({
      is: 'refused',
      problem: { kind: 'permission-missing', facts: { status: 403, permission: 'segments.list' } },
    });
  });
});

describe('an answer that is the promised one', () => {
  it.each([
    [200, { message: 'success' }],
    [201, { message: 'success', errors: ['one object was bad'] }],
    [202, { message: 'queued' }],
  ])('is done: %i %j', async (status, body) => {
    const { client } = tapped(() => json(status, body));
    expect(await client.schedules.remove(ScheduleId.parse('s-1'))).toMatchObject({ is: 'done', value: body });
  });

  it.each([
    [200, { message: 'error' }],
    [200, {}],
    [200, { error: 'blocked by policy' }],
    [201, { message: 'Invalid' }],
  ])('is not done by its status alone: %i %j', async (status, body) => {
    const { client } = tapped(() => json(status, body));
    expect(await client.schedules.remove(ScheduleId.parse('s-1'))).toMatchObject({
      is: 'unclear',
      problem: { kind: 'answer-broken' },
    });
  });

  it('of a figure that is no number is not believed', async () => {
    const { client } = tapped(() => json(200, { message: 'success', data: [{ time: 'x', size: '12' }] }));
    const outcome = await client.segments.series(SegmentId.parse('3f2e1d0c-9b8a-4776-8554-4332211000ff'), 1);
    expect(outcome).toMatchObject({ is: 'unclear', problem: { kind: 'answer-broken' } });
  });
});

describe('how long to wait', () => {
  const HOUR = 3_600_000;
  const waited = (headers: Record<string, string>): number => {
    const limited = failureOf(
      { status: 429, headers: new Headers(headers), json: {}, isJson: true },
      NOW,
      'p',
    );
    if (limited.is !== 'limited') throw new Error(limited.is);
    expect(Math.ceil(NOW + Number(limited.problem.facts?.['waitMs']))).toBe(limited.retryAt);
    return limited.retryAt - NOW;
  };
  const epoch = (seconds: number) => String(NOW / 1000 + seconds);
  it.each<[string, Record<string, string>, number]>([
    ['nothing is said', {}, 1000],
    ['seconds are left', { 'x-ratelimit-reset': '30' }, 30_000],
    ['an instant is given', { 'x-ratelimit-reset': epoch(45) }, 45_000],
    ['the instant is past', { 'x-ratelimit-reset': epoch(-45) }, 1000],
    ['the old header is given', { 'retry-after': '7' }, 7000],
    ['Braze’s header is given', { 'x-ratelimit-retry-after': '90' }, 90_000],
    ['two say different things', { 'x-ratelimit-reset': '30', 'retry-after': '60' }, 60_000],
    [
      'all three do',
      { 'x-ratelimit-reset': epoch(300), 'retry-after': '60', 'x-ratelimit-retry-after': '2' },
      300_000,
    ],
    ['a part of a second is said', { 'retry-after': '0.2' }, 1000],
    ['nothing is left', { 'x-ratelimit-reset': '0' }, 1000],
    ['a header is empty, as in a 401', { 'x-ratelimit-reset': '', 'retry-after': '' }, 1000],
    ['it is less than nothing', { 'retry-after': '-5' }, 1000],
    [
      'it is no number',
      { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT', 'x-ratelimit-reset': 'soon' },
      1000,
    ],
    ['it is without end', { 'retry-after': 'Infinity' }, 1000],
    ['it is a day, as for send IDs', { 'x-ratelimit-reset': '86400' }, 24 * HOUR],
    ['seconds left are as many as seconds can be', { 'x-ratelimit-reset': '999999999' }, 26 * HOUR],
    ['it is absurd', { 'retry-after': '999999999' }, 26 * HOUR],
    ['an instant is absurd', { 'x-ratelimit-reset': '99999999999999' }, 26 * HOUR],
  ])('when %s', (_, headers, ms) => expect(waited(headers)).toBe(ms));

  it('is between a second and a bit over a day, whatever the headers hold', () => {
    const value = fc
      .oneof(fc.double(), fc.integer(), fc.constantFrom('', '1e308', '0x10', ' 5 ', 'NaN'))
      .map(String);
    fc.assert(
      fc.property(value, value, value, (reset, after, old) => {
        const ms = waited({
          'x-ratelimit-reset': reset,
          'x-ratelimit-retry-after': after,
          'retry-after': old,
        });
        expect(Number.isSafeInteger(ms)).toBe(true);
        expect(ms).toBeGreaterThanOrEqual(1000);
        expect(ms).toBeLessThanOrEqual(26 * HOUR);
      }),
      { numRuns: 500 },
    );
  });
});
