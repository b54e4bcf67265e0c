import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { cancelSend } from '@/lib/commands/change-send';
import type { WipePort } from '@/lib/commands/ports';
import { resumeSends } from '@/lib/commands/resume-sends';
import { runSend } from '@/lib/commands/run-send';
import { wipeData } from '@/lib/commands/wipe-data';
import { openWipe } from '@/lib/db/wipe';
import { SendId, TenantId } from '@/lib/ids';
import { addTwin, rowsOf } from '../trust/two-tenants';
import { makeStage, NOON, type Stage } from './stage';
import { armedAtBraze, must, scheduled } from './steps';

const LIVE = TenantId.parse('live1');
const HOST = 'rest.iad-01.braze.com';
const PRACTICE = TenantId.parse('practice');

beforeEach(async () => {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
});

/** Practice with an armed email, and a live workspace with the same rows under other IDs. */
async function stageOfTwo() {
  const stage = await makeStage();
  const sendId = await scheduled(stage);
  const { tables } = stage;
  await tables.sizes.put({ groupId: 'practice:hawthorne', size: { is: 'unknown' } });
  const own = { tenantId: PRACTICE, host: 'rest.practice.invalid', at: NOON as never };
  await tables.calls.add({ ...own, method: 'GET', path: '/segments/list', end: 200, via: 'practice' });
  for (const key of ['group:practice', 'offset:practice', 'key:practice'])
    await tables.settings.put({ key, value: 'x' });
  await addTwin(stage, LIVE, HOST);
  await tables.settings.put({ key: 'checked', value: JSON.stringify({ at: 1, fine: true, tenantId: LIVE }) });
  await tables.contacted.put({ host: HOST, calls: 3, first: NOON as never, last: NOON as never });
  await tables.captures.put({
    id: `dashboard-01.braze.com x`,
    host: 'dashboard-01.braze.com',
    kind: 'campaign_id',
    value: 'x',
    name: '',
    at: 1,
  });
  const draftId = (await tables.drafts.toArray()).find(({ tenantId }) => tenantId === LIVE)?.id;
  await browser.storage.session.set({
    [`sealed:${LIVE}`]: 'ct',
    'sealed:other': 'ct',
    'intent:1': { draftId },
  });
  await browser.storage.local.set({ snapshot: { tenantName: 'x' } });
  const giveBack = vi.fn<() => Promise<void>>(async () => undefined);
  const begin = vi.fn<() => Promise<void>>(async () => undefined);
  const wipe: WipePort = { ...openWipe(tables), giveBack, begin };
  const liveSend = SendId.parse(String(sendId).replace('00000000-', `${LIVE}-`));
  return { stage, wipe, giveBack, begin, sendId, liveSend };
}

const wipeOf = (
  { stage, wipe }: { stage: Stage; wipe: WipePort },
  leaves: SendId[],
  tenantId: TenantId | undefined,
) => wipeData({ leaves, ...(tenantId === undefined ? {} : { tenantId }) }, stage.ports, wipe);

describe('wiping a workspace', () => {
  it('leaves nothing of it and everything of the other, and asks Braze nothing', async () => {
    const two = await stageOfTwo();
    const { stage, giveBack, liveSend } = two;
    await stage.tables.settings.put({ key: 'tenant', value: LIVE });
    await stage.tables.contents.put({ hash: 'f'.repeat(64), text: 'its own words' });
    const [past] = (await stage.tables.sends.toArray()).filter(({ id }) => id === liveSend);
    if (!past) throw new Error('no live send');
    await stage.tables.sends.put({
      ...past,
      id: SendId.parse('live1-own'),
      open: 0,
      reviewed: 'f'.repeat(64) as never,
    });
    const before = await rowsOf(stage);
    const world = JSON.stringify(stage.world());
    stage.state.log = [];
    const { entries } = must(await wipeOf(two, [liveSend], LIVE));
    const after = await rowsOf(stage);
    expect(JSON.stringify({ after, session: await browser.storage.session.get(null) })).not.toContain(LIVE);
    for (const trace of [HOST, 'dashboard-01', 'its own words'])
      expect(JSON.stringify(after)).not.toContain(trace);
    // Nothing of practice is missing but the mark of who is in use, which is practice now.
    for (const [table, rows] of Object.entries(before)) {
      const theirs = rows.filter((row) => !/live1|braze\.com|its own words/.test(JSON.stringify(row)));
      const left = (after[table] ?? []).filter((row) => !JSON.stringify(row).includes('"tenant"'));
      expect([table, left]).toEqual([table, theirs]);
    }
    expect((await stage.tables.settings.get('tenant'))?.value).toBe('practice');
    const count = (all: Record<string, unknown[]>) =>
      Object.values(all).reduce((sum, rows) => sum + rows.length, 0);
    expect(entries).toBe(count(before) - count(after) + 2); // and two of the session
    expect(Object.keys(await browser.storage.session.get(null))).toEqual(['sealed:other']);
    expect([stage.state.log, JSON.stringify(stage.world())]).toEqual([[], world]);
    expect(giveBack).toHaveBeenCalledTimes(1);
  });

  it('is refused while Braze holds an email that the person was not shown, and nothing is gone', async () => {
    const two = await stageOfTwo();
    const before = await rowsOf(two.stage);
    for (const shown of [[], [SendId.parse('another')], [two.liveSend, SendId.parse('another')]])
      expect(await wipeOf(two, shown, LIVE)).toEqual({ ok: false, problem: { kind: 'wipe-outdated' } });
    expect(await rowsOf(two.stage)).toEqual(before);
    expect(two.begin).not.toHaveBeenCalled();
  });

  it('waits for the step that is under way; the send takes no other afterwards', async () => {
    const { stage, sendId, wipe } = await stageOfTwo();
    await stage.tables.tenants.update('practice', { kind: 'live' });
    must(await cancelSend({ sendId }, stage.ports));
    const seen: string[] = [];
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    stage.state.wire = async (request, through) => {
      seen.push(new URL(request.url).pathname);
      await held;
      return through();
    };
    await expect.poll(() => seen).toEqual(['/messages/schedule/update']);
    const watched = {
      ...wipe,
      tenant: async (id: TenantId) => {
        seen.push('wiped');
        return wipe.tenant(id);
      },
    };
    const early = wipeData({ tenantId: PRACTICE, leaves: [sendId] }, stage.ports, watched);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['/messages/schedule/update']);
    letGo();
    // It is out of Braze by then: the person was shown something else.
    expect(await early).toEqual({ ok: false, problem: { kind: 'wipe-outdated' } });
    must(await wipeData({ tenantId: PRACTICE, leaves: [] }, stage.ports, watched));
    expect(await runSend(sendId, stage.ports)).toBeUndefined();
    await resumeSends(stage.ports);
    expect(seen.at(-1)).toBe('wiped');
    expect(armedAtBraze(stage)).toEqual([]);
  });

  it('of a workspace that is gone says so', async () => {
    const two = await stageOfTwo();
    expect(await wipeOf(two, [], TenantId.parse('nobody'))).toMatchObject({
      problem: { kind: 'tenant-gone' },
    });
  });

  it('of practice needs no word about Braze, and lets it be made anew', async () => {
    const two = await stageOfTwo();
    await two.stage.tables.settings.put({ key: 'tenant', value: 'practice' });
    must(await wipeOf(two, [], PRACTICE));
    const after = await rowsOf(two.stage);
    expect([after['worlds'], await two.stage.tables.settings.get('seeded')]).toEqual([[], undefined]);
    expect((await two.stage.tables.sends.toArray()).every(({ tenantId }) => tenantId === LIVE)).toBe(true);
    expect(two.begin).toHaveBeenCalledTimes(1);
  });
});

describe('wiping everything', () => {
  it('leaves no row and no key, and cancels nothing at Braze', async () => {
    const two = await stageOfTwo();
    const { stage, liveSend } = two;
    const armed = armedAtBraze(stage).length;
    expect(await wipeOf(two, [], undefined)).toMatchObject({ problem: { kind: 'wipe-outdated' } });
    must(await wipeOf(two, [liveSend], undefined));
    for (const [table, rows] of Object.entries(await rowsOf(stage)))
      expect([table, rows]).toEqual([table, []]);
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await browser.storage.session.get(null)).toEqual({});
    expect([armedAtBraze(stage).length, armed]).toEqual([1, 1]);
    expect(two.begin).toHaveBeenCalledTimes(1);
  });
});
