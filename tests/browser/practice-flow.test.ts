import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { chooseGroup, goHome, openSend, skipToHour } from '../harness/drive/home.ts';
import { find, screenOf, see, sees, type Screen } from '../harness/drive/find.ts';
import { move, seeState, seeThisEmail, seeWhoGotIt } from '../harness/drive/send.ts';
import { schedule } from '../harness/drive/compose.ts';
import { press } from '../harness/drive/act.ts';
import type { Send } from '../../lib/send/send.ts';
import { chromeBuild } from './support/build.ts';
import { rowsOf } from './support/database.ts';
import { inDays, writeEmail } from './support/write-email.ts';

const FIRST = 'Strawberry Basil is back';
const SECOND = 'Two for one on Tuesday';

describe('the main job on practice in Chromium', () => {
  let chromium: Chromium;
  let panel: Screen;
  beforeAll(async () => {
    chromium = await launchChromium({ extensionDir: chromeBuild() });
    panel = screenOf(await chromium.openPanel());
    await chooseGroup(panel, 'Hawthorne');
  });
  afterAll(() => chromium.close());

  it('writes an approved email, sees it exactly, and schedules it', async () => {
    await writeEmail(panel, { template: 'New flavor', fields: { Subject: FIRST } });
    await see(panel, panel.words('compose.sentence.whole', FIRST, 'up to 2,418 people'));
    await schedule(panel);
    expect(await sees(panel, panel.words('send.done.undoHint'))).toBe(true);
    await seeThisEmail(panel);
    await seeState(panel, 'armed');
    await goHome(panel);
  });

  it('shows the email in frames that can run nothing', async () => {
    await openSend(panel, FIRST);
    await press(panel, panel.words('send.act.preview'));
    await find(panel, { role: 'dialog', name: panel.words('send.preview.title') });
    await panel.page.waitForSelector('[role=dialog] iframe');
    const frames = await panel.page.$$eval('iframe', (all) =>
      all.map((frame) => [
        frame.getAttribute('sandbox'),
        frame.getAttribute('src'),
        frame.srcdoc.length > 500,
      ]),
    );
    expect(frames.length).toBeGreaterThan(1);
    expect(frames.every(([sandbox, src, full]) => sandbox === '' && src === null && full)).toBe(true);
    await press(panel, panel.words('ui.close'), { within: { role: 'dialog' } });
    await goHome(panel);
  });

  it('moves one email, and lets another run to its hour: its people are counted', async () => {
    await writeEmail(panel, { template: 'Two for one', fields: { Subject: SECOND }, when: 'soonest' });
    await schedule(panel);
    await goHome(panel);
    await openSend(panel, FIRST);
    await move(panel, inDays(1, '12:30'));
    await seeState(panel, 'moving');
    await goHome(panel);
    await skipToHour(panel);
    await openSend(panel, SECOND);
    await seeWhoGotIt(panel);
    await seeState(panel, 'sent');
    const sends = await rowsOf<Send>(panel.page, 'sends');
    const sent = sends.find(({ title }) => title === SECOND);
    expect(sent?.state).toMatchObject({ is: 'sent' });
    await goHome(panel);
  });

  it('says in the popup what leaves next and how the last one did', async () => {
    const popup = screenOf(await chromium.openPopup());
    await see(popup, FIRST);
    await see(popup, SECOND);
    await see(popup, popup.words('popup.practice'));
    await popup.page.close();
  });

  it('has made no network request at all', async () => {
    expect(
      (await chromium.requestsSeen()).filter(
        ({ url }) => !/^(?:chrome-extension|data|blob|about):/.test(url),
      ),
    ).toEqual([]);
  });
});
