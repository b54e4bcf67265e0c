import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { press } from '../harness/drive/act.ts';
import { screenOf } from '../harness/drive/find.ts';
import { chromeBuild } from './support/build.ts';

describe('the hand that presses for a test', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium({ extensionDir: chromeBuild() });
  });
  afterAll(() => chromium?.close());

  it('takes a button for still that is told a pixel up and down, as Firefox does after scrolling', async () => {
    const page = await chromium.openPanel();
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.textContent = 'Tremble';
      button.style.cssText = 'position:fixed;inset:0;z-index:99';
      button.addEventListener('click', () => (button.textContent = 'Pressed'));
      let up = 0;
      button.getBoundingClientRect = () => new DOMRect(0, (up = 1 - up), innerWidth, innerHeight);
      document.body.append(button);
    });
    await press(screenOf(page), 'Tremble');
    expect(await page.$eval('body > button:last-child', (button) => button.textContent)).toBe('Pressed');
  });
});
