import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { launchChromium } from '../harness/browser/chromium.ts';
import { find, screenOf } from '../harness/drive/find.ts';
import { chooseGroup } from '../harness/drive/home.ts';
import { plant, wholePage } from '../browser/support/hostile.ts';
import { openAt } from '../browser/support/open-at.ts';
import { seeInEmail } from '../browser/support/preview.ts';
import { type Line, median, ratioOf, rounds, shown } from './stats.ts';

// As dense in tags as what email builders write: eight in about 320 bytes, most of them style.
const STYLE =
  'padding:4px 12px;font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:22px;color:#22313f;text-align:left';
const ROW = `<table role="presentation" cellpadding="0" cellspacing="0" width="100%"><tr><td style="${STYLE}">More of the same, and a <a style="color:#0b6e4f" href="https://halfmooncreamery.example/">link</a>.</td></tr></table>\n`;
const LARGE = wholePage(
  `<p>[[message]]Hello[[/message]]</p>${ROW.repeat(Math.ceil((100 * 1024) / ROW.length))}`,
);
const ROUNDS = 20;

/** One key in a field beside the preview of a 100 KB template, against parse5 reading that once in the same page. */
export async function benchPreview(extensionDir: string): Promise<Line[]> {
  const chromium = await launchChromium({ extensionDir });
  try {
    const page = await chromium.openPage('sidepanel.html', 900, 900);
    const panel = screenOf(page);
    await chooseGroup(panel, 'Hawthorne');
    const [version] = await plant(page, [{ name: 'Large', html: LARGE }]);
    if (version === undefined) throw new Error('It was not planted.');
    await openAt(panel, 'content', version);
    await seeInEmail(panel, 'More of the same');
    await page.evaluate(await parserSource());
    const field = await find(panel, { role: 'textbox', name: /^message/u });
    await field.focus();
    const stops: number[] = [];
    const times = await rounds(
      {
        key: async () => {
          const key = await pressKey(page);
          stops.push(key.stop);
          return key.shown;
        },
        parse5: () => page.evaluate(parseOnce, LARGE),
      },
      ROUNDS,
    );
    const result = shown(ratioOf(times.key, times.parse5));
    const ms = (values: readonly number[]) => median(values).toFixed(1);
    return [
      {
        what: 'keystroke → preview updated, 100 KB template',
        control: 'parse5 parsing it once, same page',
        result: `${result}; ${ms(times.key)} ms to ${ms(times.parse5)} ms`,
        goal: '≤ 2',
      },
      {
        what: 'longest stop of the page meanwhile',
        control: '–',
        result: `${ms(stops.slice(1))} ms, in the worst of ${ROUNDS} ${Math.max(...stops.slice(1)).toFixed(1)} ms`,
        goal: '≤ 16 ms',
      },
    ];
  } finally {
    await chromium.close();
  }
}

/** ms from the key to the frame that has the new email, and the longest time in which the page could do nothing (4 ms at least). */
type Key = { shown: number; stop: number };

async function pressKey(page: Page): Promise<Key> {
  await page.evaluate(() => {
    const own = globalThis as unknown as { outpostKey: Promise<Key> };
    own.outpostKey = new Promise((done) => {
      let from = 0;
      let before = 0;
      let stop = 0;
      let timer: ReturnType<typeof setTimeout>;
      const tick = (): void => {
        const now = performance.now();
        stop = Math.max(stop, now - before);
        before = now;
        timer = setTimeout(tick);
      };
      const started = ({ timeStamp }: Event): void => {
        from = before = timeStamp;
        timer = setTimeout(tick);
      };
      addEventListener('keydown', started, { once: true, capture: true });
      const isEmail = ({ target, addedNodes }: MutationRecord): boolean =>
        [target, ...addedNodes].some((node) => node instanceof HTMLIFrameElement);
      const changes = new MutationObserver((records) => {
        if (!records.some(isEmail)) return;
        const at = performance.now();
        changes.disconnect();
        clearTimeout(timer);
        done({ shown: at - from, stop: Math.max(stop, at - before) });
      });
      changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['srcdoc'] });
    });
  });
  await page.keyboard.press('x');
  const key = await page.evaluate(() => (globalThis as unknown as { outpostKey: Promise<Key> }).outpostKey);
  // The saved draft comes back, and the frame takes its place in front: both are over before the next key.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return key;
}

/** parse5 as one script for the page, which is let in by the debugger alone. */
async function parserSource(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('parse5');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'outpostParse5', fileName: 'parse5' } },
  });
  const [{ output }] = built as { output: { code?: string }[] }[] as [{ output: { code?: string }[] }];
  return `${output[0]?.code ?? ''};globalThis.outpostParse5 = outpostParse5;`;
}

function parseOnce(html: string): number {
  const { outpostParse5 } = globalThis as unknown as { outpostParse5: { parse(html: string): unknown } };
  const from = performance.now();
  outpostParse5.parse(html);
  return performance.now() - from;
}
