import type { Page } from 'puppeteer-core';
import { savedPages } from '../../fixtures/dashboard/pages.ts';
import { DASHBOARD } from '../../harness/dashboard-page.ts';
import { pressUse } from '../../harness/drive/dashboard.ts';
import { soon } from '../../harness/drive/find.ts';
import { rowsOf } from './database.ts';

const NAME = 'APIs and Identifiers, en 0';

/**
 * Braze's page of keys and app identifiers as the fixtures have it: this key stands first among the keys, this app
 * first among the apps.
 */
export function keysPage(key: string, appId: string) {
  const saved = savedPages(['en']).find(({ name }) => name === NAME);
  const [secret, [app, other]] = [saved?.secrets[0], saved?.truth ?? []];
  if (!saved || !secret || !app || !other)
    throw new Error(`The fixtures have no ${NAME} with a key and two apps.`);
  const { pathname } = new URL(saved.path, `https://${DASHBOARD}`);
  const html = saved.html.replaceAll(secret, key).replaceAll(app.value, appId);
  return { url: `https://${DASHBOARD}${saved.path}`, pages: { [pathname]: html }, otherApp: other.value };
}

/** Copies a value from Braze's page as a person does: all of its place is selected, then Ctrl+C. */
export async function copyFrom(page: Page, value: string): Promise<void> {
  await page.bringToFront();
  const place = await page.evaluateHandle(
    (text) => [...document.querySelectorAll('code')].find((one) => one.textContent === text) ?? null,
    value,
  );
  const at = place.asElement();
  if (at === null) throw new Error('The value is not on Braze’s page.');
  await (at as Awaited<ReturnType<Page['$']>>)?.click({ count: 3 });
  await page.keyboard.down('Control');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
}

/** Presses "Use in Outpost" beside a value; its page stays in front until it has arrived, since it must be seen. */
export async function handOver(from: Page, studio: Page, value: string): Promise<void> {
  await pressUse(from, value);
  await soon(
    async () => (await rowsOf<{ value: string }>(studio, 'captures')).some((one) => one.value === value),
    () => `${value} was not handed over.`,
  );
}
