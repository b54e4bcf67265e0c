import type { Page } from 'puppeteer-core';
import { launchChromium, type Chromium, type ChromiumOptions } from '../browser/chromium.ts';

/** Opening the side panel takes a person's gesture; the debugger may lend one. False where it did not open. */
async function openSidePanel({ browser, extensionId }: Chromium, page: Page): Promise<boolean> {
  const session = await page.createCDPSession();
  const evaluate = (expression: string) =>
    session.send('Runtime.evaluate', { expression, awaitPromise: true, userGesture: true });
  const { result } = await evaluate('chrome.windows.getCurrent().then(({ id }) => id)');
  const opened = await evaluate(
    `chrome.sidePanel.open({ windowId: ${Number(result.value)} }).then(() => true, () => false)`,
  );
  if (opened.result.value !== true) return false;
  const panel = `chrome-extension://${extensionId}/sidepanel.html`;
  const other = await browser
    .waitForTarget((target) => target !== page.target() && target.url().startsWith(panel), {
      timeout: 10_000,
    })
    .catch(() => undefined);
  return other !== undefined;
}

/** A browser for a person, with the panel on the practice tenant, ready to send; and where the panel is. */
export async function showPanel(
  options: Pick<ChromiumOptions, 'extensionDir' | 'chromePath' | 'display'>,
): Promise<{ chromium: Chromium; where: 'side panel' | 'tab' }> {
  const chromium = await launchChromium({ ...options, headless: false });
  const page = await chromium.openPanel();
  await page.setViewport(null);
  for (const other of await chromium.browser.pages()) if (other !== page) await other.close();
  if (!(await openSidePanel(chromium, page))) return { chromium, where: 'tab' };
  await page.goto('about:blank');
  return { chromium, where: 'side panel' };
}
