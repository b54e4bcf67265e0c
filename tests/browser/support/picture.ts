import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Scheme } from '../../harness/browser/chromium.ts';
import { until } from '../../harness/browser/until.ts';
import { SCREENS } from './build.ts';

/** Nothing moves, loads or is being replaced any more, and the emails that belong here are drawn. */
export async function atRest(page: Page, frames: number): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await until(
    page,
    (wanted) => {
      const moving = document
        .getAnimations()
        .some((each) => each.playState === 'running' && each.effect?.getTiming().iterations !== Infinity);
      const emails = [...document.querySelectorAll('iframe')];
      const loading = emails.some((frame) => frame.getAttribute('aria-hidden') === 'true');
      return !moving && !loading && emails.length >= wanted;
    },
    [frames],
    `The screen does not come to rest with ${frames} emails on it.`,
  );
}

export const inScheme = (page: Page, scheme: Scheme): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

/** Writes `.output/screens/<name>.png`, twice as fine as the screen. */
export async function picture(page: Page, name: string, frames: number): Promise<void> {
  await atRest(page, frames);
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}

/** Gives the page another width for as long as `act` takes. */
export async function atWidth<T>(page: Page, width: number, act: () => Promise<T>): Promise<T> {
  const before = page.viewport();
  await page.setViewport({ width, height: 900, deviceScaleFactor: 2 });
  try {
    return await act();
  } finally {
    await page.setViewport(before);
  }
}

/** How far the page can be scrolled sideways, px. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
