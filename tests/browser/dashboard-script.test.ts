import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import {
  CAMPAIGN_URL,
  DASHBOARD,
  ears,
  startDashboard,
  type DashboardServer,
} from '../harness/dashboard-page.ts';
import { chipOf } from '../harness/drive/dashboard.ts';
import { soon } from '../harness/drive/find.ts';
import { tell } from './support/background.ts';
import { chromeBuild } from './support/build.ts';
import { inWorld } from './support/content-world.ts';
import { cleaned, isClean } from './support/dashboard-walk.ts';
import { rowsOf } from './support/database.ts';
import { withHosts } from './support/granted.ts';
import { writeOther } from './support/other-extension.ts';

const OTHER = 'news.example.com';

describe('the dashboard helper as a guest', () => {
  const scratch = makeScratch('script');
  let server: DashboardServer;
  let chromium: Chromium;
  let studio: Page;
  let page: Page;
  const captures = () => rowsOf<{ value: string }>(studio, 'captures');
  const go = async (path: string): Promise<void> => {
    await page.bringToFront();
    await page.goto(`https://${DASHBOARD}${path}`);
  };
  const hasChips = () => inWorld(page, chromium.extensionId, `Object.hasOwn(globalThis, 'outpostChips')`);

  beforeAll(async () => {
    server = await startDashboard();
    chromium = await launchChromium({
      extensionDir: withHosts(chromeBuild(), scratch.folder, [DASHBOARD]),
      hostMap: { [DASHBOARD]: server.port, [OTHER]: server.port },
    });
    studio = await chromium.openStudio();
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

  it('captures nothing by itself on a page made hostile, and still finds the true values', async () => {
    const before = await captures();
    server.pages[`/engagement/campaigns/${'c'.repeat(24)}/${'d'.repeat(24)}`] = server.fixture('hostile');
    await go(`/engagement/campaigns/${'c'.repeat(24)}/${'d'.repeat(24)}`);
    await soon(
      async () => !(await isClean(page)),
      () => 'No chip came.',
    );
    await sleep(500);
    expect(await captures()).toEqual(before);
  });

  it('says nothing to another extension, whatever it does to the chips', async () => {
    const before = await captures();
    const folder = writeOther(mkdtempSync(join(tmpdir(), 'outpost-stranger-')), chromium.extensionId);
    const stranger = await chromium.browser.installExtension(folder);
    const place = await chromium.browser.newPage();
    await place.goto(`chrome-extension://${stranger}/page.html`);
    const answers = await place.evaluate(async (ours) => {
      type Port = {
        onDisconnect: { addListener(f: () => void): void };
        onMessage: { addListener(f: (m: unknown) => void): void };
      };
      type Api = {
        runtime: { sendMessage(id: string, m: unknown): Promise<unknown>; connect(id: string): Port };
      };
      const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
      const said: unknown[] = [];
      for (const type of ['app.wake', 'capture.note', 'page.seen', 'chips.bring', 'tenant.key', 'x']) {
        const message = { id: 1, type, data: { build: '0.1.0', body: {} }, timestamp: 1 };
        said.push(await runtime.sendMessage(ours, message).catch(() => 'refused'));
      }
      const port = runtime.connect(ours);
      said.push(
        await new Promise((resolve) => {
          port.onMessage.addListener(resolve);
          port.onDisconnect.addListener(() => resolve('closed'));
          setTimeout(() => resolve('open'), 2_000);
        }),
      );
      return said;
    }, chromium.extensionId);
    expect(answers).toEqual([...Array<string>(6).fill('refused'), 'closed']);
    await place.close();
    await page.bringToFront();
    await page.goto(CAMPAIGN_URL);
    await sleep(2_500);
    const { inside } = JSON.parse(await page.title()) as { inside: string | null };
    expect(inside).toMatch(/^(?:\.chip[^]*)?(?:Copy(?:…)?Use in Outpost⋯)+$/);
    expect(await captures()).toEqual(before);
    await chromium.browser.uninstallExtension(stranger);
  });

  it('shows no page of ours in a site’s frame, and leaves every other site alone', async () => {
    const site = await chromium.browser.newPage();
    await site.goto(`https://${OTHER}/engagement/campaigns/${'a'.repeat(24)}/${'b'.repeat(24)}`);
    for (const name of [
      'options.html',
      'popup.html',
      'sidepanel.html',
      'dashboard.js',
      'dashboard-chips.js',
    ]) {
      const url = `chrome-extension://${chromium.extensionId}/${name}`;
      const opened = await site.evaluate(
        (src) =>
          new Promise<boolean>((resolve) => {
            const frame = document.createElement('iframe');
            frame.src = src;
            document.body.append(frame);
            setTimeout(() => resolve(frame.contentDocument !== null), 800);
          }),
        url,
      );
      const frames = site.frames().filter((frame) => frame.url().startsWith('chrome-extension:'));
      expect([name, opened, frames.length]).toEqual([name, false, 0]);
    }
    expect(await isClean(site)).toBe(true);
    expect(await ears(site)).toEqual({ heard: [], globals: 0 });
    await site.close();
  });
});
