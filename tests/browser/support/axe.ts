import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

/** WCAG 2.2 AA, and what axe calls best practice: only its serious findings count, but they count all. */
const OPTIONS: RunOptions = { resultTypes: ['violations'] };

/**
 * What axe finds on a page now that is serious or critical, one line each. Run through the debugger, which the
 * page's policy doesn't bind. Left out: the email in its sandboxed frame, which is the template's business, and
 * React Aria's announcer, where a pending button that is gone again leaves its name behind for seven seconds. `of` are
 * the only elements to look at, for what is ours in somebody else's page.
 */
export async function seriousFindings(page: Page, of = ':root'): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = (await page.evaluate(
    (options, wanted) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const include = [...document.querySelectorAll(wanted)];
      return axe.run({ include, exclude: [['iframe'], ['[data-live-announcer]']] }, options);
    },
    OPTIONS as never, // its type says `object` where JSON is meant
    of,
  )) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} (${failureSummary ?? ''})`),
    );
}
