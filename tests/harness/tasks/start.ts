// npm start: builds, opens a browser with the extension on the practice tenant; without a display, or with
// `-- --headless`, performs the main job by itself instead.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../browser/chromium.ts';
import { needChromium } from '../find-browser.ts';
import { ROOT } from '../run-tool.ts';
import { buildChromium } from '../stages.ts';
import { runTour } from '../tour.ts';

const extensionDir = join(ROOT, '.output', 'chrome-mv3');

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** Opening the side panel takes a person's gesture; the debugger may lend one. */
async function openSidePanel(page: Page): Promise<boolean> {
  const session = await page.createCDPSession();
  const evaluate = (expression: string) =>
    session.send('Runtime.evaluate', { expression, awaitPromise: true, userGesture: true });
  const { result } = await evaluate('chrome.windows.getCurrent().then(({ id }) => id)');
  const opened = await evaluate(
    `chrome.sidePanel.open({ windowId: ${Number(result.value)} }).then(() => true, () => false)`,
  );
  return opened.result.value === true;
}

/** Shows the extension to a person and stays until the browser is closed. */
async function show(chromePath: string): Promise<number> {
  const chromium = await launchChromium({ extensionDir, chromePath, headless: false });
  const page = await chromium.openPanel();
  await page.setViewport(null);
  if (await openSidePanel(page)) {
    await page.goto('about:blank');
    console.log('The side panel is open on the practice tenant: choose a group, then press "New email".');
    console.log('Closed it? Puzzle piece in the toolbar → Outpost for Braze → "New email".');
  } else {
    console.log('The panel is open in a tab on the practice tenant: choose a group, then press "New email".');
    console.log('For the side panel itself: puzzle piece in the toolbar → Outpost for Braze → "New email".');
  }
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
