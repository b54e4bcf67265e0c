import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { answerPermissionPrompt, startXvfb } from '../harness/browser/xvfb.ts';
import * as to from '../harness/dashboard-page.ts';
import { fill, press, valueOf } from '../harness/drive/act.ts';
import * as drive from '../harness/drive/dashboard.ts';
import { find, gone, look, screenOf, see, soon, type Screen } from '../harness/drive/find.ts';
import type { Group } from '../../lib/group/group.ts';
import { chromeBuild } from './support/build.ts';
import { WORKSPACE } from './support/connect.ts';
import { saveRest } from './support/dashboard-walk.ts';
import { rowsOf } from './support/database.ts';
import { inScheme, picture, sideways } from './support/picture.ts';

const { CAMPAIGN_ID, CAMPAIGN_PATH, CAMPAIGN_URL, DASHBOARD } = to;
const VARIATIONS = [
  { id: 'email-742', name: 'Email Message' },
  { id: 'email-745', name: 'Hawthorne' },
  { id: 'email-751', name: 'Linden Hills' },
  { id: 'email-754', name: 'Copy of email 3' },
];
const VALUES = [CAMPAIGN_ID, ...VARIATIONS.map(({ id }) => id)];

describe('stores from the dashboard’s variations', () => {
  let server: to.DashboardServer;
  let screen: Awaited<ReturnType<typeof startXvfb>>;
  let chromium: Chromium;
  let studio: Screen;
  let page: Page;
  const captures = () => rowsOf<{ value: string }>(studio.page, 'captures');

  beforeAll(async () => {
    const html = to.campaignPage('Store emails', CAMPAIGN_ID, VARIATIONS);
    server = await to.startDashboard({ [CAMPAIGN_PATH]: html });
    screen = await startXvfb();
    chromium = await launchChromium({
      extensionDir: chromeBuild(),
      headless: false,
      display: screen.display,
      hostMap: { [DASHBOARD]: server.port },
    });
    page = await chromium.browser.newPage();
    await page.goto(CAMPAIGN_URL);
    studio = screenOf(await chromium.openStudio());
    await drive.openForm(studio);
    const turnOn = () => press(studio, studio.words('dashboard.turnOn'));
    await answerPermissionPrompt(screen.display, studio.page, turnOn);
    await see(studio, studio.words('dashboard.on', DASHBOARD));
  });
  afterAll(async () => {
    await chromium.close();
    screen.stop();
    server.close();
  });

  it('stands beside IDs in the light, in the dark and on a narrow page, which gets no wider', async () => {
    await page.bringToFront();
    for (const [name, scheme, width] of [
      ['light', 'light', 1000],
      ['dark', 'dark', 1000],
      ['narrow', 'light', 420],
    ] as const) {
      await inScheme(page, scheme);
      await page.setViewport({ width, height: 760, deviceScaleFactor: 2 });
      await page.reload();
      await page.mouse.move(2, 2);
      await drive.pointAt(page, 'email-745');
      await picture(page, `dashboard-${name}`, 0);
      expect([name, await sideways(page)]).toEqual([name, 0]);
    }
    await inScheme(page, 'light');
    await page.setViewport(null);
  });

  it('has nothing to make a store with before the workspace is saved', async () => {
    for (const value of VALUES) await drive.pressUse(page, value);
    await soon(
      async () => (await captures()).length === VALUES.length,
      async () => `Only this was handed over: ${JSON.stringify(await captures())}`,
    );
    await studio.page.bringToFront();
    await find(studio, { role: 'group', name: drive.suggestion('email-751') });
    const make = { role: 'button' as const, name: studio.words('dashboard.newStore') };
    expect(await look(studio, make)).toBeNull();
    await drive.takeFromDashboard(studio, CAMPAIGN_ID, 'email-742');
    await saveRest(studio);
    await find(studio, make);
  });

  it('makes a store of a variation’s own name with it', async () => {
    const { words } = studio;
    const row = { role: 'group' as const, name: drive.suggestion('email-751') };
    await press(studio, words('dashboard.newStore'), { within: row });
    await find(studio, { role: 'dialog', name: words('studio.groups.new') });
    const came = [await valueOf(studio, 'Name'), await valueOf(studio, 'Message variation ID (optional)')];
    expect(came).toEqual(['Linden Hills', 'email-751']);
    await fill(studio, 'Custom attribute', 'home_store');
    await fill(studio, 'Value', 'linden-hills');
    await press(studio, words('studio.form.save'), { within: { role: 'dialog' } });
    await gone(studio, { role: 'dialog' });
    await gone(studio, row); // used, so it is suggested no longer
    const made = (await rowsOf<Group>(studio.page, 'groups')).filter(
      (one) => one.variationId === 'email-751',
    );
    expect(made.map(({ name }) => name)).toEqual(['Linden Hills']);
  });

  it('takes away what nobody wants, and keeps the rest', async () => {
    const before = await captures();
    const row = { role: 'group' as const, name: drive.suggestion('email-754') };
    await press(studio, studio.words('dashboard.dismiss', 'email-754'), { within: row });
    await gone(studio, row);
    expect(await captures()).toEqual(before.filter(({ value }) => value !== 'email-754'));
    expect((await captures()).length).toBe(before.length - 1);
    await studio.page.reload();
    await press(studio, studio.words('studio.tenants.open', WORKSPACE));
    await find(studio, { role: 'group', name: drive.suggestion('email-745') });
    expect(await look(studio, row)).toBeNull();
  });
});
