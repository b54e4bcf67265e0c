import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { answerPermissionPrompt, startXvfb } from '../harness/browser/xvfb.ts';
import * as to from '../harness/dashboard-page.ts';
import { press } from '../harness/drive/act.ts';
import * as drive from '../harness/drive/dashboard.ts';
import { find, gone, screenOf, see, soon, type Screen } from '../harness/drive/find.ts';
import type { Group } from '../../lib/group/group.ts';
import { chromeBuild } from './support/build.ts';
import { addStore } from './support/connect.ts';
import * as walk from './support/dashboard-walk.ts';
import { rowsOf } from './support/database.ts';

const { CAMPAIGN_ID, CAMPAIGN_URL, DASHBOARD } = to;
const VALUES = [CAMPAIGN_ID, 'email-742', 'email-745', 'webPush-748'];

describe('the way from the dashboard into Outpost', () => {
  let server: to.DashboardServer;
  let screen: Awaited<ReturnType<typeof startXvfb>>;
  let chromium: Chromium;
  let studio: Screen;
  let page: Page;
  const captures = () => rowsOf<{ value: string; name: string; host: string }>(studio.page, 'captures');
  const go = async (path: string): Promise<void> => {
    await page.bringToFront();
    await page.goto(`https://${DASHBOARD}${path}`);
  };

  beforeAll(async () => {
    server = await to.startDashboard();
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
  });
  afterAll(async () => {
    await chromium.close();
    screen.stop();
    server.close();
  });

  it('is off until it is turned on for one exact host; then chips stand in the open tab and nothing has moved', async () => {
    expect([await walk.granted(studio.page), await walk.isClean(page)]).toEqual([[], true]);
    const before = await to.layout(page);
    const turnOn = () => press(studio, studio.words('dashboard.turnOn'));
    await answerPermissionPrompt(screen.display, studio.page, turnOn);
    await see(studio, studio.words('dashboard.on', DASHBOARD));
    expect(await walk.granted(studio.page)).toEqual(walk.GRANTED);
    await page.bringToFront();
    for (const value of VALUES) await drive.chipOf(page, value);
    expect(await to.layout(page)).toEqual(before);
    expect(await captures()).toEqual([]);
  });

  it('copies by a click and by Enter', async () => {
    await drive.copyIt(page, 'email-745');
    await studio.page.bringToFront();
    expect(await walk.pasted(studio)).toBe('email-745');
    await page.bringToFront();
    await page.click('h2');
    await page.keyboard.press('Tab'); // the page has nothing else to focus after its heading
    await page.keyboard.press('Enter');
    await studio.page.bringToFront();
    expect(await walk.pasted(studio)).toBe(CAMPAIGN_ID);
  });

  it('does nothing for a page that clicks by itself, and lets it hear nothing', async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      for (const one of document.documentElement.children) {
        if (/HEAD|BODY/.test(one.tagName) || !(one instanceof HTMLElement)) continue;
        one.click();
        for (const type of ['click', 'pointerdown', 'keydown'])
          one.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        if (one.shadowRoot !== null) throw new Error('The shadow root is open.');
      }
    });
    await sleep(300);
    expect(await captures()).toEqual([]);
    const { heard, globals } = await to.ears(page);
    expect(heard.filter((one) => !/dispatch (?:click|pointerdown|keydown)/.test(one))).toEqual([]);
    expect(globals).toBe(0);
  });

  it('hands over what a person presses, and the Studio takes it by one click each', async () => {
    for (const value of VALUES) await drive.pressUse(page, value);
    await soon(
      async () => (await captures()).length === 4,
      async () => `Only this was handed over: ${JSON.stringify(await captures())}`,
    );
    expect(new Set((await captures()).map(({ host }) => host))).toEqual(new Set([DASHBOARD]));
    await studio.page.bringToFront();
    await drive.takeFromDashboard(studio, CAMPAIGN_ID, 'email-742');
    await walk.saveRest(studio);
  });

  it('gives a variation to the store of its name, and one of another channel to none', async () => {
    const { words } = studio;
    const store = { place: 'Portland, OR', value: 'hawthorne', variationId: '', segmentId: '' };
    await addStore(studio, { ...store, name: 'Hawthorne' });
    const within = (value: string) => ({ within: { role: 'group' as const, name: drive.suggestion(value) } });
    await press(studio, words('dashboard.useFor', 'Hawthorne'), within('email-745'));
    await see(studio, words('dashboard.used', 'Hawthorne'));
    const given = (await rowsOf<Group>(studio.page, 'groups')).filter(
      (one) => one.place === 'Portland, OR' && !one.id.startsWith('practice'),
    );
    expect(given.map(({ name, variationId }) => [name, variationId])).toEqual([['Hawthorne', 'email-745']]);
    await see(studio, words('captured.otherChannel'));
    await press(studio, words('dashboard.dismiss', 'webPush-748'), within('webPush-748'));
    await gone(studio, { role: 'group', name: /webPush-748$/u });
  });

  it('follows the page’s own navigation', async () => {
    await page.bringToFront();
    await page.evaluate(() => history.pushState({}, '', '/engagement/segments'));
    await walk.cleaned(page);
    await page.evaluate((url) => history.pushState({}, '', url), CAMPAIGN_URL);
    await drive.chipOf(page, 'email-742');
    await page.evaluate(() => {
      const [panel] = document.querySelectorAll('.bcl-panel');
      panel?.replaceWith(Object.assign(document.createElement('p'), { textContent: 'Gone for now' }));
    });
    await walk.cleaned(page);
  });

  it('offers nothing on a page that it does not understand, and the popup says so', async () => {
    server.pages['/engagement/campaigns/'.concat('a'.repeat(24), '/', 'b'.repeat(24))] =
      `<html><head></head><body><h4>Campaign ID</h4><code>${'5f3c2b1a0d9e8f7a6b5c4d3e'}</code></body></html>`;
    await go(`/engagement/campaigns/${'a'.repeat(24)}/${'b'.repeat(24)}`);
    await sleep(7_500);
    expect(await walk.isClean(page)).toBe(true);
    const worker = await chromium.worker();
    await worker.evaluate(() => {
      type Api = { action: { openPopup(): Promise<void> } };
      return (globalThis as unknown as { chrome: Api }).chrome.action.openPopup();
    });
    const target = await chromium.browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
    const popup = screenOf(await target.asPage());
    await see(popup, popup.words('dashboard.notUnderstood'));
    await page.bringToFront();
    await page.click('h4');
  });

  it('is gone from open tabs when it is turned off, and the host is given back', async () => {
    await page.goto(CAMPAIGN_URL);
    await drive.chipOf(page, 'email-742');
    await studio.page.bringToFront();
    await press(studio, studio.words('dashboard.turnOff'));
    await find(studio, { role: 'button', name: studio.words('dashboard.turnOn') });
    await page.bringToFront();
    await walk.cleaned(page);
    expect(await walk.granted(studio.page)).toEqual([]);
    await page.reload();
    await sleep(1_500);
    expect(await walk.isClean(page)).toBe(true);
  });
});
