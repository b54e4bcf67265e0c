import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Scheme } from '../../harness/browser/chromium.ts';
import { soon } from '../../harness/drive/find.ts';
import { SCREENS } from './build.ts';

/** What still moves, loads or is missing on the page, in words; empty when it is at rest. */
const unrest = (page: Page, frames: number): Promise<string> =>
  page.evaluate((wanted) => {
    const moving = document
      .getAnimations()
      .filter((each) => each.playState === 'running' && each.effect?.getTiming().iterations !== Infinity)
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80));
    const emails = [...document.querySelectorAll('iframe')];
    const loading = emails.filter((frame) => frame.getAttribute('aria-hidden') === 'true').length;
    const missing = Math.max(0, wanted - emails.length);
    if (moving.length + loading + missing === 0) return '';
    return `${moving.length} moving (${moving.join(', ')}), ${loading} emails loading, ${missing} missing`;
  }, frames);

/** Waits until nothing moves, loads or is being replaced, and the emails that belong here are drawn. */
export async function atRest(page: Page, frames: number): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await soon(
    async () => (await unrest(page, frames)) === '',
    async () => `The screen does not come to rest: ${await unrest(page, frames)}.`,
  );
}

/** Without motion: the undo ring moves all the time, and on a busy machine never rests between two seconds. */
export const inScheme = (page: Page, scheme: Scheme): Promise<void> =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

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

/** The ground on which a text stands by itself. */
export const groundOf = (page: Page, text: RegExp): Promise<string | undefined> =>
  page.evaluate((source) => {
    const all = [...document.querySelectorAll('aside, p')];
    const at = all.find(({ textContent }) => new RegExp(source, 'u').test(textContent?.trim() ?? ''));
    return at && getComputedStyle(at).backgroundColor;
  }, text.source);
