import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, screenOf, soon } from '../harness/drive/find.ts';
import { seeHome } from '../harness/drive/home.ts';
import type { Group } from '../../lib/group/group.ts';
import type { JournalEntry } from '../../lib/journal/entry.ts';
import type { Tenant } from '../../lib/tenant/tenant.ts';
import type { TemplateVersion } from '../../lib/template/template.ts';
import { tell } from './support/background.ts';
import {
  confirm,
  holdAt,
  journalEndsWith,
  keptOf,
  letGo,
  review,
  seeHeld,
  type Store,
} from './support/confirm.ts';
import { rowsOf } from './support/database.ts';
import { isProbe } from './support/probes.ts';
import { subscribersOf } from './support/people.ts';
import { typeKeyAgain, wholeChromium, wholeFirefox, workerOfChromium, type Rig } from './support/rigs.ts';
import { inDays } from './support/write-email.ts';

// Real kills (security-and-reliability.md 6.5 and 8.1, F1): the oracle is the practice server's own log.

const LONG = process.env.OUTPOST_LONG === '1';
/** Kills at each point. */
const N = LONG ? 20 : 1;
const POINTS = ['parking', 'parked', 'arming', 'armed'] as const;
type Point = (typeof POINTS)[number];
const CALL = { parking: '/messages/schedule/create', arming: '/messages/schedule/update' } as const;
const DELAY_MS = 1_500;
/** A background that starts looks at every open email in turn: in the long run there are eighty. */
const PATIENCE = LONG ? 90_000 : 20_000;

type Confirmed = { sendId: string; title: string; point: Point };

describe.each([
  { what: 'Chromium’s worker', start: workerOfChromium, keyDies: false },
  { what: 'the whole of Chromium', start: wholeChromium, keyDies: true },
  { what: 'the whole of Firefox', start: wholeFirefox, keyDies: true },
])('$what, killed while an email is scheduled', ({ what, start, keyDies }) => {
  let rig: Rig;
  let store: Store;
  const all: Confirmed[] = [];
  beforeAll(async () => {
    rig = await start();
    const { page } = rig.studio();
    const [tenants, groups, versions] = [
      await rowsOf<Tenant>(page, 'tenants'),
      await rowsOf<Group>(page, 'groups'),
      await rowsOf<TemplateVersion>(page, 'versions'),
    ];
    const tenantId = tenants.find(({ kind }) => kind === 'live')?.id;
    const groupId = groups.find((group) => group.tenantId === tenantId)?.id;
    const version = versions.find((each) => each.tenantId === tenantId);
    if (tenantId === undefined || groupId === undefined || version === undefined)
      throw new Error('The workspace was not connected.');
    store = { tenantId, groupId, version };
    await tell(page, 'group.choose', { groupId });
  });
  afterAll(() => rig?.close());

  const page = () => rig.studio().page;

  /** Confirms an email and goes on when the background has come to the point; what it did there is not over. */
  async function confirmUpTo(point: Point, title: string): Promise<Confirmed> {
    const typed = { subject: title, headline: 'We’re open late', message: 'Come by.', 'button-words': 'See' };
    const link = { 'button-link': 'https://halfmooncreamery.example/hours' };
    const reviewed = await review(page(), store, { ...typed, ...link }, inDays(3, '10:00'));
    const delayed = point === 'parking' || point === 'arming';
    if (delayed) await rig.braze.faults({ match: { path: CALL[point] }, delayMs: DELAY_MS });
    if (point === 'parked') await holdAt(page(), reviewed.intentId, point);
    const sendId = await confirm(page(), reviewed);
    if (point === 'parked') await seeHeld(page());
    else await journalEndsWith(page(), sendId, point);
    if (delayed)
      await soon(
        async () => (await rig.braze.behind('POST faults', [])).waiting === 0,
        () => `The request after ${point} did not reach Braze.`,
      );
    return { sendId, title, point };
  }

  /** Kills at the point; gives the last entry that was on disk then. */
  async function killAt(point: Point, title: string): Promise<{ died: string; after: string | undefined }> {
    const one = await confirmUpTo(point, title);
    all.push(one);
    await rig.kill();
    const at = Date.now();
    if (!keyDies && point === 'parked') await letGo(page());
    await rig.back();
    const { journal } = await keptOf(page(), one.sendId);
    const died = journal.filter((entry) => entry.at <= at).at(-1)?.event.is ?? 'nowhere';
    if (!keyDies) return { died, after: undefined };
    // Without its key it can do nothing, and says so.
    const wanted = point === 'armed' ? 'armed' : 'key-needed';
    const after = await soon(
      async () => {
        const is = (await keptOf(page(), one.sendId)).send?.state.is;
        return is === wanted && is;
      },
      async () => `It says ${(await keptOf(page(), one.sendId)).send?.state.is}, not ${wanted}.`,
      PATIENCE,
    );
    await typeKeyAgain(rig);
    return { died, after };
  }

  it.each(POINTS)('ends armed after a kill at %s', async (point) => {
    const began = Date.now();
    const where: Record<string, number> = {};
    for (let i = 0; i < N; i += 1) {
      const title = `Killed at ${point}, ${i + 1}`;
      const { died } = await killAt(point, title);
      where[died] = (where[died] ?? 0) + 1;
      const { sendId } = all.at(-1)!;
      await journalEndsWith(page(), sendId, 'armed', PATIENCE);
    }
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${what}, ${point}: N = ${N}, died at ${JSON.stringify(where)}, ${seconds} s`);
    expect(where).toEqual({ [point]: N });
  });

  it('shows every confirmed email, and every one is scheduled once it has settled', async () => {
    // What was unclear waits 90 s by Braze's clock. The tenant's clock follows an answer; the key wakes the sends.
    await rig.braze.behind('POST clock', { advanceSeconds: 95 });
    await tell(page(), 'tenant.check', { tenantId: store.tenantId });
    await tell(page(), 'tenant.key', { tenantId: store.tenantId, key: rig.braze.key });
    for (const { sendId, title } of all)
      await soon(
        async () => (await keptOf(page(), sendId)).send?.state.is === 'armed',
        async () => `“${title}” says ${JSON.stringify((await keptOf(page(), sendId)).send?.state)}.`,
      );
    const panel = screenOf(await rig.openPanel());
    await seeHome(panel);
    await soon(
      async () => {
        const shown = await read(panel);
        return all.every(({ title }) => shown.includes(title));
      },
      async () => `Home does not show every email: ${await read(panel)}`,
    );
    await panel.page.close();
  });

  it('asked Braze for nothing that its journal did not announce', async () => {
    await sleep(DELAY_MS); // a delayed request is in the log when it was answered
    const log = (await rig.braze.behind('GET requests')).filter(
      (one) => one.method === 'POST' && !isProbe(one),
    );
    const bodies = log.map(({ path, body }) => ({ path, text: JSON.stringify(body) }));
    let asked = 0;
    for (const { sendId, title } of all) {
      const { send, journal } = await keptOf(page(), sendId);
      const announced = (is: JournalEntry['event']['is']) =>
        journal.filter(({ event }) => event.is === is).length;
      const schedules = new Set(
        journal.flatMap(({ event }) => ('scheduleId' in event ? [event.scheduleId] : [])),
      );
      const made = (path: string, mark: string) =>
        bodies.filter((one) => one.path === path && one.text.includes(mark)).length;
      const name = `"send_id":"${send?.sendName}"`;
      const counts = [
        [made('/sends/id/create', name), announced('naming')],
        [made('/messages/schedule/create', name), announced('parking')],
        [
          [...schedules].reduce((sum, id) => sum + made('/messages/schedule/update', id), 0),
          announced('arming'),
        ],
      ] as const;
      for (const [requests, records] of counts) {
        expect(requests, title).toBeLessThanOrEqual(records);
        asked += requests;
      }
      expect(schedules.size, title).toBe(1); // its one target
    }
    expect(asked).toBe(bodies.length); // every request belongs to a send
    console.log(`${what}: ${asked} requests, all of them announced`);
  });

  it('has one armed schedule for each confirmation, and emailed each person once', async () => {
    const schedules = await rig.braze.behind('GET schedules');
    let orphans = 0;
    for (const { sendId, title } of all) {
      const { send } = await keptOf(page(), sendId);
      const mine = schedules.filter(({ send_id }) => send_id === send?.sendName);
      const armed = mine.filter(
        ({ messages }) => !JSON.stringify(messages).includes("abort_message('Parked"),
      );
      expect(armed.length, title).toBe(1);
      expect(Date.parse(armed[0]?.time ?? ''), title).toBe(send?.instant);
      orphans += mine.length - 1;
    }
    await rig.braze.behind('POST clock', { advanceSeconds: 30 * 86_400 });
    const got = (await rig.braze.behind('GET deliveries')).map(
      ({ external_id: who, subject }) => `${who} ${subject}`,
    );
    const people = subscribersOf('hawthorne');
    expect(new Set(got).size).toBe(got.length);
    expect(got.length).toBe(people.size * all.length);
    expect(all.length).toBeGreaterThan(0);
    console.log(
      `${what}: N = ${all.length} kills, ${orphans} orphans, 0 second schedules, 0 people emailed twice`,
    );
  });
});
