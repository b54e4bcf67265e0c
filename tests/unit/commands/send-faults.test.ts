import { expect, it } from 'vitest';
import { againId } from '@/lib/commands/again-draft';
import { closeSend, continueSend, moveSend } from '@/lib/commands/change-send';
import { resumeSends } from '@/lib/commands/resume-sends';
import { HOUR, makeStage } from './stage';
import { armedAtBraze, must, pass, press, scheduled, toReview } from './steps';

const at = (wall: string) => ({ mode: 'at', wall: wall as never }) as const; // a wall time

it('a key without the right is refused before anything, and the words come back', async () => {
  const stage = await makeStage();
  stage.world().keys[0]!.permissions = ['sends.id.create', 'segments.data_series'];
  const id = await scheduled(stage);
  expect((await stage.send(id)).state).toMatchObject({
    is: 'refused',
    problem: { kind: 'permission-missing' },
  });
  expect(await stage.db.draft(againId({ id }))).toMatchObject({ after: id, step: 'review' });
});

it('an arm whose answer is lost is repeated on the same schedule, and confirmed after settling', async () => {
  const stage = await makeStage();
  let lost = 0;
  stage.state.wire = async (request, through) => {
    const answer = await through();
    if (request.url.endsWith('/update') && lost++ === 0) throw new TypeError('network');
    return answer;
  };
  const id = await scheduled(stage);
  expect((await stage.send(id)).state.is).toBe('scheduling');
  await pass(stage, 5 * 60_000);
  expect((await stage.send(id)).state.is).toBe('armed');
  expect(armedAtBraze(stage)).toHaveLength(1);
  expect(stage.world().schedules).toHaveLength(1);
});

it('a park whose answer is lost leaves an orphan that reaches nobody', async () => {
  const stage = await makeStage();
  let lost = 0;
  stage.state.wire = async (request, through) => {
    const answer = await through();
    if (request.url.includes('schedule/create') && lost++ === 0) throw new TypeError('network');
    return answer;
  };
  const id = await scheduled(stage);
  await pass(stage, 60_000);
  expect((await stage.send(id)).state.is).toBe('armed');
  expect(stage.world().schedules).toHaveLength(2);
  expect(armedAtBraze(stage)).toHaveLength(1);
  await pass(stage, 20 * 24 * HOUR);
  expect(stage.world().fired.filter((fired) => fired.people.length > 0)).toHaveLength(1);
});

it('429 waits as long as Braze says', async () => {
  const stage = await makeStage();
  let times = 0;
  stage.state.wire = async (request, through) =>
    request.url.includes('schedule/create') && times++ === 0
      ? Response.json({ message: 'Rate Limited' }, { status: 429, headers: { 'retry-after': '40' } })
      : through();
  const id = await scheduled(stage);
  const { state } = await stage.send(id);
  expect(state).toMatchObject({ is: 'scheduling', step: 'park', problem: { kind: 'rate-limited' } });
  expect(state.is === 'scheduling' && state.retryAt! - stage.state.now).toBeGreaterThanOrEqual(40_000);
  await pass(stage, 60_000);
  expect((await stage.send(id)).state.is).toBe('armed');
});

it('never armed by 20 minutes before ends as not sent, for certain', async () => {
  const stage = await makeStage();
  stage.state.wire = async (request, through) =>
    request.url.endsWith('/update') ? Response.json({ message: 'Rate Limited' }, { status: 429 }) : through();
  const { draftId, review } = await toReview(stage);
  stage.state.key = true;
  const { sendId } = must(await press(stage, { draftId, review }));
  stage.state.key = false;
  await stage.settled();
  stage.state.wire = undefined;
  expect((await stage.send(sendId)).state.is).toBe('key-needed');
  stage.state.now = (await stage.send(sendId)).instant - 19 * 60_000;
  await resumeSends(stage.ports);
  expect((await stage.send(sendId)).state.is).toBe('not-sent');
  await pass(stage, 20 * 24 * HOUR);
  expect(stage.world().fired.every((fired) => fired.people.length === 0)).toBe(true);
});

it('an arm without any answer to the last is unknown, and evidence turns it into sent', async () => {
  const stage = await makeStage();
  stage.state.wire = async (request, through) => {
    const answer = await through();
    if (request.url.endsWith('/update')) throw new TypeError('network');
    return answer;
  };
  const id = await scheduled(stage);
  const { instant } = await stage.send(id);
  await pass(stage, instant - 14 * 60_000 - stage.state.now);
  expect((await stage.send(id)).state.is).toBe('unknown');
  stage.state.wire = undefined;
  await pass(stage, 2 * HOUR);
  expect((await stage.send(id)).state.is).toBe('sent');
});

it('an unknown one can be closed by a person, and its words used again', async () => {
  const stage = await makeStage();
  stage.state.wire = async (request, through) =>
    request.url.endsWith('/update') ? Promise.reject(new TypeError('network')) : through();
  const id = await scheduled(stage);
  await pass(stage, (await stage.send(id)).instant - 14 * 60_000 - stage.state.now);
  expect((await stage.send(id)).state.is).toBe('unknown');
  must(await closeSend({ sendId: id }, stage.ports));
  expect((await stage.send(id)).state.is).toBe('closed');
  expect(await stage.db.draft(againId({ id }))).toBeDefined();
});

it('an update that keeps the parked message ends as nobody emailed, never as sent', async () => {
  const stage = await makeStage();
  stage.world().switches.updateKeepsMessages = true;
  const id = await scheduled(stage);
  const { instant } = await stage.send(id);
  await pass(stage, instant + 2 * HOUR - stage.state.now);
  expect((await stage.send(id)).state.is).toBe('nobody-emailed');
});

it('an intent older than 15 minutes asks, goes on when told, and stops when told', async () => {
  const stage = await makeStage();
  stage.state.wire = async (request, through) =>
    request.url.endsWith('/update') ? Promise.reject(new TypeError('network')) : through();
  const id = await scheduled(stage);
  stage.state.now += 16 * 60_000;
  stage.reborn();
  stage.state.wire = undefined;
  await resumeSends(stage.ports);
  expect((await stage.send(id)).state).toMatchObject({ is: 'asks', maybeArmed: true });
  must(await continueSend({ sendId: id, go: true }, stage.ports));
  await pass(stage, 3 * 60_000);
  expect((await stage.send(id)).state.is).toBe('armed');
});

it('one send whose record is broken does not hold up the others', async () => {
  const stage = await makeStage();
  stage.state.wire = async (request, through) =>
    request.url.includes('schedule/create') ? Promise.reject(new TypeError('network')) : through();
  const broken = await scheduled(stage);
  const whole = await scheduled(stage);
  stage.state.wire = undefined;
  await stage.tables.journal.update([broken, 1], { event: { is: 'nonsense' } as never });
  await pass(stage, 2 * 60_000);
  expect((await stage.send(whole)).state.is).toBe('armed');
});

it('a move that was never settled says the hour at which it really left', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  const old = (await stage.send(id)).instant;
  stage.state.wire = async (request, through) =>
    request.url.endsWith('/update') ? Promise.reject(new TypeError('network')) : through();
  must(await moveSend({ sendId: id, when: at('2026-06-12T16:00') }, stage.ports));
  await pass(stage, old - 14 * 60_000 - stage.state.now);
  expect((await stage.send(id)).state).toMatchObject({ is: 'unknown', lastStep: 'move' });
  await pass(stage, 60 * 60_000);
  expect(await stage.send(id)).toMatchObject({ state: { is: 'sent' }, instant: old });
});
