import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savedPages } from '../fixtures/dashboard/pages.ts';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import {
  campaignPage,
  CAMPAIGN_ID,
  CAMPAIGN_PATH,
  DASHBOARD,
  layout,
  startDashboard,
  type DashboardServer,
} from '../harness/dashboard-page.ts';
import { openTray, ours, trayText } from '../harness/drive/closed.ts';
import { soon } from '../harness/drive/find.ts';
import { tell } from './support/background.ts';
import { chromeBuild } from './support/build.ts';
import { rowsOf } from './support/database.ts';
import { isClean } from './support/dashboard-walk.ts';
import { withHosts } from './support/granted.ts';

const SAVED = savedPages(['en', 'ja']).filter(({ name }) => name.endsWith(' 0'));
type Row = { kind: string; value: string; name: string; workspace?: string };

describe('the tray on a dashboard page', () => {
  const scratch = makeScratch('tray');
  let server: DashboardServer;
  let chromium: Chromium;
  let studio: Page;
  let page: Page;
  const captures = () => rowsOf<Row>(studio, 'captures');
  const go = async (html: string, path = CAMPAIGN_PATH): Promise<void> => {
    server.pages[path] = html;
    await page.goto(`https://${DASHBOARD}${path}`);
  };
  const press = async (name: RegExp): Promise<void> => {
    const found = await soon(
      async () => (await ours(page)).find((one) => one.tag === 'BUTTON' && name.test(one.name)),
      async () => `No ${String(name)} among ${(await ours(page)).map((one) => one.name).join(' | ')}`,
    );
    await found.click();
  };
  const said = (words: RegExp) =>
    soon(
      async () => words.test((await trayText(page)) ?? ''),
      async () => `The tray says ${String(await trayText(page))}`,
    );

  beforeAll(async () => {
    server = await startDashboard();
    chromium = await launchChromium({
      extensionDir: withHosts(chromeBuild(), scratch.folder, [DASHBOARD]),
      hostMap: { [DASHBOARD]: server.port },
    });
    studio = await chromium.openStudio();
    await tell(studio, 'helper.turn', { instance: 'US-01', on: true });
    page = await chromium.browser.newPage();
    await chromium.browser
      .defaultBrowserContext()
      .overridePermissions(`https://${DASHBOARD}`, ['clipboard-read', 'clipboard-sanitized-write']);
  });
  afterAll(async () => {
    await chromium.close();
    server.close();
    scratch.remove();
  });

  it.each(SAVED.map((saved) => [saved.name, saved] as const))(
    'shows a chip for each identifier of %s',
    async (_, saved) => {
      const path = saved.path.replace(/\?.*/, '');
      const before = saved.html.replaceAll(/ data-(?:rows|columns)/g, '');
      await go(before, path);
      const wanted = saved.truth.map(({ name }) => name).toSorted();
      const names = async () =>
        (await ours(page)).filter(({ tag, name }) => tag === 'DIV' && / ID/.test(name));
      await soon(
        async () => (await names()).length === wanted.length,
        async () => JSON.stringify((await names()).map(({ name }) => name)),
      );
      for (const { name } of saved.truth)
        expect((await names()).some((chip) => chip.name.endsWith(name))).toBe(true);
      for (const secret of saved.secrets)
        expect(JSON.stringify((await ours(page)).map(({ text }) => text))).not.toContain(secret);
    },
  );

  it('opens by Alt+Shift+O and no other, moves nothing, and closes by Escape', async () => {
    await go(server.fixture('api-campaign.2022'));
    await soon(
      async () => !(await isClean(page)),
      () => 'No chip came.',
    );
    const before = await layout(page);
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyK');
    await page.keyboard.up('Control');
    expect(await trayText(page)).toBeUndefined();
    await openTray(page);
    await said(/IDs on this page: 4/);
    expect(await layout(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await soon(
      async () => (await trayText(page)) === undefined,
      () => 'The tray stays.',
    );
  });

  it('copies all as a table, and hands 61 over by one press', async () => {
    const variations = Array.from({ length: 60 }, (_, i) => ({ id: `email-${700 + i}`, name: `Store ${i}` }));
    await go(campaignPage("Edit 'Many'", CAMPAIGN_ID, variations));
    await openTray(page);
    await said(/IDs on this page: 61/);
    await press(/^TSV/);
    await soon(
      async () => (await page.evaluate(() => navigator.clipboard.readText())).split('\n').length === 63,
      () => 'Nothing was copied.',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'message_variation_id\tStore 59\temail-759\n',
    );
    expect(await captures()).toEqual([]);
    await press(/^Use all in Outpost/);
    await soon(
      async () => (await captures()).length === 61,
      async () => `${(await captures()).length} came.`,
    );
    expect((await captures()).find(({ value }) => value === 'email-759')).toMatchObject({
      name: 'Store 59',
      workspace: '6a5b4c3d2e1f0a9b8c7d6e5f',
    });
  });

  it('takes back what the page takes back', async () => {
    await page.evaluate(() => {
      for (const code of document.querySelectorAll('code')) code.firstChild?.remove();
    });
    await said(/Braze has changed this page/);
    expect((await ours(page)).some(({ name }) => /^(?:Use all|Copy:)/.test(name))).toBe(false);
    expect((await captures()).length).toBe(61);
  });

  it('offers guided paste where Braze has changed the page, and a report without a word of it', async () => {
    await go('<html lang="en"><body><h4>Campaign ID</h4><code>5f3c2b1a0d9e8f7a6b5c4d3e</code></body></html>');
    await sleep(1_500);
    expect(await isClean(page)).toBe(true);
    await openTray(page);
    await said(/Braze has changed this page/);
    const before = (await captures()).length;
    const field = (await ours(page)).find(({ tag }) => tag === 'INPUT');
    await field?.type('5f3c2b1a0d9e8f7a6b5c4d3e');
    await press(/^Use in Outpost/);
    await said(/nothing was handed over/);
    expect((await captures()).length).toBe(before);
    for (let i = 0; i < 24; i += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('11112222-1234-7abc-cdef-0123456789ab');
    await press(/^Use in Outpost/);
    await soon(
      async () => (await captures()).some(({ value }) => value.startsWith('11112222')),
      () => 'Nothing came.',
    );
    await press(/^Copy a report/);
    const report = await soon(
      async () => {
        const text = await page.evaluate(() => navigator.clipboard.readText());
        return text.startsWith('page:') ? text : undefined;
      },
      () => 'No report.',
    );
    expect(report).toMatch(/^page: campaign\ninstance: US-01\ndoubts: malformed/);
    expect(report).not.toContain('5f3c2b1a');
  });

  it('says where identifiers stand on a page that has none', async () => {
    await go('<html lang="en"><body><h1>Home</h1></body></html>', '/dashboard/app_usage');
    await openTray(page);
    await said(/No ID that Outpost knows/);
  });

  it('keeps its time on a page of 50,000 nodes that never rests', async () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, i) => `<tr><td>Campaign ID ${i}</td><td>email-${i}x</td></tr>`,
    ).join('');
    await go(server.fixture('api-campaign.2022').replace('</body>', `<table>${rows}</table></body>`));
    const slow = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let worst = 0;
          const storm = setInterval(() => document.body.append(document.createElement('p')), 5);
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) worst = Math.max(worst, duration);
          }).observe({ type: 'longtask' });
          setTimeout(() => (clearInterval(storm), done(worst)), 4_000);
        }),
    );
    expect(await page.title()).toContain('Store email');
    expect(slow).toBeLessThan(2_000); // a page that hangs, not a slow machine
  });
});
