import { expect, it } from 'vitest';
import { canonical } from '@/lib/send/exact';
import { saveDraft } from '@/lib/commands/save-draft';
import { practiceTenant } from '@/lib/practice/demo';
import { filled, HAWTHORNE, HOUR, makeStage, NOON } from './stage';
import { armedAtBraze, must, press, scheduled, toReview } from './steps';

it('one press names, parks and arms one schedule with the reviewed bytes', async () => {
  const stage = await makeStage();
  const bodies: Record<string, unknown>[] = [];
  stage.state.wire = async (request, through) => {
    if (request.method === 'POST') bodies.push((await request.clone().json()) as Record<string, unknown>);
    return through();
  };
  const id = await scheduled(stage);
  const send = await stage.send(id);
  expect(send.state.is).toBe('armed');
  expect(stage.state.log.filter((line) => line.startsWith('POST'))).toEqual([
    'POST /sends/id/create',
    'POST /messages/schedule/create',
    'POST /messages/schedule/update',
  ]);
  const [armed, ...others] = armedAtBraze(stage);
  expect(others).toEqual([]);
  expect(armed?.time).toBe(send.instant);
  const { schedule: _time, messages: _parked, send_id, ...target } = bodies[1] ?? {};
  const { email } = (bodies[2]?.['messages'] ?? {}) as { email: never };
  const where = { tenant: practiceTenant(), group: { id: HAWTHORNE } };
  const text = canonical({ ...where, target: target as never, message: email, when: send.instant });
  expect(send_id).toBe(send.sendName);
  expect(await stage.ports.hash(text)).toBe(send.reviewed);
});

it('the park stands a week and a half day later and aborts for everybody', async () => {
  const stage = await makeStage();
  const seen: { schedule: { time: string }; messages: { email: { body: string; subject: string } } }[] = [];
  stage.state.wire = async (request, through) => {
    if (request.url.endsWith('/create') && request.url.includes('schedule'))
      seen.push((await request.clone().json()) as never);
    return through();
  };
  const send = await stage.send(await scheduled(stage));
  expect(Date.parse(seen[0]?.schedule.time ?? '')).toBe(send.instant + 7.5 * 24 * HOUR);
  expect(seen[0]?.messages.email.body).toContain('{% abort_message(');
  expect(seen[0]?.messages.email.body).not.toContain('Strawberry');
  expect(seen[0]?.messages.email.subject).not.toContain('Strawberry');
});

it('two presses, two windows or Enter held down make one send', async () => {
  const stage = await makeStage();
  const at = await toReview(stage);
  const results = await Promise.all([press(stage, at), press(stage, at), press(stage, at)]);
  await stage.settled();
  expect(new Set(results.map((result) => must(result).sendId)).size).toBe(1);
  expect(armedAtBraze(stage)).toHaveLength(1);
  const [first] = results;
  expect(must(await press(stage, at)).sendId).toBe(must(first!).sendId);
});

it('an edit after the review is refused and nothing is sent', async () => {
  const stage = await makeStage();
  const at = await toReview(stage);
  const content = filled({ values: { subject: 'Something else' } });
  must(await saveDraft({ draftId: at.draftId, baseRev: at.rev, writer: 'w2', content }, stage.ports));
  const result = await press(stage, at);
  expect(result).toMatchObject({ ok: false, problem: { kind: 'changed-since-review' } });
  expect(stage.state.log.some((line) => line.startsWith('POST'))).toBe(false);
});

it('a kit changed between review and press is refused', async () => {
  const stage = await makeStage();
  const at = await toReview(stage);
  const group = await stage.db.group(HAWTHORNE);
  await stage.db.putGroup({ ...group!, postalAddress: '1 New Street, Portland, OR 97214' });
  expect(await press(stage, at)).toMatchObject({ ok: false, problem: { kind: 'changed-since-review' } });
});

it.each([
  ['2026-06-09T10:05', 'time-too-soon'],
  ['2026-06-08T10:00', 'time-too-soon'],
  ['2026-09-30T10:00', 'time-too-far'],
])('a time of %s is refused as %s', async (wall, kind) => {
  const stage = await makeStage();
  const at = await toReview(stage, filled({ when: { mode: 'at', wall: wall as never } }));
  expect(await press(stage, at)).toMatchObject({ ok: false, problem: { kind } });
});

it('as soon as possible is resolved at the press, to the next full minute half an hour on', async () => {
  const stage = await makeStage();
  const at = await toReview(stage, filled({ when: { mode: 'soonest' } }));
  stage.state.now += 90_500;
  const { instant } = must(await press(stage, at));
  expect(instant).toBe(NOON + 32 * 60_000);
  await stage.settled();
  expect(armedAtBraze(stage)[0]?.time).toBe(instant);
});

it('a review older than half an hour is read again', async () => {
  const stage = await makeStage();
  const at = await toReview(stage);
  stage.state.now += 31 * 60_000;
  expect(await press(stage, at)).toMatchObject({ ok: false, problem: { kind: 'review-expired' } });
});

it('a clock two minutes off blocks confirming', async () => {
  const stage = await makeStage();
  const at = await toReview(stage);
  stage.state.skew = -121_000;
  expect(await press(stage, at)).toMatchObject({ ok: false, problem: { kind: 'clock-off' } });
});

it('a template withdrawn while a draft of it is open is refused and the words stay', async () => {
  const stage = await makeStage();
  const at = await toReview(stage);
  const version = await stage.db.version(filled().versionId);
  await stage.db.putVersion({ ...version!, status: 'withdrawn' });
  expect(await press(stage, at)).toMatchObject({ ok: false, problem: { kind: 'template-withdrawn' } });
  expect((await stage.db.draft(at.draftId))?.values).toEqual(filled().values);
});

it('an unknown size must be accepted, a large one typed', async () => {
  const stage = await makeStage();
  const group = await stage.db.group(HAWTHORNE);
  const { segmentId: _, ...without } = group!;
  await stage.db.putGroup(without);
  const at = await toReview(stage);
  expect(await press(stage, at)).toMatchObject({ ok: false, problem: { kind: 'size-not-accepted' } });
  expect((await press(stage, at, { sizeUnknownAccepted: true })).ok).toBe(true);
  await stage.settled();

  await stage.db.putGroup(group!);
  const again = await toReview(stage);
  expect(await press(stage, again, { typedCount: 12 })).toMatchObject({
    ok: false,
    problem: { kind: 'count-not-typed', facts: { n: 2418 } },
  });
});

it('without a key nothing is confirmed', async () => {
  const stage = await makeStage();
  const at = await toReview(stage);
  stage.state.key = false;
  expect(await press(stage, at)).toMatchObject({ ok: false, problem: { kind: 'key-needed' } });
  expect(await stage.db.openSends()).toEqual([]);
});
