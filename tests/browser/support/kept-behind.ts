import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { TenantId } from '../../../lib/ids.ts';
import { launchChromium } from '../../harness/browser/chromium.ts';
import { launchFirefox } from '../../harness/browser/firefox.ts';
import { startXvfb } from '../../harness/browser/xvfb.ts';
import { makeScratch } from '../../harness/browser/scratch.ts';
import { press } from '../../harness/drive/act.ts';
import { find, screenOf, see, type Screen } from '../../harness/drive/find.ts';
import { tell } from './background.ts';
import { chromeBuild, firefoxBuild } from './build.ts';
import { told } from './confirm.ts';
import { keepKeyBehind } from './connect.ts';
import { withHosts } from './granted.ts';
import { hawthorne, HOST } from './live.ts';
import { startPracticeBraze, type PracticeBraze } from './practice-braze.ts';

/** A live workspace in a browser whose profile stays; its key lies behind the five words that were offered. */
export type Behind = {
  braze: PracticeBraze;
  tenantId: TenantId;
  words: string;
  studio: () => Screen;
  openPanel(): Promise<Screen>;
  open(path: string, width: number, height: number): Promise<Page>;
  /** The browser ends and starts again. */
  restart(): Promise<void>;
  /** The virtual screen that it is on: a shortcut of an extension is heard by a window alone. */
  display: string;
  close(): Promise<void>;
};

export async function startBehind(browser: 'chromium' | 'firefox'): Promise<Behind> {
  const braze = await startPracticeBraze();
  const scratch = makeScratch('behind');
  const profile = makeScratch('behind-profile');
  const build = browser === 'chromium' ? withHosts(chromeBuild(), scratch.folder, [HOST]) : firefoxBuild();
  const screen = await startXvfb();
  const options = {
    extensionDir: build,
    hostMap: { [HOST]: braze.port },
    userDataDir: profile.folder,
    headless: false,
    display: screen.display,
  };
  const uuid = randomUUID();
  const launch = () =>
    browser === 'chromium' ? launchChromium(options) : launchFirefox({ ...options, uuid });
  let launched = await launch();
  const first = await launched.openStudio();
  const tenantId = await settle(first, braze);
  await first.close();
  let studio = screenOf(await launched.openStudio());
  await find(studio, { role: 'heading', name: studio.words('studio.key.title') });
  const words = await keepKeyBehind(studio, braze.key);
  await press(studio, studio.words('studio.check.button'));
  await see(studio, studio.words('studio.check.found'));
  return {
    braze,
    tenantId,
    words,
    studio: () => studio,
    openPanel: async () => screenOf(await launched.openPanel()),
    open: (path, width, height) => launched.openPage(path, width, height),
    restart: async () => {
      await launched.close();
      launched = await launch();
      studio = screenOf(await launched.openStudio());
    },
    display: screen.display,
    close: async () => {
      await launched.close();
      screen.stop();
      await braze.close();
      scratch.remove();
      profile.remove();
    },
  };
}

/** Headquarters' part but the key, by what its forms say. */
async function settle(page: Page, braze: PracticeBraze): Promise<TenantId> {
  const world = await braze.behind('GET world');
  const { tenantId } = await told<{ tenantId: TenantId }>(
    tell(page, 'tenant.save', {
      name: 'Halfmoon on the air',
      instance: 'US-01',
      appId: world.app_id,
      campaignId: world.campaign_id,
      variationId: world.message_variation_id,
      senderName: 'Halfmoon Creamery',
      senderAddress: 'hello@mail.halfmooncreamery.example',
      replyTo: 'answers@halfmooncreamery.example',
      zone: 'America/Los_Angeles',
      postalAddress: '120 Northwest Creamery Way, Portland, OR 97209',
      linkHosts: 'halfmooncreamery.example',
    }),
  );
  const { name, place, value, variationId, segmentId } = await hawthorne(braze);
  const own = { senderName: '', senderAddress: '', replyTo: '', zone: '', postalAddress: '' };
  const condition = { attribute: 'home_store', comparison: 'equals', value } as const;
  const store = { tenantId, name, place, variationId, segmentId, segmentEqualsCondition: true, condition };
  const { groupId } = await told<{ groupId: never }>(tell(page, 'group.save', { ...store, ...own }));
  await told(tell(page, 'tenant.switch', { tenantId }));
  await told(tell(page, 'group.choose', { groupId }));
  return tenantId;
}
