import type { Page } from 'puppeteer-core';
import { launchChromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import { startPracticeServer } from '../harness/practice-server.ts';
import { tell } from '../browser/support/background.ts';
import { rowsOf } from '../browser/support/database.ts';
import { withHosts } from '../browser/support/granted.ts';
import type { MessageIn, MessageName, MessageOut } from '../../lib/messages/protocol.ts';
import type { Result } from '../../lib/result.ts';
import { type Line, ratioOf, rounds, shown } from './stats.ts';

const HOST = 'rest.iad-01.braze.com';

/**
 * Schedule pressed → armed in a real browser, against the same three requests made bare by the same worker. The copy
 * of the build has its host granted in the manifest, because a permission prompt can't be answered headless.
 */
export async function benchSchedule(extensionDir: string): Promise<Line[]> {
  const server = await startPracticeServer({ https: true });
  const scratch = makeScratch('bench-schedule');
  const copy = withHosts(extensionDir, scratch.folder, [HOST]);
  const port = Number(new URL(server.url).port);
  const chromium = await launchChromium({ extensionDir: copy, hostMap: { [HOST]: port } });
  try {
    const page = await chromium.openStudio();
    const ask = async <N extends MessageName>(name: N, body: MessageIn<N>): Promise<MessageOut<N>> => {
      const result = (await tell(page, name, body)) as Result<MessageOut<N>>;
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
      return result.value;
    };
    const { groupId, versionId } = await connect(ask, server.key, page);
    const recorded: { path: string; body: object }[] = [];
    const armed = async (): Promise<number> => {
      const { draftId } = await ask('draft.start', { groupId, versionId, writer: 'bench' });
      const wall = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16);
      const values = {
        subject: 'A note',
        headline: 'Hello',
        message: 'Come by.',
        'button-link': 'https://shop.example/',
      };
      const when = { mode: 'at', wall: wall as never } as const; // a wall time
      const content = { groupId, versionId, values, when, step: 'review' } as const;
      const { rev } = await ask('draft.save', { draftId, baseRev: 0, writer: 'bench', content });
      const { intentId, reviewed } = await ask('review.open', { draftId, rev });
      const body = { draftId, intentId, reviewed, sizeUnknownAccepted: true };
      return pressAndWait(page, body);
    };
    await armed();
    recorded.push(...(await requestsOf(server.url)));
    const worker = await chromium.worker();
    const bare = (): Promise<number> =>
      worker.evaluate(
        async (host, key, requests, mark) => {
          const started = performance.now();
          for (const { path, body } of requests) {
            const text = JSON.stringify(body).replace(/"send_id":"[^"]+"/, `"send_id":"${mark}"`);
            const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
            await (await fetch(`https://${host}${path}`, { method: 'POST', headers, body: text })).text();
          }
          return performance.now() - started;
        },
        HOST,
        server.key,
        recorded,
        `bare-${Math.random().toString(36).slice(2)}`,
      );
    const times = await rounds({ armed, bare }, 12);
    return [
      {
        what: 'Schedule pressed → armed',
        control: 'the same three requests, bare, one after another',
        result: shown(ratioOf(times.armed, times.bare)),
        goal: '≤ 1.5',
      },
    ];
  } finally {
    await chromium.close();
    await server.close();
    scratch.remove();
  }
}

type Ask = <N extends MessageName>(name: N, body: MessageIn<N>) => Promise<MessageOut<N>>;

async function connect(ask: Ask, key: string, page: Page) {
  const { PRACTICE_IDS } = await import('../../lib/practice/ids.ts');
  const { tenantId } = await ask('tenant.save', {
    name: 'Bench',
    instance: 'US-01',
    appId: PRACTICE_IDS.appId,
    campaignId: PRACTICE_IDS.campaignId,
    variationId: PRACTICE_IDS.variationId,
    senderName: 'Bench',
    senderAddress: 'bench@mail.shop.example',
    replyTo: '',
    zone: 'UTC',
    postalAddress: '1 Bench Street, Town',
    linkHosts: 'shop.example',
  });
  await ask('tenant.key', { tenantId, key });
  const nothing = {
    place: '',
    variationId: '',
    senderName: '',
    senderAddress: '',
    replyTo: '',
    zone: '',
    postalAddress: '',
    segmentId: '',
  };
  const condition = { attribute: 'home_store', comparison: 'equals', value: 'old-port' } as const;
  const { groupId } = await ask('group.save', {
    ...nothing,
    tenantId,
    name: 'Old Port',
    condition,
    segmentEqualsCondition: false,
  });
  await ask('tenant.switch', { tenantId });
  const version = (await rowsOf<{ id: string; tenantId: string }>(page, 'versions')).find(
    (row) => row.tenantId === tenantId,
  );
  return { groupId, versionId: version?.id as never }; // an id as the database has it
}

/** Presses Schedule and looks at the send's row until it is armed; ms. Looking costs up to 2 ms. */
const pressAndWait = (page: Page, body: MessageIn<'send.schedule'>): Promise<number> =>
  page.evaluate(
    async (pressed) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          runtime: { sendMessage(m: unknown): Promise<{ res: unknown }>; getManifest(): { version: string } };
        };
      };
      const open = indexedDB.open('outpost');
      const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
      const started = performance.now();
      const data = { build: chrome.runtime.getManifest().version, body: pressed };
      const answer = await chrome.runtime.sendMessage({
        id: 1,
        type: 'send.schedule',
        data,
        timestamp: Date.now(),
      });
      const result = answer.res as { ok: boolean; value: { sendId: string } };
      if (!result.ok) throw new Error(JSON.stringify(result));
      for (;;) {
        const request = db.transaction('sends').objectStore('sends').get(result.value.sendId);
        await new Promise((resolve) => (request.onsuccess = resolve));
        if ((request.result as { state: { is: string } }).state.is === 'armed') break;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      db.close();
      return performance.now() - started;
    },
    body as unknown as Record<string, unknown>,
  );

/** The three requests of one confirmation, as the server saw them. */
async function requestsOf(url: string): Promise<{ path: string; body: object }[]> {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'; // our own certificate on loopback, made a moment ago
  const answer = await fetch(`${url}/__practice__/requests`);
  const log = (await answer.json()) as { requests?: Seen[] } | Seen[];
  const seen = Array.isArray(log) ? log : (log.requests ?? []);
  return seen.filter((request) => request.method === 'POST' && !request.path.startsWith('/__')).slice(-3);
}
type Seen = { method: string; path: string; body: object };
