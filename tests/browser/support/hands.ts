import type { Page } from 'puppeteer-core';

/** What a person's hands did in a page: every trusted click, every character, every paste. */
export type Hands = { clicks: number; typed: number; pasted: number };
export const watchHands = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const hands = { clicks: 0, typed: 0, pasted: 0 };
    Object.assign(globalThis, { hands });
    addEventListener(
      'click',
      (event) => void (hands.clicks += event.isTrusted && event.detail > 0 ? 1 : 0),
      true,
    );
    addEventListener(
      'beforeinput',
      (event) => {
        if (event.inputType === 'insertFromPaste') hands.pasted += 1;
        if (event.inputType === 'insertText') hands.typed += event.data?.length ?? 0;
      },
      true,
    );
  });
export const handsOf = (page: Page): Promise<Hands> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { hands: Hands }).hands }));
