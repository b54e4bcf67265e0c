import { see, screenOf, type Screen } from '../drive/find.ts';
import * as home from '../drive/home.ts';
import { seePictures } from '../drive/pictures.ts';
import * as send from '../drive/send.ts';
import type { Chromium } from '../browser/chromium.ts';
import type { Guide } from './guide.ts';
import { FIRST, lower, SECOND } from './plan.ts';

/** Settling takes 90 seconds of the tenant's clock; a slow machine may take a little more. */
const SETTLED = 130_000;

export async function lookAround(guide: Guide, chromium: Chromium, panel: Screen): Promise<void> {
  await guide.step('Opens the popup meanwhile', 'what leaves next and how the last one did', async () => {
    const popup = screenOf(await chromium.openPopup());
    await see(popup, FIRST.subject);
    await guide.wholeShot(popup.page, 'popup');
    await popup.page.close();
  });
  await guide.step('Opens the Studio’s Connection page', 'the workspaces and the stores', async () => {
    const studio = screenOf(await chromium.openStudio());
    await see(studio, studio.words('studio.practice.title'));
    await see(studio, studio.words('studio.groups.title'));
    await guide.shot(studio.page, 'studio');
    await studio.page.close();
    await panel.page.bringToFront();
  });
}

export async function waitUntilSettled(guide: Guide, panel: Screen): Promise<void> {
  const { page } = panel;
  const seconds = async (wait: () => Promise<unknown>): Promise<string> => {
    const began = Date.now();
    await wait();
    return `that took ${Math.round((Date.now() - began) / 1000)} s more`;
  };
  await guide.step(
    'Waits until the first is moved for certain',
    '“Scheduled” again, at 4:00 PM',
    async () => {
      await home.goHome(panel);
      await home.openSend(panel, FIRST.subject);
      const waited = await seconds(() => send.seeState(panel, 'armed', SETTLED));
      await seePictures(panel, 1);
      await guide.shot(page, 'moved');
      await home.goHome(panel);
      return waited;
    },
  );
  await guide.step(
    'Waits until the second is cancelled for certain',
    '“Cancelled. Nobody was emailed.”',
    async () => {
      const waited = await seconds(() => see(panel, panel.words('home.notSent'), SETTLED));
      await home.openEnded(panel, SECOND.subject);
      await send.seeState(panel, 'cancelled');
      await see(panel, panel.words('send.says.cancelled'));
      await seePictures(panel, 1);
      await guide.shot(page, 'cancelled');
      await home.goHome(panel);
      return waited;
    },
  );
}

export async function letItLeave(guide: Guide, panel: Screen): Promise<void> {
  const { page } = panel;
  await guide.step(
    'Lets the practice clock run to the hour',
    'the clock at 4 o’clock, two days later',
    async () => {
      const clock = await home.skipToHour(panel);
      await guide.shot(page, 'skipped');
      return lower(clock);
    },
  );
  await guide.step('Looks who got it', 'how many people got it', async () => {
    await home.openSend(panel, FIRST.subject);
    const got = await send.seeWhoGotIt(panel);
    await see(panel, panel.words('send.results.delivered'));
    await seePictures(panel, 1);
    await guide.shot(page, 'results');
    return got.replace(/\.$/, '');
  });
}
