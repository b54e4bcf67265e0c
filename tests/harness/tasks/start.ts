// npm start: builds, opens a browser with the extension on the practice tenant; without a display, or with
// `-- --headless`, performs the main job by itself instead.
import { join } from 'node:path';
import { needChromium } from '../find-browser.ts';
import { ROOT } from '../run-tool.ts';
import { buildChromium } from '../stages.ts';
import { runTour } from '../tour.ts';
import { showPanel } from '../tour/show.ts';

const extensionDir = join(ROOT, '.output', 'chrome-mv3');

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** Shows the extension to a person and stays until the browser is closed. */
async function show(chromePath: string): Promise<number> {
  const { chromium, where } = await showPanel({ extensionDir, chromePath });
  if (where === 'side panel') {
    console.log('The side panel is open on the practice tenant: choose a store, then press "New email".');
    console.log('Closed it? Puzzle piece in the toolbar → Outpost for Braze → "New email".');
  } else {
    console.log('The panel is open in a tab on the practice tenant: choose a store, then press "New email".');
    console.log('For the side panel itself: puzzle piece in the toolbar → Outpost for Braze → "New email".');
  }
  console.log('To watch it send by itself: npm start -- --headless');
  await new Promise<void>((resolve) => {
    chromium.browser.once('disconnected', () => resolve());
  });
  return 0;
}

async function start(): Promise<number> {
  const chromePath = needChromium();
  if ((await buildChromium()) !== 0) {
    console.error('The extension could not be built; the reason stands above.');
    return 1;
  }
  if (hasDisplay() && !process.argv.includes('--headless')) return show(chromePath);
  return runTour({ extensionDir, chromePath, outDir: join(ROOT, '.output', 'tour') });
}

const code = await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
process.exit(code);
