import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { seeStill } from '../drive/pictures.ts';
import { lower } from './plan.ts';

export type Guide = {
  /** Whose picture is taken when a step fails. */
  watch: (page: Page) => void;
  /**
   * One step: what is done, told as "Fills in the subject"; what must come of it, told as "the field holds it".
   * What `act` gives is told as well.
   */
  step: (does: string, expects: string, act: () => Promise<string | void>) => Promise<void>;
  /** A picture of the screen, `NN-name.png`, numbered by itself. */
  shot: (page: Page, name: string) => Promise<void>;
  /** The same of the whole page, however high: the popup is as high as what it says. */
  wholeShot: (page: Page, name: string) => Promise<void>;
};

const oneLine = (error: unknown): string =>
  lower((error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim())
    .slice(0, 600)
    .replace(/\.$/, '');

/** Tells the steps, keeps the pictures. Pictures of an earlier tour are thrown away first. */
export async function startGuide(outDir: string): Promise<Guide> {
  await mkdir(outDir, { recursive: true });
  const old = (await readdir(outDir)).filter((name) => /^\d\d-.*\.png$/.test(name));
  await Promise.all(old.map((name) => rm(join(outDir, name))));
  let steps = 0;
  let shots = 0;
  let watched: Page | undefined;

  const shot = async (page: Page, name: string, fullPage = false): Promise<void> => {
    shots += 1;
    await page.screenshot({ fullPage, path: join(outDir, `${String(shots).padStart(2, '0')}-${name}.png`) });
  };
  return {
    watch: (page) => {
      watched = page;
    },
    shot: async (page, name) => {
      await seeStill({ page });
      await shot(page, name);
    },
    wholeShot: async (page, name) => {
      await seeStill({ page });
      await shot(page, name, true);
    },
    step: async (does, expects, act) => {
      steps += 1;
      try {
        const came = await act();
        console.log(`${String(steps).padStart(2)}. ${does}${came ? `: ${came}` : ''}.`);
      } catch (error) {
        if (watched !== undefined) await shot(watched, 'failed').catch(() => undefined);
        throw new Error(`Step ${steps} failed, “${does}”: expected ${expects}, but ${oneLine(error)}.`);
      }
    },
  };
}
