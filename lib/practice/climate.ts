import { draw, hash32 } from './chance';
import type { PracticeTemplate } from './titles';
import type { PracticeStore } from './stores';

/** How much better or worse than usual an email does; 1 is as usual. */
export type Strength = { open: number; click: number; bounce: number; leave: number };

/** Two stores with old lists and tired readers, for a report to find. */
export const WORST = ['arts-district', 'corktown'];

/** How well each store's people know it: most within a fifth of the middle. */
function ofStore(slug: string): Strength {
  if (WORST.includes(slug)) return { open: 0.6, click: 0.5, bounce: 3.2, leave: 3 };
  const seed = hash32(`store ${slug}`);
  const open = 0.84 + (draw(seed, 0) + draw(seed, 1)) * 0.17;
  return { open, click: open * (0.85 + draw(seed, 2) * 0.3), bounce: 1, leave: 1.9 - open * 0.9 };
}

/** By month, January first: people think of ice cream in summer, and of presents in December. */
const MONTHS = [0.82, 0.84, 0.92, 0.98, 1.04, 1.13, 1.18, 1.13, 1.02, 0.94, 0.9, 0.96];
/** By weekday, Sunday first. */
const WEEKDAYS = [0.93, 0.97, 1.04, 1.05, 1.04, 1, 0.91];

/** Opened and clicked, by what the email is about. */
const TEMPLATES: Partial<Record<PracticeTemplate, [open: number, click: number]>> = {
  'new-flavor': [1.02, 1.1],
  'two-for-one': [1.05, 1.25],
  'new-hours': [0.97, 0.6],
  'gift-set': [1, 1.3],
  'birthday-club': [1.14, 1.35],
  'grand-reopening': [1.16, 1.2],
  catering: [0.82, 0.7],
  'loyalty-thanks': [1.08, 1.15],
  'weather-day': [1.1, 0.9],
  'holiday-closing': [0.95, 0.35],
};

/** What store, season, weekday and subject do to an email that left at `at` (ms). */
export function strengthOf(store: PracticeStore, at: number, subject?: PracticeTemplate): Strength {
  const own = ofStore(store.slug);
  const local = new Date(at - 7 * 3_600_000); // nine to five anywhere in America is on the same day seven hours west
  const when = (MONTHS[local.getUTCMonth()] ?? 1) * (WEEKDAYS[local.getUTCDay()] ?? 1);
  const [opened, clicked] = (subject && TEMPLATES[subject]) ?? [1, 1];
  return { ...own, open: own.open * when * opened, click: own.click * when * clicked };
}
