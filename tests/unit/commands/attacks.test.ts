import { expect, it } from 'vitest';
import { againId } from '@/lib/commands/again-draft';
import { cancelSend, moveSend } from '@/lib/commands/change-send';
import { saveTenant } from '@/lib/commands/connect-tenant';
import { resumeSends } from '@/lib/commands/resume-sends';
import { restoreDraft } from '@/lib/commands/save-draft';
import { saveGroup } from '@/lib/commands/save-group';
import { PRACTICE_IDS } from '@/lib/practice/ids';
import { openReview } from '@/lib/commands/open-review';
import { HAWTHORNE, HOUR, makeStage, type Stage } from './stage';
import { armedAtBraze, must, pass, press, scheduled, toReview } from './steps';

// What an enemy, a broken disk or a wrong clock tried, and what has to hold.

const at = (wall: string) => ({ mode: 'at', wall: wall as never }) as const; // a wall time
const failing = (part: string, answer: () => Response): Stage['state']['wire'] => {
  return async (request, through) => (request.url.includes(part) ? answer() : through());
};

const WORKSPACE = {
  name: 'Halfmoon',
  instance: 'US-01',
  appId: PRACTICE_IDS.appId,
  campaignId: PRACTICE_IDS.campaignId,
  variationId: PRACTICE_IDS.variationId,
  senderName: 'Halfmoon',
  senderAddress: 'hello@halfmooncreamery.example',
  replyTo: '',
  zone: 'UTC',
  postalAddress: '120 Creamery Way, Portland',
  linkHosts: '',
};

it('a workspace can’t change its address or campaign under emails that are on their way', async () => {
  const stage = await makeStage();
  const { tenantId } = must(await saveTenant(WORKSPACE, stage.ports));
  const id = await scheduled(stage);
  await stage.tables.sends.update(id, { tenantId });
  const moved = await saveTenant({ ...WORKSPACE, id: tenantId, instance: 'EU-01' }, stage.ports);
  expect(moved).toMatchObject({ ok: false, problem: { kind: 'workspace-in-use' } });
  expect((await saveTenant({ ...WORKSPACE, id: tenantId, name: 'New name' }, stage.ports)).ok).toBe(true);
});

it('a send asks the host and the campaign it was confirmed for, whatever the tenant says today', async () => {
  const stage = await makeStage();
  const asked: string[] = [];
  const real = stage.ports;
  stage.ports = {
    ...real,
    braze: (tenant) => {
      asked.push(`${tenant.host} ${tenant.campaignId}`);
      return real.braze(tenant);
    },
  };
  const id = await scheduled(stage);
  await stage.tables.tenants.update('practice', { host: 'rest.elsewhere.invalid' });
  must(await cancelSend({ sendId: id }, stage.ports));
  await pass(stage, 5 * 60_000);
  expect(new Set(asked).size).toBe(1);
  expect((await stage.send(id)).state.is).toBe('cancelled');
});

it('frozen words that were altered on the disk are never sent', async () => {
  const stage = await makeStage();
  stage.state.wire = failing('/sends/id', () => Response.json({ message: 'x' }, { status: 500 }));
  const id = await scheduled(stage);
  const [row] = await stage.tables.contents.toArray();
  await stage.tables.contents.put({ ...row!, text: row!.text.replaceAll('Strawberry', 'Evil') });
  stage.state.wire = undefined;
  await pass(stage, 5 * 60_000);
  expect(armedAtBraze(stage)).toEqual([]);
  expect((await stage.send(id)).state.is).toBe('refused');
});

it('a cancel without its frozen words still takes the email out of Braze', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  await stage.tables.contents.clear();
  must(await cancelSend({ sendId: id }, stage.ports));
  await pass(stage, 5 * 60_000);
  expect([armedAtBraze(stage).length, (await stage.send(id)).state.is]).toEqual([0, 'cancelled']);
});

it('a record with a gap is not acted on, and the person is told that nobody knows', async () => {
  const stage = await makeStage();
  stage.state.wire = failing('/update', () => Response.json({ message: 'x' }, { status: 500 }));
  const id = await scheduled(stage);
  await stage.tables.journal.delete([id, 0]);
  const before = stage.state.log.length;
  await resumeSends(stage.ports);
  expect((await stage.send(id)).state).toMatchObject({ is: 'unknown', problem: { kind: 'storage-broken' } });
  expect(stage.state.log.length).toBe(before);
  await expect(cancelSend({ sendId: id }, stage.ports)).rejects.toThrow();
});

it('the words come back in the very write that takes a send back', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  const addDraft = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  must(await cancelSend({ sendId: id }, { ...stage.ports, db: { ...stage.ports.db, addDraft } }));
  expect((await stage.db.draft(againId({ id })))?.values).toEqual({
    subject: 'Strawberry Basil is back, Hawthorne',
  });
});

it('a proxy’s 200 is not Braze’s', async () => {
  const stage = await makeStage();
  stage.state.wire = failing('/update', () => Response.json({ error: 'blocked by policy' }));
  const id = await scheduled(stage);
  expect((await stage.send(id)).state.is).toBe('scheduling');
});

it('a 429 whose request got through after all is never called refused', async () => {
  const stage = await makeStage();
  let updates = 0;
  stage.state.wire = async (request, through) => {
    if (!request.url.endsWith('/update')) return through();
    updates += 1;
    if (updates > 1) return Response.json({ message: 'Invalid API key' }, { status: 401 });
    await through();
    return Response.json({ message: 'Rate' }, { status: 429, headers: { 'retry-after': '1' } });
  };
  const id = await scheduled(stage);
  await pass(stage, 60_000);
  expect((await stage.send(id)).state.is).not.toBe('refused');
});

it('a name that exists already, because the first request arrived, doesn’t stop the email', async () => {
  const stage = await makeStage();
  let names = 0;
  stage.state.wire = async (request, through) => {
    if (!request.url.includes('/sends/id')) return through();
    names += 1;
    await through();
    return Response.json({ message: 'send_id exists' }, { status: names === 1 ? 503 : 400 });
  };
  const id = await scheduled(stage);
  await pass(stage, 60_000);
  expect((await stage.send(id)).state.is).toBe('armed');
});

it('a move found unanswered ten hours later asks first', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  stage.state.wire = (request, through) =>
    request.url.endsWith('/update') ? new Promise(() => undefined) : through();
  must(await moveSend({ sendId: id, when: at('2026-06-12T16:00') }, stage.ports));
  await expect.poll(async () => (await stage.db.journal(id)).at(-1)?.event.is).toBe('moving');
  stage.reborn();
  stage.state.wire = undefined;
  stage.state.now += 10 * HOUR;
  const before = stage.state.log.length;
  await resumeSends(stage.ports);
  expect([(await stage.send(id)).state.is, stage.state.log.length]).toEqual(['asks', before]);
});

it('words taken back from a send that is gone, or that went out, can’t go again by themselves', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  const { draftId } = must(await cancelSend({ sendId: id }, { ...stage.ports, later: () => undefined }));
  await stage.tables.sends.delete(id);
  const { rev } = (await stage.db.draft(draftId))!;
  const review = must(await openReview({ draftId, rev }, stage.ports));
  expect(await press(stage, { draftId, review })).toMatchObject({ problem: { kind: 'already-went' } });
});

it('a group of another workspace can’t be taken over, a taken draft not restored', async () => {
  const stage = await makeStage();
  const { tenantId } = must(await saveTenant(WORKSPACE, stage.ports));
  const nothing = { place: '', variationId: '', senderName: '', senderAddress: '', replyTo: '', zone: '' };
  const condition = { attribute: 'a', comparison: 'equals', value: 'b' } as const;
  const form = { ...nothing, postalAddress: '', segmentId: '', segmentEqualsCondition: false, condition };
  const taken = await saveGroup({ ...form, id: HAWTHORNE, tenantId, name: 'Mine' }, stage.ports);
  expect(taken).toMatchObject({ ok: false, problem: { kind: 'group-gone' } });
  const review = await toReview(stage);
  must(await press(stage, review));
  expect(await restoreDraft({ draftId: review.draftId }, stage.ports)).toMatchObject({
    problem: { kind: 'already-scheduled' },
  });
});
