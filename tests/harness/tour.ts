import { launchChromium } from './browser/chromium.ts';
import { arrive, cancelSecond, moveFirst, scheduleFirst } from './tour/acts.ts';
import { letItLeave, lookAround, waitUntilSettled } from './tour/end.ts';
import { startGuide } from './tour/guide.ts';

export type TourOptions = { extensionDir: string; outDir: string; chromePath: string };

/**
 * Does the main job by itself through the real screens, headless; gives the exit code. Two waits of 90 seconds are
 * real (Braze's answers settle), so they run side by side.
 */
export async function runTour({ extensionDir, outDir, chromePath }: TourOptions): Promise<number> {
  const began = Date.now();
  console.log('A tour of Outpost for Braze, on the practice tenant. It takes about two minutes.');
  const chromium = await launchChromium({ extensionDir, chromePath, lang: 'en' });
  try {
    const guide = await startGuide(outDir);
    const panel = await arrive(guide, chromium);
    await scheduleFirst(guide, panel);
    const scheduleId = await moveFirst(guide, panel);
    await cancelSecond(guide, panel);
    await lookAround(guide, chromium, panel);
    await waitUntilSettled(guide, panel);
    await letItLeave(guide, panel);
    console.log(
      `A picture of each screen is in .output/tour. It took ${Math.round((Date.now() - began) / 1000)} s.`,
    );
    console.log(
      `Done: one email was scheduled, moved and sent, one was cancelled. Schedule ID: ${scheduleId}`,
    );
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await chromium.close();
  }
}
