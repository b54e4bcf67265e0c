import type { Page } from 'puppeteer-core';
import type { SettingRow } from '../../../lib/db/tables.ts';
import { launchChromium, type Chromium } from '../../harness/browser/chromium.ts';
import { answerPermissionPrompt, startXvfb } from '../../harness/browser/xvfb.ts';
import { press } from '../../harness/drive/act.ts';
import { find, screenOf, see, soon, type Screen } from '../../harness/drive/find.ts';
import { seeHome } from '../../harness/drive/home.ts';
import { escape } from '../../harness/drive/words.ts';
import { chromeBuild } from './build.ts';
import { addStore, connectWorkspace, WORKSPACE, type Store } from './connect.ts';
import { rowsOf } from './database.ts';
import { startPracticeBraze, type PracticeBraze } from './practice-braze.ts';

export const HOST = 'rest.iad-01.braze.com';

export type Live = {
  braze: PracticeBraze;
  chromium: Chromium;
  studio: Screen;
  /** Answers the browser's question whether we may talk to a host, which `ask` brings up. */
  allow: (page: Page, ask: () => Promise<unknown>) => Promise<void>;
  /** Says no to it. */
  refuse: (page: Page, ask: () => Promise<unknown>) => Promise<void>;
  close(): Promise<void>;
};

/**
 * The unmodified production build in a real window on a virtual screen (a permission prompt has no headless form),
 * and a practice Braze that answers at Braze's own host name. Nothing is connected yet.
 * @param others hosts that answer on another loopback port
 */
export async function startLive(
  language: 'en' | 'es' = 'en',
  others: Record<string, number> = {},
): Promise<Live> {
  const braze = await startPracticeBraze();
  const screen = await startXvfb();
  const chromium = await launchChromium({
    extensionDir: chromeBuild(),
    headless: false,
    ...(language === 'en' ? {} : { lang: language }),
    display: screen.display,
    hostMap: { [HOST]: braze.port, ...others },
  });
  return {
    braze,
    chromium,
    studio: screenOf(await chromium.openStudio(), language),
    allow: (page, ask) => answerPermissionPrompt(screen.display, page, ask),
    refuse: (page, ask) => answerPermissionPrompt(screen.display, page, ask, 'deny'),
    close: async () => {
      await chromium.close();
      screen.stop();
      await braze.close();
    },
  };
}

/** Hawthorne as headquarters would write it down from Braze's dashboard. */
export async function hawthorne(braze: PracticeBraze): Promise<Store> {
  const store = (await braze.behind('GET world')).groups.find(({ id }) => id === 'hawthorne');
  if (store === undefined) throw new Error('The practice Braze has no Hawthorne.');
  const { name, place, message_variation_id: variationId, segment_id: segmentId } = store;
  return { name, place, value: 'hawthorne', variationId, segmentId };
}

/** Headquarters' part: the workspace with its key and one store, saved. */
export async function connect({ braze, studio }: Live): Promise<void> {
  const world = await braze.behind('GET world');
  const ids = {
    appId: world.app_id,
    campaignId: world.campaign_id,
    variationId: world.message_variation_id,
  };
  await connectWorkspace(studio, ids, braze.key);
  await addStore(studio, await hawthorne(braze));
}

/** Presses Check: the host is granted in the click, and Braze answers. */
export async function check({ studio, allow }: Live): Promise<void> {
  await allow(studio.page, () => press(studio, studio.words('studio.check.button')));
  await see(studio, studio.words('studio.check.found'));
}

/** Puts the live workspace in use. */
export async function use({ studio }: Live): Promise<void> {
  await press(studio, studio.words('studio.tenants.use'));
  await find(studio, { name: new RegExp(`^${escape(WORKSPACE)}$`, 'u') });
}

/** The side panel of the store's manager, at Home. */
export async function openStore({ chromium }: Live, name = 'Hawthorne'): Promise<Screen> {
  const panel = screenOf(await chromium.openPanel());
  await find(panel, { role: 'heading', name: panel.words('group.title') });
  await press(panel, new RegExp(`^${escape(name)}\\b`, 'u'));
  await seeHome(panel);
  return panel;
}

/**
 * Braze's clock goes on, an answer tells the background so, and the background and the panel start anew. Up to two
 * minutes in all: beyond that the two clocks disagree too much to schedule anything.
 */
export async function later(
  { braze, chromium, studio }: Live,
  panel: Screen,
  seconds: number,
): Promise<void> {
  // The last check's words still stand there: only what is kept of Braze's clock says that the new answer came.
  const kept = async () =>
    (await rowsOf<SettingRow>(studio.page, 'settings'))
      .filter(({ key }) => key.startsWith('offset:'))
      .reduce((sum, { value }) => sum + Number(value), 0);
  const before = await kept();
  await braze.behind('POST clock', { advanceSeconds: seconds });
  await studio.page.bringToFront();
  await press(studio, studio.words('studio.check.again'));
  await soon(
    async () => (await kept()) > before + (seconds - 3) * 1_000,
    () => 'The background never kept what Braze says of its clock.',
  );
  await panel.page.bringToFront();
  await chromium.killWorker();
  await panel.page.reload();
  await seeHome(panel);
}

export const NOTE = {
  template: 'Plain note',
  fields: {
    Subject: 'Open late this week',
    'Preview text (optional)': 'Until ten, every night',
    Headline: 'We’re open late & happy',
    Message: 'Come by until ten.\nWe kept you a cone.',
    'Button goes to': 'https://halfmooncreamery.example/hours',
  },
  count: '2,418',
};
