import { launchChromium, type Chromium } from './browser/chromium.ts';
import { arrive, cancelSecond, moveFirst, scheduleFirst } from './tour/acts.ts';
import { letItLeave, lookAround, waitUntilSettled } from './tour/end.ts';
import { startGuide } from './tour/guide.ts';
import { HOSTS, startPretend } from './tour/pretend.ts';
import { captureIds } from './tour/third-act.ts';

export type TourOptions = { extensionDir: string; outDir: string; chromePath: string };

/**
 * Does the main job by itself through the real screens, headless; gives the exit code. Two waits of 90 seconds are
 * real (Braze's answers settle), so they run side by side, and the third act is played meanwhile.
 */
export async function runTour({ extensionDir, outDir, chromePath }: TourOptions): Promise<number> {
  const began = Date.now();
  console.log('A tour of Outpost for Braze, on the practice tenant. It takes about two minutes.');
  const pretend = await startPretend(extensionDir);
  console.log(
    'A prompt can’t be answered without a display, so this copy of the build has two hosts granted in its manifest ' +
      `(${HOSTS.join(' and ')}). Both are answered by this computer; nothing leaves it.`,
  );
  let chromium: Chromium | undefined;
  try {
    const { hostMap } = pretend;
    chromium = await launchChromium({ extensionDir: pretend.extensionDir, chromePath, lang: 'en', hostMap });
    const guide = await startGuide(outDir);
    const panel = await arrive(guide, chromium);
    await scheduleFirst(guide, panel);
    const scheduleId = await moveFirst(guide, panel);
    await cancelSecond(guide, panel);
    await lookAround(guide, chromium, panel);
    await captureIds(guide, chromium, panel, pretend);
    await waitUntilSettled(guide, panel);
    await letItLeave(guide, panel);
    console.log(
      `A picture of each screen is in .output/tour. It took ${Math.round((Date.now() - began) / 1000)} s.`,
    );
    console.log(
      `Done: one email was scheduled, moved and sent, one was cancelled, and IDs came from a dashboard. Schedule ID: ${scheduleId}`,
    );
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await chromium?.close();
    await pretend.close();
  }
}
