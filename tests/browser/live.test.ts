import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../harness/drive/act.ts';
import { readyToSchedule, schedule } from '../harness/drive/compose.ts';
import { read, see, type Screen } from '../harness/drive/find.ts';
import { goHome, openSend } from '../harness/drive/home.ts';
import { cancel, move, seeState } from '../harness/drive/send.ts';
import type { Logged } from '../harness/practice-control.ts';
import { openReview, stored, tell } from './support/background.ts';
import { changeStore, WORKSPACE } from './support/connect.ts';
import { rowsOf, sendOf } from './support/database.ts';
import { hashOf, type Received } from './support/hash.ts';
import {
  check,
  connect,
  hawthorne,
  HOST,
  later,
  NOTE,
  openStore,
  startLive,
  use,
  type Live,
} from './support/live.ts';
import { isProbe } from './support/probes.ts';
import { subscribersOf } from './support/people.ts';
import { callOf, callsOf, email } from './support/plain-note.ts';
import { inDays, writeEmail } from './support/write-email.ts';

const CHANGED = 'Changed while it was reviewed';
const posts = (log: Logged[]): Logged[] => log.filter(({ method }) => method === 'POST');
const titled = (title: string) => ({ ...NOTE, fields: { ...NOTE.fields, Subject: title } });

describe('a live workspace, from its connection to the people it reaches', () => {
  let live: Live;
  let panel: Screen;
  /** All that the review showed before the press. */
  let reviewed: string;
  const all = () => live.braze.behind('GET requests');
  /** Without the writes that a check of the connection asks without what they need. */
  const requests = async () => (await all()).filter((one) => !isProbe(one));
  beforeAll(async () => {
    live = await startLive();
  });
  afterAll(() => live.close());

  it('is connected with questions to Braze that change nothing, and the host is granted in the click', async () => {
    await connect(live);
    expect(await requests()).toEqual([]);
    await check(live);
    const asked = await all();
    expect(callOf(asked[0]!)).toEqual({ call: 'GET /segments/list?page=0', body: '' });
    // A write is asked without what it needs, and refused; nothing is there after it.
    const refused = posts(asked).map(({ answer }) => 'status' in answer && answer.status);
    expect(refused).toEqual(posts(asked).map(() => 400));
    expect(await live.braze.behind('GET schedules')).toEqual([]);
    const rows = await live.studio.page.$$eval('details table tr', (all) =>
      all.map(({ textContent }) => textContent ?? ''),
    );
    const { words } = live.studio;
    const saying = (key: string) =>
      rows.filter((row) => new RegExp(words(key).source.slice(1, -1)).test(row));
    expect([saying('studio.check.yes').length, saying('studio.check.notYet').length]).toEqual([2, 4]);
    await use(live);
    panel = await openStore(live);
  });

  it('receives the park and then the real email, whole, and nothing else', async () => {
    await writeEmail(panel, { ...NOTE, when: inDays(2, '10:00') });
    reviewed = await read(panel);
    // Production is said beside the press, on the ground that it has everywhere.
    const said = await panel.page.evaluate((text) => {
      const all = [...document.querySelectorAll('aside, p')].filter((at) => at.textContent === text);
      return all.map((at) => [
        at.tagName,
        getComputedStyle(at).backgroundColor,
        at.closest('footer') !== null,
      ]);
    }, `Production: ${WORKSPACE}`);
    expect(said).toEqual([
      ['ASIDE', said[0]?.[1], false],
      ['P', said[0]?.[1], true],
    ]);
    await schedule(panel);
    const sent = posts(await requests());
    const { app_id: app, campaign_id: campaign } = await live.braze.behind('GET world');
    const send = await sendOf(panel.page, NOTE.fields.Subject);
    const [made] = await live.braze.behind('GET schedules');
    const ids = { app, campaign, schedule: made?.schedule_id ?? '' };
    expect(sent.map(callOf)).toEqual(callsOf(send, ids));
    for (const { headers } of sent) {
      expect(headers).toMatchObject({ host: HOST, 'content-type': 'application/json' });
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  it('keeps the key in the Authorization header alone', async () => {
    const log = await requests();
    // The log leaves that header out. Braze answered each request with success, so the key was there.
    expect(log.every(({ answer }) => 'status' in answer && answer.status < 300)).toBe(true);
    const seen = await live.chromium.requestsSeen();
    expect(new Set(seen.map(({ url }) => new URL(url).host))).toEqual(new Set([HOST]));
    const { page } = panel;
    const tables = ['tenants', 'kits', 'groups', 'settings', 'drafts', 'sends', 'journal', 'contents'];
    const kept = await Promise.all(tables.map((table) => rowsOf(page, table)));
    const areas = [await stored(page, 'local'), await stored(page, 'session')];
    for (const place of [log, seen, kept, areas]) expect(JSON.stringify(place)).not.toContain(live.braze.key);
  });

  it('gets the very bytes that were reviewed', async () => {
    const {
      tenantId: tenant,
      groupId: group,
      reviewed: hash,
    } = await sendOf(panel.page, NOTE.fields.Subject);
    expect(reviewed).toContain(` ${hash.slice(0, 8)} `);
    const log = await requests();
    const body = (path: string) => log.find((one) => one.path === path)?.body;
    const [create, update] = [body('/messages/schedule/create'), body('/messages/schedule/update')];
    expect(hashOf({ tenant, group, host: HOST }, { create, update } as Received)).toBe(hash);
    await goHome(panel);
  });

  it('gets the same email with another time when it is moved, and the screen waits until that is certain', async () => {
    const { app_id: app } = await live.braze.behind('GET world');
    await openSend(panel, NOTE.fields.Subject);
    await move(panel, inDays(2, '12:30'));
    await seeState(panel, 'moving');
    await later(live, panel, 95);
    await openSend(panel, NOTE.fields.Subject);
    await seeState(panel, 'armed');
    const { instant, state } = await sendOf(panel.page, NOTE.fields.Subject);
    const moves = posts(await requests()).slice(3);
    expect(moves.map(({ body }) => body)).toEqual(
      Array(2).fill({
        schedule_id: state.is === 'armed' ? state.scheduleId : '',
        schedule: { time: new Date(instant).toISOString().replace('.000Z', 'Z') },
        messages: { email: email(app) },
      }),
    );
    await goHome(panel);
  });

  it('is sent nothing when the kit changed between the review and the press', async () => {
    await writeEmail(panel, titled(CHANGED));
    const before = posts(await requests()).length;
    await live.studio.page.bringToFront();
    await changeStore(live.studio, 'Hawthorne', { postalAddress: '1 Other Street, Portland, OR 97214' });
    await panel.page.bringToFront();
    await see(panel, panel.words('problem.changedSinceReview.title'));
    // A press that was already under way: the background answers as the screen does.
    const answer = await tell(panel.page, 'send.schedule', {
      ...(await openReview(panel.page)),
      typedCount: 2418,
      sizeUnknownAccepted: false,
    });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'changed-since-review' } });
    expect(posts(await requests()).length).toBe(before);
    await press(panel, panel.words('compose.review.again'));
    await readyToSchedule(panel);
    await schedule(panel);
    expect(JSON.stringify(posts(await requests()).at(-1)?.body)).toContain('1 Other Street');
    await goHome(panel);
  });

  it('reaches nobody outside the condition, whatever Braze makes of what it is asked', async () => {
    const { braze } = live;
    const scheduled = async (title: string) => {
      await writeEmail(panel, titled(title));
      await schedule(panel);
      await goHome(panel);
    };
    await braze.behind('POST switches', { updateKeepsMessages: true });
    await scheduled('Kept as it was parked');
    await braze.behind('POST switches', { updateKeepsMessages: false, deleteAnswers4xx: true });
    await scheduled('Taken back');
    await openSend(panel, 'Taken back');
    await cancel(panel);
    await seeState(panel, 'cancelling');
    await goHome(panel);
    await braze.behind('POST switches', { segmentTarget: 'ignored' });
    await scheduled('Under a Braze that ignores segments');
    // The message that was received, aimed at everybody by somebody else: its own guard holds.
    const { segmentId: segment_id } = await hawthorne(braze);
    const { campaign_id } = await braze.behind('GET world');
    const armed = posts(await requests()).at(-1)?.body as Partial<Received['update']> | undefined;
    const { schedule: time, messages } = armed ?? {};
    const aimed = { broadcast: true, segment_id, campaign_id, schedule: time, messages };
    expect(await braze.ask('/messages/schedule/create', aimed)).toMatchObject({ status: 201 });

    await braze.behind('POST clock', { advanceSeconds: 13 * 86_400 });
    const schedules = await braze.behind('GET schedules');
    expect(schedules.map(({ state }) => state)).toEqual(Array(6).fill('fired'));
    const rows = await braze.behind('GET deliveries');
    const reached = schedules.map(
      ({ schedule_id: id }) =>
        new Set(rows.filter(({ schedule_id: of }) => of === id).map(({ external_id: who }) => who)),
    );
    const all = subscribersOf('hawthorne');
    const nobody = new Set();
    expect(reached).toEqual([all, all, nobody, nobody, all, all]);
  });
});
