import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteCaptures } from '@/lib/commands/note-captures';
import { openCaptures } from '@/lib/db/captures';
import { Tables } from '@/lib/db/tables';
import { answerAll, type Handlers } from '@/lib/messages/answer';
import { answerDashboard, dashboardOf } from '@/lib/messages/answer-dashboard';
import { FROM_DASHBOARD, PROTOCOL } from '@/lib/messages/protocol';
import { refuseUnknown } from '@/lib/messages/refuse-unknown';
import { ok } from '@/lib/result';
import { CAMPAIGN, INTERNAL, KEY } from '../capture/ids';

type Listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => unknown;

const HOST = 'dashboard-01.braze.com';
const GOOD = { id: 'test-extension-id', origin: `https://${HOST}`, frameId: 0, tab: { id: 7 } };
const HEARD = { res: { ok: true, value: {} } };
const tables = new Tables('door');
const badges: [number, string][] = [];
const brought: number[] = [];
const ran: string[] = [];
let listeners: Listener[];

const say = (type: string, data: unknown, sender: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    const later = listeners.map((hear) => hear({ id: 1, type, data, timestamp: 1 }, sender, resolve));
    if (!later.includes(true)) resolve(undefined);
  });
const note = (items: unknown, sender: unknown = GOOD) => say('capture.note', { body: { items } }, sender);
const stored = async () =>
  (await tables.captures.toArray()).map(({ kind, value, name }) => ({ kind, value, name }));

beforeAll(() => {
  GOOD.id = fakeBrowser.runtime.id;
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  const captures = openCaptures(tables);
  refuseUnknown();
  answerAll(
    Object.fromEntries(
      Object.keys(PROTOCOL).map((name) => [name, async () => (ran.push(name), ok({}))]),
    ) as unknown as Handlers,
  );
  answerDashboard(
    {
      'capture.note': (body, { host }) => noteCaptures(body, { host, at: 1 }, captures),
      'page.seen': async ({ count, doubt }, { tabId }) =>
        void badges.push([tabId, doubt ? '?' : String(count)]),
      'chips.bring': async (_, { tabId }) => void brought.push(tabId),
    },
    async (host) => host === HOST,
  );
  listeners = add.mock.calls.map(([listener]) => listener as unknown as Listener);
});

const item = { kind: 'campaign_id', value: CAMPAIGN, name: 'Store email' };

describe('the door for a dashboard page', () => {
  it('keeps what a person hands over as a suggestion, and answers with a constant', async () => {
    expect(await note([item])).toEqual(HEARD);
    expect(await note([item])).toEqual(HEARD);
    expect(await stored()).toEqual([item]);
    expect(await say('page.seen', { body: { count: 4 } }, GOOD)).toEqual(HEARD);
    expect(badges.splice(0)).toEqual([[7, '4']]);
    expect(await say('chips.bring', { body: {} }, GOOD)).toEqual(HEARD);
    expect(await say('chips.bring', { body: { tabId: 8, file: '/options.js' } }, GOOD)).toEqual(HEARD);
    expect(brought.splice(0)).toEqual([7]);
  });

  it.each([
    ['another extension', { id: 'another' }],
    ['no extension at all', { id: undefined }],
    ['another site', { origin: 'https://braze.com' }],
    ['a site that begins alike', { origin: `https://${HOST}.evil.example` }],
    ['the host without TLS', { origin: `http://${HOST}` }],
    ['the host at another port', { origin: `https://${HOST}:8443` }],
    ['an address for an origin', { origin: `https://${HOST}/engagement` }],
    ['no origin', { origin: undefined }],
    ['a frame of the page', { frameId: 3 }],
    ['an unknown frame', { frameId: undefined }],
    ['no tab', { tab: undefined }],
    ['a tab without number', { tab: {} }],
    ['a host that was not granted', { origin: 'https://dashboard-02.braze.com' }],
    ['our own page', { origin: new URL(fakeBrowser.runtime.getURL('/')).origin }],
  ])('gives %s no answer', async (_, forged) => {
    const before = await stored();
    expect(await note([{ ...item, name: 'Forged' }], { ...GOOD, ...forged })).toEqual({ res: undefined });
    expect(await say('page.seen', { body: { count: 9 } }, { ...GOOD, ...forged })).toEqual({
      res: undefined,
    });
    expect(await say('chips.bring', { body: {} }, { ...GOOD, ...forged })).toEqual({ res: undefined });
    expect([await stored(), badges, brought]).toEqual([before, [], []]);
  });

  it('believes nothing that the message says of its sender', async () => {
    const forged = { body: { items: [item] }, sender: GOOD };
    expect(await say('capture.note', forged, { ...GOOD, origin: 'https://evil.example' })).toEqual({
      res: undefined,
    });
    expect(dashboardOf({ ...GOOD, origin: 'null' })).toBeUndefined();
  });

  it.each(Object.keys(PROTOCOL))('is shut for %s', async (name) => {
    expect(await say(name, { build: '0.0.0', body: {} }, GOOD)).toEqual({ res: undefined });
    expect(ran).toEqual([]);
  });

  it.each([
    ['an internal ID', { ...item, value: INTERNAL }],
    ['a variation as a campaign', { ...item, value: 'email-742' }],
    ['another kind', { ...item, kind: 'api_key', value: KEY }],
    ['a long name', { ...item, name: 'x'.repeat(201) }],
    ['one key more', { ...item, url: 'https://evil.example' }],
    ['a value with more behind it', { ...item, value: `${CAMPAIGN}\n` }],
  ])('keeps nothing of a message with %s, and answers all the same', async (_, wrong) => {
    const before = await stored();
    expect(await note([item, wrong])).toEqual(HEARD);
    expect(await stored()).toEqual(before);
  });

  it('takes 200 items and 64 KB at most, and keeps 1,000 suggestions at most', async () => {
    const many = (n: number, from = 0) =>
      Array.from({ length: n }, (_, i) => ({
        kind: 'message_variation_id',
        value: `email-${from + i}`,
        name: '',
      }));
    await note(many(201));
    await note(many(200).map((one) => ({ ...one, name: '\u0001'.repeat(200) })));
    expect((await stored()).length).toBe(1);
    for (let round = 0; round < 6; round += 1) await note(many(200, round * 200));
    expect((await stored()).length).toBe(1_000);
  });

  it('changes nothing but suggestions, that tab’s badge and its chips for 10,000 messages of any shape', async () => {
    await tables.captures.clear();
    badges.length = 0;
    const names = [
      ...Object.keys(PROTOCOL),
      ...Object.keys(FROM_DASHBOARD),
      '__proto__',
      'constructor',
      'toString',
      'x',
    ];
    const nearly = fc.record({
      body: fc.oneof(
        fc.record({
          items: fc.array(
            fc.record({
              kind: fc.constantFrom('campaign_id', 'message_variation_id', 'x'),
              value: fc.oneof(fc.uuid(), fc.string(), fc.constant('email-1')),
              name: fc.string(),
            }),
          ),
        }),
        fc.record({ count: fc.integer(), doubt: fc.option(fc.boolean()) }, { requiredKeys: [] }),
        fc.anything(),
      ),
    });
    // A quarter under the three names that are heard, whatever the number of the others.
    const name = fc.oneof(
      fc.constantFrom(...Object.keys(FROM_DASHBOARD)),
      ...Array.from({ length: 3 }, () => fc.constantFrom(...names)),
    );
    const message = fc.tuple(name, fc.oneof(nearly, fc.anything({ withBigInt: false })));
    const puts = vi.spyOn(tables.captures, 'bulkPut');
    const answers = new Set<string | undefined>();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(message, async ([type, data]) => {
        count += 1;
        answers.add(JSON.stringify(await say(type, data, GOOD)));
      }),
      { numRuns: 10_000 },
    );
    expect(count).toBe(10_000);
    expect(answers).toEqual(new Set([undefined, '{}', JSON.stringify(HEARD)]));
    expect(ran).toEqual([]);
    expect(badges.every(([tab, text]) => tab === 7 && /^(?:\?|\d{1,3})$/.test(text))).toBe(true);
    expect(brought.every((tab) => tab === 7)).toBe(true);
    for (const table of tables.tables)
      expect([table.name, await table.count()]).toEqual([
        table.name,
        table.name === 'captures' ? await table.count() : 0,
      ]);
    expect(puts.mock.calls.length).toBeGreaterThan(0);
  }, 60_000);
});
