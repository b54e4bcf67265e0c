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
import { chipOf, copyIt, openForm, takeFromDashboard, useIt } from '../harness/drive/dashboard.ts';
import { screenOf, see, soon, type Screen } from '../harness/drive/find.ts';
import { firefoxBuild } from './support/build.ts';
import { cleaned, granted, GRANTED, isClean, pasted } from './support/dashboard-walk.ts';
import { rowsOf } from './support/database.ts';

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

  it('copies, and hands over to the Studio', async () => {
    await copyIt(page, CAMPAIGN_ID);
    for (const value of [CAMPAIGN_ID, 'email-742']) await useIt(page, value);
    await soon(
      async () => (await rowsOf(studio.page, 'captures')).length === 2,
      () => 'Nothing was handed over.',
    );
    await studio.page.bringToFront();
    expect(await pasted(studio)).toBe(CAMPAIGN_ID);
  });

  it('fills the connection', async () => {
    await takeFromDashboard(studio, CAMPAIGN_ID, 'email-742');
  });

  it('is gone when it is turned off', async () => {
    await press(studio, studio.words('dashboard.turnOff'));
    await see(studio, studio.words('dashboard.turnOn'));
    await page.bringToFront();
    await cleaned(page);
    expect(await granted(studio.page)).toEqual([]);
    await page.reload();
    expect(await isClean(page)).toBe(true);
  });
});
