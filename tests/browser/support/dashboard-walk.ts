import type { Page } from 'puppeteer-core';
import { fill, press, valueOf } from '../../harness/drive/act.ts';
import { see, soon, type Screen } from '../../harness/drive/find.ts';
import { DASHBOARD } from '../../harness/dashboard-page.ts';

// What a test asks of the page and the Studio besides what a person does there (harness/drive/dashboard.ts).

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

/** The same with its line breaks: pasted into a field of the page itself, which is taken away again. */
export async function pastedLines(page: Page): Promise<string> {
  const field = await page.evaluateHandle(() => {
    const made = document.createElement('textarea');
    document.body.append(made);
    made.focus();
    return made;
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  const text = await soon(
    () => field.evaluate((at) => at.value),
    () => 'Nothing was pasted.',
  );
  await field.evaluate((at) => at.remove());
  return text;
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
