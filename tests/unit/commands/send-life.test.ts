import { expect, it } from 'vitest';
import { cancelSend, moveSend } from '@/lib/commands/change-send';
import { refreshResults } from '@/lib/commands/refresh-results';
import { skipPractice } from '@/lib/commands/skip-practice';
import { filled, HOUR, makeStage } from './stage';
import { armedAtBraze, must, pass, press, scheduled } from './steps';
import { openReview } from '@/lib/commands/open-review';

const at = (wall: string) => ({ mode: 'at', wall: wall as never }) as const;

it('leaves at its hour, reaches its own people and says sent', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  must(await skipPractice({ sendId: id }, stage.ports));
  const send = await stage.send(id);
  expect(send.state).toMatchObject({ is: 'sent' });
  expect(send.state.is === 'sent' && send.state.recipients).toBeGreaterThan(2000);
  const fired = stage.world().fired[0];
  expect(fired?.people.length).toBe(send.state.is === 'sent' ? send.state.recipients : 0);
});

it('moves once Braze has settled, and only then says so', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  const { instant } = must(await moveSend({ sendId: id, when: at('2026-06-12T16:00') }, stage.ports));
  await stage.settled();
  expect((await stage.send(id)).state.is).toBe('moving');
  expect(armedAtBraze(stage)[0]?.time).toBe(instant);
  await pass(stage, 2 * 60_000);
  expect((await stage.send(id)).state.is).toBe('armed');
  expect((await stage.send(id)).instant).toBe(instant);
  expect(armedAtBraze(stage)).toHaveLength(1);
});

it('a move that Braze refuses leaves it where it was', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  const before = (await stage.send(id)).instant;
  stage.state.wire = async (request, through) =>
    request.url.endsWith('/update') ? Response.json({ message: 'Invalid time' }, { status: 400 }) : through();
  must(await moveSend({ sendId: id, when: at('2026-06-12T16:00') }, stage.ports));
  await stage.settled();
  expect(await stage.send(id)).toMatchObject({ state: { is: 'armed' }, instant: before });
});

it('undo disarms at once, deletes after settling, and gives the words back', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  stage.state.now += 5000;
  const { draftId } = must(await cancelSend({ sendId: id }, stage.ports));
  await stage.settled();
  expect(armedAtBraze(stage)).toEqual([]);
  expect((await stage.send(id)).state).toMatchObject({ is: 'cancelling', harmless: true });
  expect((await stage.db.draft(draftId))?.values).toEqual({ subject: 'Strawberry Basil is back, Hawthorne' });

  const rev = (await stage.db.draft(draftId))?.rev ?? -1;
  const review = must(await openReview({ draftId, rev }, stage.ports));
  expect(await press(stage, { draftId, review })).toMatchObject({
    ok: false,
    problem: { kind: 'still-cancelling' },
  });

  await pass(stage, 3 * 60_000);
  expect((await stage.send(id)).state.is).toBe('cancelled');
  expect(stage.world().schedules.every((schedule) => schedule.state === 'deleted')).toBe(true);
  const again = must(await openReview({ draftId, rev }, stage.ports));
  expect((await press(stage, { draftId, review: again })).ok).toBe(true);
});

it('cancelling before anything real reached Braze is certain at once', async () => {
  const stage = await makeStage();
  stage.state.wire = async (request, through) =>
    request.url.includes('schedule/create') ? Promise.reject(new TypeError('network')) : through();
  const id = await scheduled(stage);
  expect((await stage.send(id)).state).toMatchObject({ is: 'scheduling', step: 'park' });
  must(await cancelSend({ sendId: id }, stage.ports));
  await stage.settled();
  expect((await stage.send(id)).state.is).toBe('cancelled');
});

it('a delete that Braze refuses stays cancelling until an hour after, then is cancelled', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  stage.world().switches.deleteAnswers4xx = true;
  must(await cancelSend({ sendId: id }, stage.ports));
  await pass(stage, 10 * 60_000);
  expect((await stage.send(id)).state.is).toBe('cancelling');
  await pass(stage, 60 * HOUR);
  expect((await stage.send(id)).state.is).toBe('cancelled');
});

it('too late to change is refused, and it leaves', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  stage.state.now = (await stage.send(id)).instant - 19 * 60_000;
  expect(await cancelSend({ sendId: id }, stage.ports)).toMatchObject({ problem: { kind: 'too-late' } });
  expect(await moveSend({ sendId: id, when: at('2026-06-12T16:00') }, stage.ports)).toMatchObject({
    problem: { kind: 'too-late' },
  });
});

it('results are read when somebody looks, and grow', async () => {
  const stage = await makeStage();
  const id = await scheduled(stage);
  must(await skipPractice({ sendId: id }, stage.ports));
  const early = await stage.tables.results.get(id);
  stage.state.now += 6 * HOUR;
  must(await refreshResults({ sendId: id }, stage.ports));
  const later = await stage.tables.results.get(id);
  expect(later?.uniqueOpens).toBeGreaterThan(early?.uniqueOpens ?? 0);
});

it('skipping to one email lets another one’s move settle on the way', async () => {
  const stage = await makeStage();
  const moved = await scheduled(stage);
  const soon = await scheduled(stage, filled({ when: { mode: 'soonest' } }));
  must(await moveSend({ sendId: moved, when: at('2026-06-12T16:00') }, stage.ports));
  await stage.settled();
  expect((await stage.send(moved)).state.is).toBe('moving');
  must(await skipPractice({ sendId: soon }, stage.ports));
  expect((await stage.send(soon)).state.is).toBe('sent');
  expect((await stage.send(moved)).state.is).toBe('armed');
});
