import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tenant } from '../../lib/tenant/tenant.ts';
import { wanted } from '../../lib/tenant/features.ts';
import { DASHBOARD, startDashboard, type DashboardServer } from '../harness/dashboard-page.ts';
import { fill, pick, press, tick } from '../harness/drive/act.ts';
import { suggestion } from '../harness/drive/dashboard.ts';
import { find, gone, screenOf, see, soon, type Screen } from '../harness/drive/find.ts';
import { beginning } from './support/connect.ts';
import { tell } from './support/background.ts';
import { takeBack } from './support/granted.ts';
import { handsOf, watchHands } from './support/hands.ts';
import { copyFrom, handOver, keysPage } from './support/keys-page.ts';
import { HOST, startLive, type Live } from './support/live.ts';
import { rowsOf } from './support/database.ts';
import { seriousFindings } from './support/axe.ts';
import { atWidth, groundOf, inScheme, picture, sideways } from './support/picture.ts';

describe.each(['en', 'es'] as const)('from nothing to a connected workspace (%s)', (language) => {
  let live: Live;
  let dashboard: DashboardServer;
  let braze: Page;
  let studio: Screen;
  let key: string;
  let appId: string;
  let otherApp: string;
  const suffix = language === 'en' ? '' : `.${language}`;
  /** A label that is words alone. */
  const label = (key: string): string => studio.words(key).source.slice(4, -2);
  const axe: Record<string, string[]> = {};

  /** Copies in Braze's tab, pastes in the field: two clicks, no character. */
  async function carry(value: string, label: RegExp): Promise<void> {
    await copyFrom(braze, value);
    await studio.page.bringToFront();
    const field = await find(studio, { role: 'textbox', name: label });
    await field.evaluate((at) => at.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await field.click();
    await studio.page.keyboard.down('Control');
    await studio.page.keyboard.press('v');
    await studio.page.keyboard.up('Control');
  }

  beforeAll(async () => {
    const pages: Record<string, string> = {};
    dashboard = await startDashboard(pages);
    live = await startLive(language, { [DASHBOARD]: dashboard.port });
    studio = live.studio;
    appId = (await live.braze.behind('GET world')).app_id;
    ({ key } = await live.braze.behind('POST keys', { permissions: wanted(['campaigns']) }));
    const keys = keysPage(key, appId);
    Object.assign(pages, keys.pages);
    otherApp = keys.otherApp;
    braze = await live.chromium.browser.newPage();
    await braze.goto(keys.url);
    await watchHands(braze);
    await studio.page.bringToFront();
    await watchHands(studio.page);
  });
  afterAll(async () => {
    await live.close();
    dashboard.close();
  });

  it('takes no typing: the key and the app ID are pasted, the rest is chosen', async () => {
    const { words, page } = studio;
    const began = Date.now();
    await press(studio, words('studio.tenants.add'));
    await pick(studio, label('studio.field.instance.label'), /^US-01/u);
    await find(studio, { role: 'textbox', name: words('studio.field.key.label') });
    await carry(key, words('studio.field.key.label'));
    await tick(studio, words('studio.passphrase.wrote'));
    await press(studio, words('studio.key.save'));
    await see(studio, beginning(studio, 'studio.key.savedBehind'));
    await live.allow(page, () => press(studio, words('studio.check.button')));
    await see(studio, words('studio.permission.fine'));
    await carry(appId, words('studio.field.appId.label'));
    await press(studio, words('studio.guide.campaign.find'));
    await pick(studio, label('studio.guide.campaign.pick'), /^Store emails/u);
    await pick(studio, label('studio.guide.variation.pick'), /^All stores/u);
    const done = await page.$$eval('[data-done]', (all) => all.map((at) => at.getAttribute('data-done')));
    expect(done).toEqual(['proven', 'form', 'proven', 'proven']);
    const seconds = Math.round((Date.now() - began) / 1000);
    const [here, there] = [await handsOf(page), await handsOf(braze)];
    const typed = here.typed + there.typed;
    console.log(
      `connected: ${typed} characters typed, ${here.pasted} pasted values, ` +
        `${here.clicks + there.clicks} clicks and 1 answer to the browser, ${seconds} s`,
    );
    expect([typed, here.pasted]).toEqual([0, 2]);
    await see(studio, words('studio.next.sender'));
  });

  it('has changed nothing in Braze', async () => {
    expect(await live.braze.behind('GET schedules')).toEqual([]);
    const posts = (await live.braze.behind('GET requests')).filter(({ method }) => method === 'POST');
    expect(posts.map(({ answer }) => 'status' in answer && answer.status)).toEqual(posts.map(() => 400));
    expect(posts).toHaveLength(6);
  });

  it('is kept as it is: nothing of it is lost with the page', async () => {
    const { words, page } = studio;
    // It is written a moment after the last choice.
    await soon(
      async () => JSON.stringify(await rowsOf(page, 'settings')).includes(`\\"appId\\":\\"${appId}`),
      () => 'The connection was not kept.',
    );
    await page.reload();
    await see(studio, words('studio.tenants.making'));
    await press(studio, words('studio.tenants.open', 'Braze US-01'));
    await see(studio, words('studio.permission.fine'));
    expect(await page.$eval('input[name=appId]', (at) => at.value)).toBe(appId);
  });

  it('becomes production when every email’s own is filled in, and every screen says so', async () => {
    const { words, page } = studio;
    const own = {
      senderName: 'Halfmoon',
      senderAddress: 'hello@mail.halfmooncreamery.example',
      postalAddress: '120 Creamery Way, Portland',
    };
    await press(studio, words('studio.next.fill'));
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('senderName');
    for (const [name, text] of Object.entries(own))
      await fill(studio, words(`studio.field.${name}.label`), text);
    await see(studio, words('studio.next.save'));
    await press(studio, words('studio.form.save'));
    await see(studio, words('studio.form.saved'));
    await press(studio, words('studio.tenants.use'));
    await see(studio, words('ui.production', 'Braze US-01'));
    await page.setViewport({ width: 1334, height: 1400, deviceScaleFactor: 1 });
    await picture(page, `15-connection.connected${suffix}`, 0);
    const panel = screenOf(await live.chromium.openPanel(), language);
    const production = words('ui.production', 'Braze US-01');
    await see(panel, production);
    const popup = screenOf(await live.chromium.openPopup(), language);
    await see(popup, production);
    const [ground, ...others] = await Promise.all(
      [studio, panel, popup].map((at) => groundOf(at.page, production)),
    );
    expect(ground).toMatch(/^rgb\(/u);
    expect(others).toEqual([ground, ground]);
    await panel.page.close();
    await popup.page.close();
    await see(studio, words('studio.next.store'));
  });

  it('folds the steps that are done, and opens one by a press', async () => {
    const { words, page } = studio;
    await page.bringToFront();
    const shown = () => page.$eval('input[name=appId]', (at) => at.checkVisibility());
    const title = label('studio.guide.app.title');
    expect(await shown()).toBe(false);
    await press(studio, words('studio.guide.unfoldOf', title));
    expect(await shown()).toBe(true);
    await press(studio, words('studio.guide.foldOf', title));
    expect(await shown()).toBe(false);
  });

  it('is not removed by one press: what goes is said first', async () => {
    const { words, page } = studio;
    await page.bringToFront();
    await press(studio, words('studio.tenants.removeOf', 'Braze US-01'));
    await find(studio, { role: 'alertdialog' });
    await picture(page, `remove-workspace${suffix}`, 0);
    await page.keyboard.press('Escape');
    await gone(studio, { role: 'alertdialog' });
    await see(studio, words('ui.production', 'Braze US-01'));
  });

  it('looks as it should: in both themes, at 320 px, with nothing serious for axe', async () => {
    const { page } = studio;
    await page.setViewport({ width: 1334, height: 1400, deviceScaleFactor: 1 });
    for (const scheme of ['light', 'dark'] as const) {
      await inScheme(page, scheme);
      await picture(page, `15-connection.${scheme}${suffix}`, 0);
      const found = await seriousFindings(page);
      if (found.length > 0) axe[scheme] = found;
    }
    expect(axe).toEqual({});
    await atWidth(page, 320, async () => {
      await picture(page, `15-connection.light${suffix}.320`, 0);
      expect(await sideways(page)).toBe(0);
    });
  });

  it('has a column for each key, and says beside what one lacks and how to make a new one', async () => {
    const { words, page } = studio;
    const tenant = (await rowsOf<Tenant>(page, 'tenants')).find(({ kind }) => kind === 'live')!;
    const permissions = wanted([]).filter((name) => name !== 'messages.schedule.create');
    const { key } = await live.braze.behind('POST keys', { permissions });
    await tell(page, 'tenant.key', {
      tenantId: tenant.id,
      key,
      keyId: 'new',
      label: 'Stores',
      role: 'sender',
    });
    await press(studio, words('studio.check.again'));
    await see(studio, words('studio.fix.of', 'Stores'));
    await see(studio, words('studio.toFix'));
    const marks = await page.$$eval('tr[data-state=missing] td', (all) =>
      all.map((at) => at.textContent ?? ''),
    );
    expect(marks.filter((text) => text.includes(label('studio.permission.missing')))).toHaveLength(1);
    await page.evaluate(() => scrollTo(0, 0));
    for (const scheme of ['light', 'dark'] as const) {
      await inScheme(page, scheme);
      await picture(page, `15-connection.two-keys.${scheme}${suffix}`, 0);
      expect(await seriousFindings(page)).toEqual([]);
    }
    await atWidth(page, 320, async () => expect(await sideways(page)).toBe(0));
  });

  it('says so when the browser takes the permission back, and asks for it again', async () => {
    const { words, page } = studio;
    const { chromium } = live;
    await takeBack(chromium, HOST);
    await page.bringToFront();
    await see(studio, words('studio.summary.takenBack'));
    const popup = screenOf(await chromium.openPopup(), language);
    await see(popup, popup.words('popup.hostNeeded'));
    await popup.page.close();
    const before = (await live.braze.behind('GET requests')).length;
    await live.refuse(page, () => press(studio, words('studio.check.again')));
    await see(studio, words('studio.check.denied', HOST));
    expect((await live.braze.behind('GET requests')).length).toBe(before);
    await live.allow(page, () => press(studio, words('studio.check.again')));
    await see(studio, words('studio.summary.matches', 'US-01'));
  });

  it('takes an app ID from Braze’s page by one click, and knows it when it is pasted as a key', async () => {
    const { words, page } = studio;
    await page.bringToFront();
    await press(studio, words('studio.tenants.add'));
    await pick(studio, label('studio.field.instance.label'), /^US-01/u);
    await find(studio, { role: 'textbox', name: words('studio.field.key.label') });
    await live.allow(page, () => press(studio, words('dashboard.turnOn')));
    await see(studio, words('dashboard.on', DASHBOARD));
    await braze.bringToFront();
    await handOver(braze, page, otherApp);
    await page.bringToFront();
    const row = { within: { role: 'group', name: suggestion(otherApp) } } as const;
    await press(studio, words('dashboard.useCampaign'), row);
    expect(await page.$eval('input[name=appId]', (at) => at.value)).toBe(otherApp);
    await carry(otherApp, words('studio.field.key.label'));
    await see(studio, words('studio.wrong.captured', label('capture.app_id')));
  });
});
