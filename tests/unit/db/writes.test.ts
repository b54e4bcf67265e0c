import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import { readSend } from '@/lib/db/reads';
import { tables } from '@/lib/db/tables';
import { openDb } from '@/lib/db/writes';
import { Instant, ScheduleId } from '@/lib/ids';
import { sendOf } from '../components/a-send';

it('a send that looks as before wakes no page that shows it', async () => {
  const state = { is: 'armed', scheduleId: ScheduleId.parse('a-1') } as const;
  const send = sendOf({ state, rev: 3 });
  await tables.sends.put({ ...send, open: 1 });
  const seen: (string | undefined)[] = [];
  const watching = liveQuery(() => readSend(send.id)).subscribe((now) => seen.push(now?.state.is));
  await expect.poll(() => seen).toEqual(['armed']);

  const { wall, instant } = send;
  const face = { open: true, wall, instant: Instant.parse(instant) };
  const db = openDb();
  for (let wake = 0; wake < 5; wake += 1) await db.show(send.id, 3, { ...face, state: { ...state } });
  await db.show(send.id, 3, { ...face, state: { ...state, is: 'due' } });
  await expect.poll(() => seen.at(-1)).toBe('due');
  expect(seen).toEqual(['armed', 'due']);
  watching.unsubscribe();
});
