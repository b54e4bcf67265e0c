import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressSchedule } from '../harness/drive/compose.ts';
import { see, soon, type Screen } from '../harness/drive/find.ts';
import { goHome, openSend } from '../harness/drive/home.ts';
import { seeState } from '../harness/drive/send.ts';
import type { JournalEntry } from '../../lib/journal/entry.ts';
import { forget, tell } from './support/background.ts';
import { rowsOf, sendOf } from './support/database.ts';
import { check, connect, later, NOTE, openStore, startLive, use, type Live } from './support/live.ts';
import { isProbe } from './support/probes.ts';
import { subscribersOf } from './support/people.ts';
import { writeEmail } from './support/write-email.ts';

const titled = (title: string) => ({ ...NOTE, fields: { ...NOTE.fields, Subject: title } });
const ARM = 'Stopped while it was armed';
const BETWEEN = 'Stopped between park and arm';
const PARK = 'Stopped while it was parked';

describe('a background that is stopped in the middle of scheduling', () => {
  let live: Live;
  let panel: Screen;
  beforeAll(async () => {
    live = await startLive();
    await connect(live);
    await check(live);
    await use(live);
    panel = await openStore(live);
  });
  afterAll(() => live.close());

  const posted = async (path: string) =>
    (await live.braze.behind('GET requests')).filter(
      (one) => one.method === 'POST' && one.path === path && !isProbe(one),
    );

  const journalOf = async (title: string): Promise<JournalEntry[]> => {
    const { id } = await sendOf(panel.page, title);
    const entries = await rowsOf<JournalEntry>(panel.page, 'journal');
    return entries.filter(({ sendId }) => sendId === id).toSorted((a, b) => a.seq - b.seq);
  };
  const journalSays = (title: string, event: JournalEntry['event']['is']) =>
    soon(
      async () => (await journalOf(title)).at(-1)?.event.is === event,
      () => `The journal does not end with ${event}.`,
    );

  /** Presses Schedule, stops the worker when its journal says that it has begun this, and opens the panel anew. */
  async function stopAt(title: string, event: 'parking' | 'arming'): Promise<void> {
    await writeEmail(panel, titled(title));
    await pressSchedule(panel);
    await journalSays(title, event);
    await live.chromium.killWorker();
    await panel.page.reload();
    await openSend(panel, title);
  }

  it('parks anew when the answer to the park was lost; the orphan can reach nobody', async () => {
    await live.braze.faults({ match: { path: '/messages/schedule/create' }, delayMs: 3_000 });
    await stopAt(PARK, 'parking');
    await seeState(panel, 'armed');
    await soon(
      async () => (await posted('/messages/schedule/create')).length === 2,
      () => 'The delayed answer of the first park was never written down.',
    );
    const { sendName, instant } = await sendOf(panel.page, PARK);
    const schedules = (await live.braze.behind('GET schedules')).filter((one) => one.send_id === sendName);
    const real = schedules.filter(({ time }) => Date.parse(time) === instant);
    expect([schedules.length, real.length]).toEqual([2, 1]);
    const orphan = schedules.find((one) => one !== real[0]);
    expect(orphan?.messages?.email?.body).toContain("abort_message('Parked");
    await goHome(panel);
  });

  it('ends as one armed schedule when it was stopped while it was being armed', async () => {
    await live.braze.faults({ match: { path: '/messages/schedule/update' }, delayMs: 5_000 });
    await stopAt(ARM, 'arming');
    await journalSays(ARM, 'armed');
    // Braze has said yes, but the lost first request may still arrive: nothing is promised before it has settled.
    await seeState(panel, 'scheduling');
    await later(live, panel, 95);
    await openSend(panel, ARM);
    await seeState(panel, 'armed');
    const { sendName, instant } = await sendOf(panel.page, ARM);
    const schedules = (await live.braze.behind('GET schedules')).filter((one) => one.send_id === sendName);
    expect(schedules.map(({ time, state }) => [Date.parse(time), state])).toEqual([[instant, 'waiting']]);
    // The lost one, the one at the next start, and the one after settling: all the same.
    const bodies = await soon(
      async () => {
        const all = (await posted('/messages/schedule/update')).map(({ body }) => JSON.stringify(body));
        const mine = all.filter((body) => body.includes(schedules[0]?.schedule_id ?? 'none'));
        return mine.length === 3 && mine;
      },
      () => 'There were not three requests to arm it.',
    );
    expect(new Set(bodies).size).toBe(1);
    const events = (await journalOf(ARM)).map(({ event }) => event.is);
    expect(events.filter((event) => event === 'parked').length).toBe(1);
  });

  it('goes on with the very schedule that was parked, when it was stopped between park and arm', async () => {
    // The key goes while Braze still answers the park: the journal comes to rest right between the two.
    await live.braze.faults({ match: { path: '/messages/schedule/create' }, delayMs: 3_000 });
    await goHome(panel);
    await writeEmail(panel, titled(BETWEEN));
    await pressSchedule(panel);
    await journalSays(BETWEEN, 'parking');
    await forget(panel.page, 'session');
    await journalSays(BETWEEN, 'parked');
    await live.chromium.killWorker();
    await panel.page.reload();
    await openSend(panel, BETWEEN);
    await see(panel, panel.words('send.key.title'));
    const { tenantId } = await sendOf(panel.page, BETWEEN);
    await tell(panel.page, 'tenant.key', { tenantId, key: live.braze.key });
    await seeState(panel, 'armed');
    const { sendName, instant } = await sendOf(panel.page, BETWEEN);
    const schedules = (await live.braze.behind('GET schedules')).filter((one) => one.send_id === sendName);
    expect(schedules.map(({ time }) => Date.parse(time))).toEqual([instant]);
    await goHome(panel);
  });

  it('has emailed each person once for each of the three', async () => {
    await live.braze.behind('POST clock', { advanceSeconds: 13 * 86_400 });
    const rows = await live.braze.behind('GET deliveries');
    const everybody = subscribersOf('hawthorne');
    const got = rows.map(({ external_id: who, subject }) => `${who} ${subject}`);
    expect(new Set(got).size).toBe(got.length);
    expect(got.toSorted()).toEqual(
      [...everybody].flatMap((who) => [`${who} ${ARM}`, `${who} ${BETWEEN}`, `${who} ${PARK}`]).toSorted(),
    );
  });
});
