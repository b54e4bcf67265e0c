import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { locate, type Query, type Role } from './locate.ts';
import { escape, quoted, wordsIn, type Said, type Words } from './words.ts';

/** One of our pages as a person has it before them: the page, and the language it speaks. */
export type Screen = { page: Page; words: Words };

export const screenOf = (page: Page, language: 'en' | 'es' = 'en'): Screen => ({
  page,
  words: wordsIn(language),
});

export type Wanted = { role?: Role; name?: Said; within?: { role: Role; name?: Said }; nth?: number };

export const PATIENCE = 15_000;

const source = (said: Said | undefined): string | undefined =>
  said === undefined ? undefined : typeof said === 'string' ? `^${escape(said)}$` : said.source;

function queryOf({ role, name, within, nth = 0 }: Wanted): Query {
  return {
    role: role ?? null,
    name: source(name) ?? null,
    within: within ? { role: within.role, name: source(within.name) ?? null } : null,
    nth,
  };
}

export const describe = ({ role, name }: Wanted): string =>
  `${role ?? 'text'}${name === undefined ? '' : ` ${quoted(name)}`}`;

/** What fits first now, or null. */
export async function look({ page }: Screen, wanted: Wanted): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await page.evaluateHandle(locate, queryOf(wanted));
  const element = handle.asElement();
  if (element === null) await handle.dispose();
  return element as ElementHandle<HTMLElement> | null;
}

/** Asks again and again until there is an answer. While a page is being replaced there is nothing to ask. */
export async function soon<T>(
  ask: () => Promise<T | null | undefined | false>,
  otherwise: () => string | Promise<string>,
  milliseconds = PATIENCE,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      if (Date.now() >= end) throw error;
      return null;
    });
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() >= end) throw new Error(await otherwise());
    await sleep(50);
  }
}

/** Waits for it; the failure says what stood there instead. */
export const find = (screen: Screen, wanted: Wanted, milliseconds = PATIENCE) =>
  soon(
    () => look(screen, wanted),
    async () => `There is no ${describe(wanted)}. The screen says: ${(await read(screen)).slice(0, 400)}`,
    milliseconds,
  );

/** Waits until this text stands there, as the whole text of something. */
export async function see(screen: Screen, text: Said, milliseconds = PATIENCE): Promise<string> {
  const element = await find(screen, { name: text }, milliseconds);
  return (await element.evaluate((at) => at.innerText)).replace(/\s+/g, ' ').trim();
}

export const sees = async (screen: Screen, text: Said): Promise<boolean> =>
  (await look(screen, { name: text })) !== null;

/** Waits until nothing fits any more. */
export const gone = (screen: Screen, wanted: Wanted, milliseconds = PATIENCE): Promise<true> =>
  soon(
    async () => (await look(screen, wanted)) === null,
    () => `${describe(wanted)} did not go away.`,
    milliseconds,
  );

/** All that can be read on the page now, in one line. */
export const read = ({ page }: Screen): Promise<string> =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
