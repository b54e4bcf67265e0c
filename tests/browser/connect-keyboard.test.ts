import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wanted } from '../../lib/tenant/features.ts';
import { find, look, see, soon, type Screen, type Wanted } from '../harness/drive/find.ts';
import { escape, type Said } from '../harness/drive/words.ts';
import { rowsOf } from './support/database.ts';
import { beginning } from './support/connect.ts';
import { HOST, startLive, type Live } from './support/live.ts';

let live: Live;
let studio: Screen;

/** Every press of a mouse's button in a page. */
const watchMouse = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(globalThis, { mouse: 0 });
    const count = (): void => void ((globalThis as unknown as { mouse: number }).mouse += 1);
    addEventListener('mousedown', count, true);
  });
const MOST_STOPS = 200;

beforeAll(async () => {
  live = await startLive();
  studio = live.studio;
  await studio.page.bringToFront();
  await watchMouse(studio.page);
});
afterAll(() => live.close());

/** Tab, until this has the focus. A ring must be seen around it. */
async function reach(thing: Wanted): Promise<void> {
  const { page } = studio;
  await find(studio, thing);
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const element = await look(studio, thing);
    const here = await element?.evaluate((at) => at === document.activeElement);
    await element?.dispose();
    if (here) {
      const ring = await page.evaluate(() => {
        const at = document.activeElement!;
        const shown = [at, at.closest('label'), at.parentElement].filter((one) => one !== null);
        return shown.some((one) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        });
      });
      if (!ring) throw new Error(`Nothing shows that ${String(thing.name)} has the focus.`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(thing.name)} is never reached by Tab.`);
}

async function enter(name: Said): Promise<void> {
  await reach({ role: 'button', name });
  await studio.page.keyboard.press('Enter');
}

/** A list is opened, its option sought by its first letters. */
async function choose(label: string, letters: string): Promise<void> {
  await enter(new RegExp(`(?:^| )${escape(label)}$`, 'u'));
  await find(studio, { role: 'option', name: new RegExp(`^${letters}`, 'u') });
  await studio.page.keyboard.type(letters);
  await soon(
    () => studio.page.evaluate((text) => document.activeElement?.textContent?.startsWith(text), letters),
    () => `${letters} is not the option in front.`,
  );
  await studio.page.keyboard.press('Enter');
}

it('connects a workspace by keys alone, and each stop on the way shows where one is', async () => {
  const { page, words } = studio;
  const label = (key: string): string => words(key).source.slice(4, -2);
  const { app_id: appId } = await live.braze.behind('GET world');
  const { key } = await live.braze.behind('POST keys', { permissions: wanted(['campaigns']) });

  await enter(words('studio.tenants.add'));
  await choose(label('studio.field.instance.label'), 'US-01');
  await reach({ role: 'textbox', name: words('studio.field.key.label') });
  await page.keyboard.sendCharacter(key);
  await reach({ role: 'checkbox', name: words('studio.passphrase.wrote') });
  await page.keyboard.press('Space');
  await enter(words('studio.key.save'));
  await see(studio, beginning(studio, 'studio.key.savedBehind'));
  await live.refuse(page, () => enter(words('studio.check.button')));
  await see(studio, words('studio.check.denied', HOST));
  expect(await live.braze.behind('GET requests')).toEqual([]);
  await live.allow(page, () => enter(words('studio.check.button')));
  await see(studio, words('studio.permission.fine'));
  await reach({ role: 'textbox', name: words('studio.field.appId.label') });
  await page.keyboard.sendCharacter(appId);
  await enter(words('studio.guide.campaign.find'));
  await choose(label('studio.guide.campaign.pick'), 'Store emails');
  await choose(label('studio.guide.variation.pick'), 'All stores');
  const own = {
    senderName: 'Halfmoon',
    senderAddress: 'hello@mail.halfmooncreamery.example',
    postalAddress: '120 Creamery Way, Portland',
  };
  for (const [name, text] of Object.entries(own)) {
    await reach({ role: 'textbox', name: words(`studio.field.${name}.label`) });
    await page.keyboard.type(text);
  }
  await enter(words('studio.form.save'));
  await see(studio, words('studio.form.saved'));
  await enter(words('studio.tenants.use'));
  await see(studio, words('ui.production', 'Braze US-01'));

  const [tenant] = (await rowsOf<{ kind: string; appId?: string }>(page, 'tenants')).filter(
    ({ kind }) => kind === 'live',
  );
  expect(tenant?.appId).toBe(appId);
  expect(await page.evaluate(() => (globalThis as unknown as { mouse: number }).mouse)).toBe(0);
});
