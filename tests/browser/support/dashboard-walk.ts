import type { Page } from 'puppeteer-core';
import { fill, pick, press, valueOf } from '../../harness/drive/act.ts';
import { find, see, soon, type Screen } from '../../harness/drive/find.ts';
import { escape } from '../../harness/drive/words.ts';
import { CAMPAIGN_ID, DASHBOARD } from './dashboard-page.ts';

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

/** Nothing of ours in the page's tree. (A hostile page covers up `document.documentElement`.) */
export const isClean = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll(':root > *')].every((one) => /^(?:HEAD|BODY)$/.test(one.tagName)),
  );

export const cleaned = (page: Page): Promise<true> =>
  soon(
    () => isClean(page),
    () => 'Something of ours is still in the page.',
  );

export async function copyIt(page: Page, value: string): Promise<void> {
  const { x, y } = await chipOf(page, value);
  await page.mouse.click(x, y);
}

/** Points at the chip, so that it shows its second word, and presses that. */
export async function useIt(page: Page, value: string): Promise<void> {
  const { x, y } = await chipOf(page, value);
  await page.mouse.move(x, y);
  await soon(
    () => chipAt(page, x + 70, y),
    () => `The chip of ${value} does not open.`,
  );
  await page.mouse.click(x + 70, y);
}

/** What was copied, by pasting it where a person would. */
export async function pasted(studio: Screen): Promise<string> {
  const label = 'App ID';
  await fill(studio, label, '');
  await studio.page.keyboard.down('Control');
  await studio.page.keyboard.press('v');
  await studio.page.keyboard.up('Control');
  return soon(
    () => valueOf(studio, label),
    () => 'Nothing was pasted.',
  );
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
export async function takeFromDashboard(studio: Screen, variation: string): Promise<void> {
  const { words } = studio;
  await press(studio, words('dashboard.useCampaign'));
  await soon(
    async () => (await valueOf(studio, 'Campaign ID')) === CAMPAIGN_ID,
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

/** Types the rest of the connection, and saves it. */
export async function saveRest(studio: Screen): Promise<void> {
  const { words } = studio;
  const typed = {
    Name: 'Halfmoon on the air',
    'App ID': 'b7c8d9e0-4321-4def-8abc-9876543210fe',
    'Sender name': 'Halfmoon Creamery',
    'Sender address': 'hello@mail.halfmooncreamery.example',
    'Time zone': 'America/Los_Angeles',
    'Postal address': '120 Northwest Creamery Way, Portland, OR 97209',
  };
  for (const [label, text] of Object.entries(typed)) {
    await fill(studio, label, text);
    await studio.page.keyboard.press('Tab');
  }
  await press(studio, words('studio.form.save'));
  await see(studio, words('studio.form.saved'));
}

/** The hosts that we may talk to now. */
export const granted = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    type Api = { permissions: { getAll(): Promise<{ origins?: string[] }> } };
    return (await (globalThis as unknown as { chrome: Api }).chrome.permissions.getAll()).origins ?? [];
  });

export const GRANTED = [`https://${DASHBOARD}/*`];
