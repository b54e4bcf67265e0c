import { LANGUAGES, WORDS } from '../../fixtures/dashboard/languages';
import type { Saved } from '../../fixtures/dashboard/pages';

// Changes that Braze, a language or a hostile page may make to a page: shared pieces.

export type Rng = () => number;
/** A small seeded generator (mulberry32): the same seed makes the same page. */
export function rngOf(seed: number): Rng {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
export type Case = { page: Document; saved: Saved; gone: Set<string>; random: Rng };
export type Mutation = { name: string; run: (on: Case) => void };

export const int = (random: Rng, below: number): number => Math.floor(random() * below);
export const one = <T>(random: Rng, of: readonly T[]): T | undefined => of[int(random, of.length)];
export const all = (page: Document, selector = 'main *'): Element[] => [...page.querySelectorAll(selector)];
export const texts = (page: Document): Text[] => {
  const walker = page.createTreeWalker(page.querySelector('main') ?? page, 4);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found.filter(
    (text) => !/^(?:PRE|TEXTAREA|SCRIPT)$/.test(text.parentElement?.tagName ?? '') && text.data.trim() !== '',
  );
};
export const swap = (element: Element, tag: string): void => {
  const made = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) made.setAttribute(name, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
};
export const shuffled = (random: Rng, list: readonly Element[]): Element[] =>
  list
    .map((element) => ({ element, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ element }) => element);
const LABELS = new Set(
  LANGUAGES.flatMap((language) => {
    const {
      campaign,
      variation,
      campaignApi,
      canvas,
      segment,
      template,
      key,
      keyOf,
      appName,
      identifier,
      others,
    } = WORDS[language];
    return [campaign, variation, campaignApi, canvas, segment, template, key, others]
      .flat()
      .concat(appName, identifier, keyOf);
  }),
);
export const labels = (page: Document): Text[] => texts(page).filter(({ data }) => LABELS.has(data.trim()));
export const valueTexts = ({ page, saved }: Case): Text[] =>
  texts(page).filter(({ data }) => saved.truth.some(({ value }) => data.trim() === value));
export const takeAway = (on: Case, instead: (value: string) => string): void => {
  const text = one(on.random, valueTexts(on));
  if (!text) return;
  const value = text.data.trim();
  on.gone.add(value);
  text.data = instead(value);
  for (const button of all(on.page, `[data-clipboard-text='${value}']`))
    button.removeAttribute('data-clipboard-text');
};
export const add = (page: Document, html: string, random: Rng, last = false): void => {
  const main = page.querySelector('main');
  const made = page.createElement('section');
  made.innerHTML = html;
  if (last || random() < 0.5) main?.append(made);
  else main?.prepend(made);
};
export const PSEUDO = [
  'Kampanja identigilo',
  'Identigilo',
  'Mesaĝa variaĵo',
  'Tunnus',
  'Kimlik',
  'المعرف',
  'Идентификатор',
  'Ŝlosilo',
];
