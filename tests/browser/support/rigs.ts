import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { TenantId } from '../../../lib/ids.ts';
import { launchChromium } from '../../harness/browser/chromium.ts';
import { launchFirefox } from '../../harness/browser/firefox.ts';
import { makeScratch } from '../../harness/browser/scratch.ts';
import { answerPermissionPrompt, startXvfb } from '../../harness/browser/xvfb.ts';
import { press } from '../../harness/drive/act.ts';
import { find, screenOf, see, soon, type Screen } from '../../harness/drive/find.ts';
import { tell } from './background.ts';
import { chromeBuild, firefoxBuild } from './build.ts';
import { told } from './confirm.ts';
import { keepKeyAgain } from './connect.ts';
import { hawthorne, HOST, startLive } from './live.ts';
import { startPracticeBraze, type PracticeBraze } from './practice-braze.ts';

/** A live workspace in a browser, and something in it that can be killed and come back. */
export type Rig = {
  braze: PracticeBraze;
  /** The page of the Studio, which is a new one after the browser came back. */
  studio(): Screen;
  openPanel(): Promise<Page>;
  kill(): Promise<void>;
  /** The background runs again, and `studio` is there. The key isn't, if the browser was killed. */
  back(): Promise<void>;
  close(): Promise<void>;
};

const IDENTITY = {
  senderName: 'Halfmoon Creamery',
  senderAddress: 'hello@mail.halfmooncreamery.example',
  replyTo: 'answers@halfmooncreamery.example',
  zone: 'America/Los_Angeles',
  postalAddress: '120 Northwest Creamery Way, Portland, OR 97209',
};
const AS_THE_WORKSPACE = { senderName: '', senderAddress: '', replyTo: '', zone: '', postalAddress: '' };

/**
 * Headquarters' part, with one store, by what its forms say to the background. Then Check is pressed and `answer` does
 * what the browser asks for. Gives the page that shows it.
 */
async function settle(
  braze: PracticeBraze,
  open: () => Promise<Page>,
  answer: (page: Page, ask: () => Promise<void>) => Promise<void>,
): Promise<Screen> {
  const page = await open();
  const world = await braze.behind('GET world');
  const ids = { appId: world.app_id, campaignId: world.campaign_id, linkHosts: 'halfmooncreamery.example' };
  const variation = { variationId: world.message_variation_id, instance: 'US-01' };
  const form = { ...IDENTITY, ...ids, ...variation, name: 'Halfmoon on the air' };
  const { tenantId } = await told<{ tenantId: TenantId }>(tell(page, 'tenant.save', form));
  const { name, place, value, variationId, segmentId } = await hawthorne(braze);
  const store = { tenantId, name, place, variationId, segmentId, segmentEqualsCondition: true };
  const condition = { attribute: 'home_store', comparison: 'equals', value } as const;
  await told(tell(page, 'group.save', { ...AS_THE_WORKSPACE, ...store, condition }));
  await told(tell(page, 'tenant.key', { tenantId, key: braze.key }));
  await told(tell(page, 'tenant.switch', { tenantId }));
  await page.close();
  const studio = screenOf(await open());
  await find(studio, { role: 'button', name: studio.words('studio.check.button') });
  await answer(studio.page, () => check(studio));
  await see(studio, studio.words('studio.check.found'));
  return studio;
}

const check = (studio: Screen): Promise<void> =>
  press(
    studio,
    new RegExp(
      `${studio.words('studio.check.button').source}|${studio.words('studio.check.again').source}`,
      'u',
    ),
  );

/** What a person allowed is written down seconds later, or not at all for an extension under test. */
const mayReach = (page: Page): Promise<boolean> =>
  page.evaluate((origin) => {
    type Chrome = { permissions: { contains(of: { origins: string[] }): Promise<boolean> } };
    const { permissions } = (globalThis as unknown as { chrome: Chrome }).chrome;
    return permissions.contains({ origins: [origin] });
  }, `https://${HOST}/*`);

/** Chromium's service worker alone is stopped; the browser, its pages and the key stay. */
export async function workerOfChromium(): Promise<Rig> {
  const live = await startLive();
  const { braze, chromium, allow } = live;
  const studio = await settle(braze, chromium.openStudio, allow);
  return {
    braze,
    studio: () => studio,
    openPanel: chromium.openPanel,
    kill: chromium.killWorker,
    back: async () => void (await studio.page.reload()),
    close: () => live.close(),
  };
}

/** The whole of Chromium is ended by SIGKILL, and started again with the same profile. */
export async function wholeChromium(): Promise<Rig> {
  const braze = await startPracticeBraze();
  const screen = await startXvfb();
  const profile = makeScratch('killed-chromium');
  const launch = () =>
    launchChromium({
      extensionDir: chromeBuild(),
      headless: false,
      display: screen.display,
      hostMap: { [HOST]: braze.port },
      userDataDir: profile.folder,
    });
  let chromium = await launch();
  const allow = (page: Page, ask: () => Promise<void>) => answerPermissionPrompt(screen.display, page, ask);
  let studio = await settle(braze, chromium.openStudio, allow);
  return {
    braze,
    studio: () => studio,
    openPanel: () => chromium.openPanel(),
    kill: () => chromium.kill(),
    back: async () => {
      chromium = await launch();
      studio = screenOf(await chromium.openStudio());
      if (!(await mayReach(studio.page))) await allow(studio.page, () => check(studio));
    },
    close: async () => {
      await chromium.close();
      screen.stop();
      profile.remove();
      await braze.close();
    },
  };
}

/** The whole of Firefox is ended by SIGKILL, and started again with the same profile and the same extension. */
export async function wholeFirefox(): Promise<Rig> {
  const braze = await startPracticeBraze();
  const profile = makeScratch('killed-firefox');
  const uuid = randomUUID();
  const launch = () =>
    launchFirefox({
      extensionDir: firefoxBuild(),
      hostMap: { [HOST]: braze.port },
      userDataDir: profile.folder,
      uuid,
    });
  let firefox = await launch();
  let studio = await settle(braze, firefox.openStudio, (_, ask) => ask());
  return {
    braze,
    studio: () => studio,
    openPanel: () => firefox.openPanel(),
    kill: () => firefox.kill(),
    back: async () => {
      firefox = await launch();
      studio = screenOf(await firefox.openStudio());
      if (!(await mayReach(studio.page))) await check(studio);
      await soon(
        () => mayReach(studio.page),
        () => 'The host was not granted again.',
      );
    },
    close: async () => {
      await firefox.close();
      profile.remove();
      await braze.close();
    },
  };
}

/** The key died with the browser: a person types it again. */
export async function typeKeyAgain(rig: Rig): Promise<void> {
  await keepKeyAgain(rig.studio(), rig.braze.key);
}
