import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { chromeBuild } from './support/build.ts';

// A page paints its shell before its style sheets and scripts (performance.md): here neither ever comes.

describe('a page whose scripts and style sheets are still on their way', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium({ extensionDir: chromeBuild() });
  });
  afterAll(() => chromium?.close());

  it.each(['popup.html', 'sidepanel.html', 'options.html'])('%s shows its shell', async (file) => {
    const page = await chromium.openPage(file, 360, 600);
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', { urls: ['*/chunks/*', '*/assets/*'] });
    await page.reload();
    const boxes = await page.$$eval('.shell > *', (all) =>
      all.map((box) => ({
        seen: box.getBoundingClientRect().height > 30,
        painted: box.tagName === 'svg' || getComputedStyle(box).backgroundColor !== 'rgba(0, 0, 0, 0)',
      })),
    );
    expect(boxes.length).toBeGreaterThan(2);
    for (const box of boxes) expect(box).toEqual({ seen: true, painted: true });
    await page.close();
  });
});
