import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/**
 * Waits until `holds` is true in the page. Works in both browsers: puppeteer's `waitForFunction` builds its function
 * from text, which Firefox refuses on an extension's page.
 */
export async function until<Args extends unknown[]>(
  page: Page,
  holds: (...args: Args) => boolean,
  args: Args,
  otherwise: string,
  milliseconds = 15_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    // While a page is being replaced there is nothing to ask: that counts as "not yet".
    if (await page.evaluate(holds as (...args: unknown[]) => boolean, ...args).catch(() => false)) return;
    await sleep(50);
  }
  throw new Error(otherwise);
}
