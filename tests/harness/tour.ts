import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from './browser/chromium.ts';

export type TourOptions = { extensionDir: string; outDir: string; chromePath: string };

/** Does the main job by itself through the real screens, headless; gives the exit code. So far: opens the panel. */
export async function runTour({ extensionDir, outDir, chromePath }: TourOptions): Promise<number> {
  await mkdir(outDir, { recursive: true });
  const chromium = await launchChromium({ extensionDir, chromePath });
  try {
    const panel = await chromium.openPanel();
    await panel.waitForSelector('#root > *', { timeout: 10_000 });
    await panel.screenshot({ path: join(outDir, '01-home.png') });
    console.log('1. The side panel opened on the practice tenant.');
    return 0;
  } catch (error) {
    console.error(`The tour stopped: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await chromium.close();
  }
}
