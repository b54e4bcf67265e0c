import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox, type Firefox } from '../harness/browser/firefox.ts';
import {
  CAMPAIGN_ID,
  CAMPAIGN_URL,
  DASHBOARD,
  startDashboard,
  type DashboardServer,
} from '../harness/dashboard-page.ts';
import { press } from '../harness/drive/act.ts';
import type { Group } from '../../lib/group/group.ts';
import { openTray } from '../harness/drive/closed.ts';
import { chipOf, copyIt, openForm, takeFromDashboard, pressUse } from '../harness/drive/dashboard.ts';
import { screenOf, see, soon, type Screen } from '../harness/drive/find.ts';
import { firefoxBuild } from './support/build.ts';
import { addStore } from './support/connect.ts';
import {
  cleaned,
  granted,
  GRANTED,
  isClean,
  pasted,
  pastedLines,
  saveRest,
} from './support/dashboard-walk.ts';
import { rowsOf } from './support/database.ts';
import { chipBoxes, focused, pressOurs, tells, trayWords } from './support/opened.ts';

describe('the way from the dashboard into Outpost, in Firefox', () => {
  let server: DashboardServer;
  let firefox: Firefox;
  let studio: Screen;
  let page: Page;
  beforeAll(async () => {
    server = await startDashboard();
    firefox = await launchFirefox({ extensionDir: firefoxBuild(), hostMap: { [DASHBOARD]: server.port } });
    studio = screenOf(await firefox.openStudio());
    page = await firefox.browser.newPage();
    await page.goto(CAMPAIGN_URL);
    await studio.page.bringToFront();
    await openForm(studio);
  });
  afterAll(async () => {
    await firefox.close();
    server.close();
  });

  it('is turned on for one exact host, and chips come into the tab that is open', async () => {
    await press(studio, studio.words('dashboard.turnOn'));
    await see(studio, studio.words('dashboard.on', DASHBOARD));
    expect(await granted(studio.page)).toEqual(GRANTED);
    await page.bringToFront();
    for (const value of [CAMPAIGN_ID, 'email-742', 'email-745', 'webPush-748']) await chipOf(page, value);
  });

  it('copies by Enter, opens the tray by keys alone, and gives the focus back to the chip', async () => {
    await page.click('h2');
    await page.keyboard.press('Tab'); // the page has nothing else to focus after its heading
    expect(await focused(page)).toBe('Copy: Campaign ID, Store email');
    await page.keyboard.press('Enter');
    await soon(
      async () => (await focused(page)) === 'Copied: Campaign ID, Store email',
      async () => `The chip says ${String(await focused(page))}`,
    );
    await studio.page.bringToFront();
    expect(await pasted(studio)).toBe(CAMPAIGN_ID);
    await page.bringToFront();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Use in Outpost: Campaign ID, Store email');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('All IDs on this page');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('IDs on this page');
    await page.keyboard.press('Escape');
    expect(await trayWords(page)).toBeUndefined();
    expect(await focused(page)).toMatch(/^Cop(?:y|ied): Campaign ID, Store email$/);
  });

  it('offers nothing of an old page under a new address, and does nothing that a person cannot see', async () => {
    const next = `/engagement/campaigns/${'b'.repeat(24)}/${'9'.repeat(24)}`;
    await page.evaluate((to) => history.pushState({}, '', to), next);
    await cleaned(page);
    await openTray(page);
    await soon(
      async () => (await trayWords(page))?.includes('the page before') === true,
      async () => `The tray says ${String(await trayWords(page))}`,
    );
    await page.keyboard.press('Escape');
    await page.evaluate((to) => history.pushState({}, '', to), CAMPAIGN_URL);
    await chipOf(page, 'email-742');
    const opacity = (is: string) =>
      page.evaluate((now) => document.documentElement.style.setProperty('opacity', now), is);
    await opacity('0.001');
    await pressUse(page, 'email-742');
    await soon(
      async () => (await chipBoxes(page)).some(({ text }) => text.includes('Not done')),
      () => 'The press was taken.',
    );
    await opacity('1');
    expect(await rowsOf(studio.page, 'captures')).toEqual([]);
    const isGone = page.evaluate(async () => {
      const [chips] = document.querySelectorAll<HTMLElement>(':root > :not(head, body)');
      chips?.style.setProperty('opacity', '0.001', 'important');
      await Promise.resolve();
      return chips?.isConnected === false;
    });
    expect(await isGone).toBe(true);
    await chipOf(page, 'email-742');
  });

  it('tells a screen reader what everything of ours is', async () => {
    await openTray(page);
    await tells(page, [
      ['group', 'Message variation ID, Hawthorne'],
      ['dialog', 'IDs on this page'],
      ['heading', 'IDs on this page: 4'],
      ['button', 'Copy: Message variation ID, Hawthorne'],
      ['group', 'Copy all as'],
      ['button', 'Use all in Outpost'],
      ['button', 'Close'],
      ['status', ''],
    ]);
  });

  it('copies all as a table, and hands all over by one press', async () => {
    await pressOurs(page, /^TSV$/);
    await soon(
      async () => (await focused(page)) === 'Copied',
      async () => `The button says ${String(await focused(page))}`,
    );
    expect(await pastedLines(page)).toContain('\nmessage_variation_id\tHawthorne\temail-745\n');
    expect(await rowsOf(studio.page, 'captures')).toEqual([]);
    await pressOurs(page, /^Use all in Outpost$/);
    await soon(
      async () => (await rowsOf(studio.page, 'captures')).length === 4,
      async () => JSON.stringify(await rowsOf(studio.page, 'captures')),
    );
    await page.keyboard.press('Escape');
  });

  it('hands over from a chip too, and fills the connection', async () => {
    await copyIt(page, CAMPAIGN_ID);
    await pressUse(page, 'email-742');
    await studio.page.bringToFront();
    expect(await pasted(studio)).toBe(CAMPAIGN_ID);
    await takeFromDashboard(studio, CAMPAIGN_ID, 'email-742');
    await saveRest(studio);
  });

  it('matches the variations to stores, by one press', async () => {
    const { words } = studio;
    const store = { place: 'Portland, OR', value: 'hawthorne', variationId: '', segmentId: '' };
    await addStore(studio, { ...store, name: 'Hawthorne' });
    await studio.page.evaluate(() => (location.hash = '#captured'));
    await see(studio, words('captured.count.sure', '1'));
    await press(studio, words('captured.save', '1'));
    await see(studio, words('captured.acceptedFor', 'Hawthorne'));
    const own = (await rowsOf<Group>(studio.page, 'groups')).filter((one) => one.variationId === 'email-745');
    expect(own.map(({ name }) => name)).toEqual(['Hawthorne']);
  });

  it('is gone when it is turned off', async () => {
    await page.bringToFront();
    await openTray(page);
    await soon(
      async () => (await trayWords(page)) !== undefined,
      () => 'The tray does not open.',
    );
    await studio.page.bringToFront();
    await studio.page.evaluate(() => (location.hash = '#connection'));
    await press(studio, studio.words('studio.tenants.open', 'Halfmoon on the air'));
    await press(studio, studio.words('dashboard.turnOff'));
    await see(studio, studio.words('dashboard.turnOn'));
    await page.bringToFront();
    await cleaned(page);
    await openTray(page);
    expect(await isClean(page)).toBe(true);
    expect(await granted(studio.page)).toEqual([]);
    await page.reload();
    expect(await isClean(page)).toBe(true);
  });
});
