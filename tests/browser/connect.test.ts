import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tenant } from '../../lib/tenant/tenant.ts';
import { wanted } from '../../lib/tenant/features.ts';
import { fill, pick, press, tick } from '../harness/drive/act.ts';
import { find, gone, screenOf, see, soon, type Screen } from '../harness/drive/find.ts';
import { beginning } from './support/connect.ts';
import { tell } from './support/background.ts';
import { startLive, type Live } from './support/live.ts';
import { rowsOf } from './support/database.ts';
import { seriousFindings } from './support/axe.ts';
import { atWidth, inScheme, picture, sideways } from './support/picture.ts';

/** What a person's hands did in a page: every trusted click, every character, every paste. */
type Hands = { clicks: number; typed: number; pasted: number };
const watchHands = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const hands = { clicks: 0, typed: 0, pasted: 0 };
    Object.assign(globalThis, { hands });
    addEventListener(
      'click',
      (event) => void (hands.clicks += event.isTrusted && event.detail > 0 ? 1 : 0),
      true,
    );
    addEventListener(
      'beforeinput',
      (event) => {
        if (event.inputType === 'insertFromPaste') hands.pasted += 1;
        if (event.inputType === 'insertText') hands.typed += event.data?.length ?? 0;
      },
      true,
    );
  });
const handsOf = (page: Page): Promise<Hands> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { hands: Hands }).hands }));

/** Braze's page of keys and identifiers, as far as its values go. */
const brazePage = (key: string, appId: string): string => `<!doctype html><html lang="en"><title>APIs</title>
  <body><h1>APIs and Identifiers</h1><p><input id="key" readonly value="${key}"></p>
  <p><input id="app" readonly value="${appId}"></p></body></html>`;

describe.each(['en', 'es'] as const)('from nothing to a connected workspace (%s)', (language) => {
  let live: Live;
  let braze: Page;
  let studio: Screen;
  let appId: string;
  const suffix = language === 'en' ? '' : `.${language}`;
  /** A label that is words alone. */
  const label = (key: string): string => studio.words(key).source.slice(4, -2);
  const axe: Record<string, string[]> = {};

  /** Copies in Braze's tab, pastes in the field: two clicks, no character. */
  async function carry(id: 'key' | 'app', label: RegExp): Promise<void> {
    await braze.bringToFront();
    await braze.click(`#${id}`, { count: 3 });
    await braze.keyboard.down('Control');
    await braze.keyboard.press('c');
    await braze.keyboard.up('Control');
    await studio.page.bringToFront();
    const field = await find(studio, { role: 'textbox', name: label });
    await field.evaluate((at) => at.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await field.click();
    await studio.page.keyboard.down('Control');
    await studio.page.keyboard.press('v');
    await studio.page.keyboard.up('Control');
  }

  beforeAll(async () => {
    live = await startLive(language);
    studio = live.studio;
    const world = await live.braze.behind('GET world');
    appId = world.app_id;
    const { key } = await live.braze.behind('POST keys', { permissions: wanted(['campaigns']) });
    braze = await live.chromium.browser.newPage();
    await braze.setContent(brazePage(key, appId));
    await watchHands(braze);
    await studio.page.bringToFront();
    await watchHands(studio.page);
  });
  afterAll(() => live.close());

  it('takes no typing: the key and the app ID are pasted, the rest is chosen', async () => {
    const { words, page } = studio;
    const began = Date.now();
    await press(studio, words('studio.tenants.add'));
    await pick(studio, label('studio.field.instance.label'), /^US-01/u);
    await find(studio, { role: 'textbox', name: words('studio.field.key.label') });
    await carry('key', words('studio.field.key.label'));
    await tick(studio, words('studio.passphrase.wrote'));
    await press(studio, words('studio.key.save'));
    await see(studio, beginning(studio, 'studio.key.savedBehind'));
    await live.allow(page, () => press(studio, words('studio.check.button')));
    await see(studio, words('studio.permission.fine'));
    await carry('app', words('studio.field.appId.label'));
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
    for (const [name, text] of Object.entries(own))
      await fill(studio, words(`studio.field.${name}.label`), text);
    await press(studio, words('studio.form.save'));
    await see(studio, words('studio.form.saved'));
    await press(studio, words('studio.tenants.use'));
    await see(studio, words('ui.production', 'Braze US-01'));
    await page.setViewport({ width: 1334, height: 1400, deviceScaleFactor: 1 });
    await picture(page, `15-connection.connected${suffix}`, 0);
    const panel = screenOf(await live.chromium.openPanel(), language);
    await see(panel, panel.words('ui.production', 'Braze US-01'));
    await panel.page.close();
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
});
