import type { Page } from 'puppeteer-core';
import { pick, press, valueOf } from './act.ts';
import { find, soon, type Screen } from './find.ts';
import { escape } from './words.ts';

// The helper as a person uses it. Chips live in a closed shadow root, so they are found where they stand.

/** Where the chip of a value begins: right of the value and of the name beside it, whatever shows it. */
const edgeOf = (page: Page, value: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, 4);
    let at: Node | null;
    while ((at = texts.nextNode())) if (at.textContent?.trim() === wanted) break;
    const own = at?.parentElement;
    if (!own) throw new Error(`no ${wanted} on the page`);
    own.scrollIntoView({ block: 'center', behavior: 'instant' });
    const next = own.nextElementSibling;
    const box = (next?.textContent?.startsWith('(') ? next : own).getBoundingClientRect();
    return { x: box.right, y: box.top + box.height / 2 };
  }, value);

/** Whether something of ours lies there: an element of no size beside the page's body takes the pointer. */
const chipAt = (page: Page, x: number, y: number): Promise<boolean> =>
  page.evaluate(
    (left, top) => {
      const hit = document.elementFromPoint(left, top);
      return hit !== null && hit.parentElement === document.documentElement && hit !== document.body;
    },
    x,
    y,
  );

export async function chipOf(page: Page, value: string): Promise<{ x: number; y: number }> {
  return soon(
    async () => {
      const { x, y } = await edgeOf(page, value);
      return (await chipAt(page, x + 40, y)) ? { x: x + 40, y } : null;
    },
    () => `There is no chip beside ${value}.`,
  );
}

export async function copyIt(page: Page, value: string): Promise<void> {
  const { x, y } = await chipOf(page, value);
  await page.mouse.click(x, y);
}

/** Points at the chip, so that it shows its second word; gives where that stands. */
export async function pointAt(page: Page, value: string): Promise<{ x: number; y: number }> {
  const { x, y } = await chipOf(page, value);
  await page.mouse.move(x, y);
  // At the window's edge it opens to the left.
  return soon(
    async () => {
      if (await chipAt(page, x + 70, y)) return { x: x + 70, y };
      return (await chipAt(page, x - 50, y)) ? { x: x - 40, y } : null;
    },
    () => `The chip of ${value} does not open.`,
  );
}

/** Presses the second word, "Use in Outpost". */
export async function pressUse(page: Page, value: string): Promise<void> {
  const { x, y } = await pointAt(page, value);
  await page.mouse.click(x, y);
}

/** A new connection's form, at US-01. */
export async function openForm(studio: Screen): Promise<void> {
  const { words } = studio;
  await press(studio, words('studio.tenants.add'));
  await find(studio, { role: 'heading', name: words('studio.form.where') });
  await pick(studio, 'Instance', /^US-01/u);
}

/** The row of one value among what was handed over. */
export const suggestion = (value: string): RegExp => new RegExp(`${escape(value)}$`, 'u');

/** Takes the campaign and the default variation from what was handed over. */
export async function takeFromDashboard(studio: Screen, campaign: string, variation: string): Promise<void> {
  const { words } = studio;
  await press(studio, words('dashboard.useCampaign'));
  await soon(
    async () => (await valueOf(studio, 'Campaign ID')) === campaign,
    () => 'The campaign did not arrive.',
  );
  await press(studio, words('dashboard.useDefault'), {
    within: { role: 'group', name: suggestion(variation) },
  });
  await soon(
    async () => (await valueOf(studio, 'Default message variation ID')) === variation,
    () => 'The variation did not arrive.',
  );
}
