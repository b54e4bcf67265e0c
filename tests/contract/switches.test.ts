import { afterEach, beforeEach, expect, it } from 'vitest';
import { indexOfExternalId, storeOfPerson } from '@/lib/practice/people';
import { PRACTICE_IDS } from '@/lib/practice/ids';
import { email, HOUR, order, stage, type Stage } from './kit';

let at: Stage;
beforeEach(async () => void (at = await stage()));
afterEach(() => at.server.close());

type Row = { external_id: string; subject: string };
const segment = { audience: undefined, segment_id: PRACTICE_IDS.segments.hawthorne };
const create = (more: Record<string, unknown>) =>
  at.post('/messages/schedule/create', order(at.now() + HOUR, more));
const storesReached = async () => {
  const rows: Row[] = await at.control('GET', 'deliveries');
  return new Set(rows.map((row) => storeOfPerson(indexOfExternalId(row.external_id) ?? -1)?.slug));
};

it('an honoured segment reaches its store', async () => {
  await create({
    ...segment,
    messages: { email: email({ subject: 'x', preheader: '', body: 'x', plaintext_body: 'x' }) },
  });
  await at.skip(2 * HOUR);
  expect(await storesReached()).toEqual(new Set(['hawthorne']));
});

it('a refused segment is a 400', async () => {
  await at.control('POST', 'switches', { segmentTarget: 'refused' });
  expect((await create(segment)).status).toBe(400);
});

it('an overlooked segment mails everybody, unless the condition stands in the message', async () => {
  await at.control('POST', 'switches', { segmentTarget: 'ignored' });
  await create(segment);
  await at.skip(2 * HOUR);
  expect(await storesReached()).toEqual(new Set(['hawthorne']));
  await create({
    ...segment,
    messages: { email: email({ subject: 'x', preheader: '', body: 'x', plaintext_body: 'x' }) },
  });
  await at.skip(2 * HOUR);
  expect((await storesReached()).size).toBe(39); // 38 stores, and people without one
});

it.each(['subject', 'preheader', 'body', 'plaintext_body'])(
  'an abort in %s alone stops the message',
  async (part) => {
    await create({ messages: { email: email({ [part]: '{% abort_message() %}' }) } });
    await at.skip(2 * HOUR);
    expect(await at.control('GET', 'deliveries')).toEqual([]);
  },
);

it('update replaces the message, or keeps it where the switch says so', async () => {
  for (const [keeps, subject] of [
    [true, 'parked'],
    [false, 'armed'],
  ] as const) {
    await at.control('POST', 'switches', { updateKeepsMessages: keeps });
    const { schedule_id } = (await create({ messages: { email: email({ subject: 'parked' }) } })).body;
    const schedule = { time: new Date(at.now() + HOUR / 2).toISOString() };
    const armed = { schedule_id, schedule, messages: { email: email({ subject: 'armed' }) } };
    expect(await at.post('/messages/schedule/update', armed)).toMatchObject({
      status: 201,
      body: { message: 'success' },
    });
    await at.skip(HOUR);
    const rows: Row[] = await at.control('GET', 'deliveries');
    expect(rows.at(-1)?.subject).toBe(subject);
  }
});

it('a delete that answers 400 leaves the schedule in place', async () => {
  await at.control('POST', 'switches', { deleteAnswers4xx: true });
  const { schedule_id } = (await create({})).body;
  expect((await at.post('/messages/schedule/delete', { schedule_id })).status).toBe(400);
  expect(await at.control('GET', 'schedules')).toMatchObject([{ schedule_id, state: 'waiting' }]);
});
