import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../harness/browser/chromium.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import { fillDatabase, type Amount } from './fill.ts';
import { type Line, ratioOf, rounds, shown } from './stats.ts';

const BLANK = '<!doctype html><html lang="en"><title>Blank</title><body><p>Blank</p></body></html>';
const FEW: Amount = { sends: 100, groups: 10, templates: 10 };
const MANY: Amount = { sends: 10_000, groups: 1_000, templates: 200 };

type Times = { paint: number; settled: number };

/** First paint, and the last change of the page before 400 ms of quiet, both in ms since navigation. */
async function measure(page: Page, url: string): Promise<Times> {
  await page.goto('about:blank');
  await page.goto(url);
  return page.evaluate(async () => {
    const seen = globalThis as unknown as { outpostLast: number };
    for (;;) {
      const last = seen.outpostLast;
      await new Promise((resolve) => setTimeout(resolve, 400));
      if (seen.outpostLast === last) break;
    }
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return { paint, settled: Math.max(seen.outpostLast, paint) };
  });
}

/** Popup, panel and Studio beside a blank page of the same extension. */
export async function benchPages(extensionDir: string): Promise<Line[]> {
  const scratch = makeScratch('bench');
  const copy = join(scratch.folder, 'extension');
  cpSync(extensionDir, copy, { recursive: true });
  writeFileSync(join(copy, 'blank.html'), BLANK);
  const chromium = await launchChromium({ extensionDir: copy });
  try {
    const page = await chromium.openPage('blank.html', 400, 900);
    await page.evaluateOnNewDocument(() => {
      const seen = globalThis as unknown as { outpostLast: number };
      seen.outpostLast = 0;
      new MutationObserver(() => (seen.outpostLast = performance.now())).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    const at = (path: string) => `chrome-extension://${chromium.extensionId}/${path}`;
    await measure(page, at('sidepanel.html')); // the first start seeds practice
    const time = async (amount: Amount) => {
      await fillDatabase(page, amount);
      const paints: Record<string, number[]> = {};
      const settled = await rounds(
        Object.fromEntries(
          ['blank', 'popup', 'sidepanel', 'options'].map((name) => [
            name,
            async () => {
              const times = await measure(page, at(`${name}.html`));
              (paints[name] ??= []).push(times.paint);
              return times.settled;
            },
          ]),
        ),
      );
      for (const list of Object.values(paints)) list.shift();
      return { paints, settled };
    };
    const few = await time(FEW);
    const many = await time(MANY);
    const blankPaint = many.paints['blank'] ?? [];
    const blank = many.settled['blank'] ?? [];
    const against = (name: string, goal: string, paint: string): Line[] => [
      {
        what: `${name}, first paint`,
        control: 'blank page',
        result: shown(ratioOf(many.paints[name] ?? [], blankPaint)),
        goal: paint,
      },
      {
        what: `${name}, settled, 10,000 sends`,
        control: 'blank page',
        result: shown(ratioOf(many.settled[name] ?? [], blank)),
        goal,
      },
    ];
    return [
      ...against('popup', '≤ 1.30', '≤ 1.15'),
      ...against('sidepanel', '≤ 1.5', '≤ 1.25'),
      ...against('options', '≤ 1.6', '–'),
      {
        what: 'panel with 10,000 sends, 1,000 groups, 200 templates',
        control: 'with 100, 10, 10',
        result: shown(ratioOf(many.settled['sidepanel'] ?? [], few.settled['sidepanel'] ?? [])),
        goal: '≤ 1.15',
      },
    ];
  } finally {
    await chromium.close();
    scratch.remove();
  }
}
