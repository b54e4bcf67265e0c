import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import { CAMPAIGN_URL, DASHBOARD, startDashboard, type DashboardServer } from '../harness/dashboard-page.ts';
import { chipOf } from '../harness/drive/dashboard.ts';
import { tell } from './support/background.ts';
import { chromeBuild } from './support/build.ts';
import { inWorld } from './support/content-world.ts';
import { cleaned } from './support/dashboard-walk.ts';
import { withHosts } from './support/granted.ts';

describe('what the dashboard helper loads into a page', () => {
  const scratch = makeScratch('script');
  let server: DashboardServer;
  let chromium: Chromium;
  let page: Page;
  const hasChips = () => inWorld(page, chromium.extensionId, `Object.hasOwn(globalThis, 'outpostChips')`);

  beforeAll(async () => {
    server = await startDashboard();
    chromium = await launchChromium({
      extensionDir: withHosts(chromeBuild(), scratch.folder, [DASHBOARD]),
      hostMap: { [DASHBOARD]: server.port },
    });
    const studio = await chromium.openStudio();
    await tell(studio, 'helper.turn', { instance: 'US-01', on: true });
    page = await chromium.browser.newPage();
  });
  afterAll(async () => {
    await chromium.close();
    server.close();
    scratch.remove();
  });

  it('is small, and smaller still until something is found', () => {
    const bytes = (name: string) => gzipSync(readFileSync(join(chromeBuild(), name)), { level: 9 }).length;
    expect(bytes('dashboard.js')).toBeLessThanOrEqual(6_000);
    expect(bytes('dashboard.js') + bytes('dashboard-chips.js')).toBeLessThanOrEqual(25_000);
  });

  it('has no code of chips on a page without identifiers, and gets it where the page leads to some', async () => {
    await page.goto(`https://${DASHBOARD}/engagement/segments`);
    await sleep(1_500);
    expect(await hasChips()).toBe(false);
    await page.evaluate((url) => history.pushState({}, '', url), CAMPAIGN_URL);
    await chipOf(page, 'email-742');
    expect(await hasChips()).toBe(true);
  });

  it('comes with a background that was stopped', async () => {
    await chromium.killWorker();
    await page.goto(CAMPAIGN_URL);
    await chipOf(page, 'email-742');
    await page.evaluate(() => history.pushState({}, '', '/engagement/segments'));
    await cleaned(page);
  });
});
