import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/browser/chromium.ts';
import { launchFirefox } from '../harness/browser/firefox.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import { answerPermissionPrompt, startXvfb } from '../harness/browser/xvfb.ts';
import { CAMPAIGN_ID, CAMPAIGN_URL, DASHBOARD, startDashboard } from '../harness/dashboard-page.ts';
import { press } from '../harness/drive/act.ts';
import { chipOf } from '../harness/drive/dashboard.ts';
import { find, screenOf, see, soon, type Screen } from '../harness/drive/find.ts';
import { escape } from '../harness/drive/words.ts';
import type { Snapshot } from '../../lib/db/snapshot-shape.ts';
import { stored } from './support/background.ts';
import { chromeBuild, firefoxBuild } from './support/build.ts';
import { connectWorkspace, WORKSPACE } from './support/connect.ts';
import { probed, readFromWorld, withProbe } from './support/content-world.ts';
import { rowsOf } from './support/database.ts';

// T4 of security-and-reliability.md 1.

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const KEY = randomUUID(); // the live workspace's; it opens nothing
const IDS = { appId: randomUUID(), campaignId: CAMPAIGN_ID, variationId: 'email-742' };
/** What nobody but our own pages may come across. */
const SECRETS = [KEY, ...Object.values(IDS), 'hello@mail.halfmooncreamery.example', 'sealed:'];

/** A live workspace with its key, in use. */
async function connectLive(studio: Screen): Promise<void> {
  await connectWorkspace(studio, IDS, KEY);
  await press(studio, studio.words('studio.tenants.use'));
  await find(studio, { name: new RegExp(`^${escape(WORKSPACE)}$`, 'u') });
  // Without this the tests below would find nothing because there is nothing.
  const { length } = await rowsOf(studio.page, 'tenants');
  const sealed = Object.keys(await stored(studio.page, 'session')).some((key) => key.startsWith('sealed:'));
  expect([length, sealed]).toEqual([2, true]);
  await soon(
    async () => JSON.stringify(await stored(studio.page, 'local')).includes(WORKSPACE),
    () => 'The snapshot does not name the live workspace.',
  );
}

async function openCampaign(newPage: () => Promise<Page>): Promise<Page> {
  const page = await newPage();
  await page.goto(CAMPAIGN_URL);
  await chipOf(page, 'email-745');
  return page;
}

/** From the page's own origin: of our database not even its tables. */
const NOTHING = { databases: '[]', opened: 'version 1, tables: ' };

describe('what a script of ours on a dashboard page can read of what we keep', () => {
  it('Chromium: every area refuses it, also while the background is stopped, and our database is out of reach', async () => {
    const server = await startDashboard();
    ends.push(server.close);
    const screen = await startXvfb();
    ends.push(screen.stop);
    const chromium = await launchChromium({
      extensionDir: chromeBuild(),
      headless: false,
      display: screen.display,
      hostMap: { [DASHBOARD]: server.port },
    });
    ends.push(chromium.close);
    const studio = screenOf(await chromium.openStudio());
    await connectLive(studio);
    await answerPermissionPrompt(screen.display, studio.page, () =>
      press(studio, studio.words('dashboard.turnOn')),
    );
    await see(studio, studio.words('dashboard.on', DASHBOARD));
    // The key itself in every area that can be written: still nothing of it.
    await studio.page.evaluate(async (canary) => {
      type Area = { set(values: object): Promise<void> };
      const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome;
      for (const area of ['local', 'session', 'sync']) await storage[area]?.set({ canary });
    }, KEY);
    const page = await openCampaign(() => chromium.browser.newPage());
    const refused = expect.stringMatching(/^refused: .*Access to storage is not allowed from this context/);
    const expected = { local: refused, session: refused, sync: refused, managed: refused, ...NOTHING };
    expect(await readFromWorld(page, chromium.extensionId)).toEqual(expected);
    await chromium.killWorker();
    const read = await readFromWorld(page, chromium.extensionId);
    expect(read).toEqual(expected);
    for (const secret of SECRETS) expect(JSON.stringify(read)).not.toContain(secret);
  });

  it('Firefox, which can refuse nothing: the popup’s snapshot and nothing else', async () => {
    const server = await startDashboard();
    ends.push(server.close);
    const scratch = makeScratch('probe');
    ends.push(scratch.remove);
    const firefox = await launchFirefox({
      extensionDir: withProbe(firefoxBuild(), scratch.folder),
      hostMap: { [DASHBOARD]: server.port },
    });
    ends.push(firefox.close);
    const studio = screenOf(await firefox.openStudio());
    await connectLive(studio);
    await press(studio, studio.words('dashboard.turnOn'));
    await see(studio, studio.words('dashboard.on', DASHBOARD));
    const page = await openCampaign(() => firefox.browser.newPage());
    const read = await probed(page);
    const { local, ...areas } = read;
    const { snapshot, ...others } = JSON.parse(local) as { snapshot: Snapshot };
    expect([snapshot.tenantName, others]).toEqual([WORKSPACE, {}]);
    const managed = expect.stringMatching(/^refused: /);
    expect(areas).toEqual({ session: 'absent', sync: '{}', managed, ...NOTHING });
    for (const secret of SECRETS) expect(JSON.stringify(read)).not.toContain(secret);
  });
});
