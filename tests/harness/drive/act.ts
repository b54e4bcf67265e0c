import type { ElementHandle } from 'puppeteer-core';
import { find, look, soon, type Screen, type Wanted } from './find.ts';
import { escape, quoted, type Said } from './words.ts';

type Spot = { x: number; y: number };
/** Firefox rounds what it scrolls to: a thing that stands still may be told a pixel aside. */
const near = (a: Spot | undefined, b: Spot | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1;

/**
 * Clicks with the mouse where it stands, once it has stopped moving and nothing lies over it: a fixed footer or a
 * sheet that is still sliding would take the click instead.
 */
async function click(screen: Screen, wanted: Wanted, name: string): Promise<void> {
  let before: Spot | undefined;
  const spot = await soon(
    async () => {
      const element = await look(screen, wanted);
      const at = await element?.evaluate((node: HTMLElement) => {
        // A radio or a checkbox is pressed on its label.
        const target = (node instanceof HTMLInputElement && node.closest('label')) || node;
        target.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = target.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const hit = document.elementFromPoint(x, y);
        return { x, y, free: hit !== null && (target.contains(hit) || hit.contains(target)) };
      });
      await element?.dispose();
      const still = near(at, before);
      before = at;
      return at?.free && still ? at : null;
    },
    async () =>
      (await look(screen, wanted)) === null
        ? `There is no ${name}.`
        : `${name} can't be clicked: something lies over it.`,
  );
  await screen.page.mouse.click(spot.x, spot.y);
}

export const press = (screen: Screen, name: Said, more: Omit<Wanted, 'role' | 'name'> = {}): Promise<void> =>
  click(screen, { ...more, role: 'button', name }, `button ${quoted(name)}`);

export const choose = (screen: Screen, name: Said): Promise<void> =>
  click(screen, { role: 'radio', name }, `choice ${quoted(name)}`);

export const tick = (screen: Screen, name: Said): Promise<void> =>
  click(screen, { role: 'checkbox', name }, `box ${quoted(name)}`);

async function emptied(screen: Screen, label: Said): Promise<ElementHandle<HTMLElement>> {
  await click(screen, { role: 'textbox', name: label }, `field ${quoted(label)}`);
  const field = await find(screen, { role: 'textbox', name: label });
  await field.evaluate((at) => {
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) at.select();
  });
  return field;
}

const stands = (
  screen: Screen,
  field: ElementHandle<HTMLElement>,
  text: string,
  label: Said,
): Promise<true> =>
  soon(
    async () => (await field.evaluate((at) => (at as HTMLInputElement).value)) === text,
    () => `The field ${quoted(label)} does not hold what was typed.`,
    5_000,
  );

/** Types over whatever stands in the field, key by key. */
export async function fill(screen: Screen, label: Said, text: string): Promise<void> {
  const field = await emptied(screen, label);
  if (text === '') await screen.page.keyboard.press('Backspace');
  else await screen.page.keyboard.type(text);
  await stands(screen, field, text, label);
}

/** Pastes over whatever stands in the field: for long text, line breaks and signs that no key makes. */
export async function paste(screen: Screen, label: Said, text: string): Promise<string> {
  const field = await emptied(screen, label);
  await screen.page.keyboard.sendCharacter(text);
  return field.evaluate((at) => (at as HTMLInputElement).value);
}

/** What stands in a field. */
export const valueOf = async (screen: Screen, label: Said): Promise<string> =>
  (await find(screen, { role: 'textbox', name: label })).evaluate((at) => (at as HTMLInputElement).value);

/** Chooses from a list that opens below: its button is named by what is chosen and by its label. */
export async function pick(screen: Screen, label: string, option: Said): Promise<void> {
  const opener = new RegExp(`(?:^| )${escape(label)}$`, 'u');
  await press(screen, opener);
  await click(screen, { role: 'option', name: option }, `option ${quoted(option)}`);
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'dayPeriod';

/** Types the parts of a date or a time, each into its own place, whatever order the language gives them. */
async function parts(screen: Screen, label: Said, typed: Partial<Record<Part, string>>): Promise<void> {
  const group = await find(screen, { role: 'group', name: label });
  for (const [part, text] of Object.entries(typed)) {
    const place = await group.$(`[role=spinbutton][data-type=${part}]`);
    if (place === null) continue;
    await place.evaluate((at) => {
      at.scrollIntoView({ block: 'center', behavior: 'instant' });
      (at as HTMLElement).focus();
    });
    await screen.page.keyboard.type(text);
    await place.dispose();
  }
}

/** `2026-06-11` */
export async function fillDate(screen: Screen, label: Said, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  await parts(screen, label, { year, month, day });
}

/** `14:30`, in a field of twelve or of twenty-four hours. */
export async function fillTime(screen: Screen, label: Said, clock: string): Promise<void> {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const group = await find(screen, { role: 'group', name: label });
  const twelve = (await group.$('[data-type=dayPeriod]')) !== null;
  const two = (n: number): string => String(n).padStart(2, '0');
  await parts(screen, label, {
    hour: two(twelve ? hour % 12 || 12 : hour),
    minute: two(minute),
    dayPeriod: hour < 12 ? 'a' : 'p',
  });
}
