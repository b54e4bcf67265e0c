import type { Found } from '@/lib/capture/reading';
import { askFromPage } from '@/lib/messages/ask-from-page';
import type { makeChips } from './chips';

type Chips = ReturnType<typeof makeChips>;

/** Where the second file leaves what it has for the first: a property of our own world, which no page can see. */
const PLACE = 'outpostChips';
const FIRST = 1_000;

export function leave(make: () => Chips): void {
  Object.defineProperty(globalThis, PLACE, { value: make, configurable: true });
}
/** An own property alone: any other name may be an element that the page has named so. */
const left = (): (() => Chips) | undefined => Object.getOwnPropertyDescriptor(globalThis, PLACE)?.value;

/**
 * The chips of a page on which there may never be one. Their code is asked for with the first identifier: nearly
 * every page of the dashboard has none, and a registered script can't import a file that pages can't read as well.
 */
export function chipsLater(): Chips {
  let chips: Chips | undefined;
  let wanted: readonly Found[] = [];
  let isAsking = false;
  let wait = FIRST;
  let hasEnded = false;

  async function bring(): Promise<void> {
    if (isAsking || hasEnded || wanted.length === 0) return;
    isAsking = true;
    await askFromPage('chips.bring', {});
    isAsking = false;
    if (hasEnded) return;
    chips = left()?.();
    if (chips) chips.show(wanted);
    else setTimeout(() => void bring(), (wait *= 2)); // a background that is just starting, a tab that is leaving
  }

  return {
    show: (all) => {
      wanted = all;
      if (chips) chips.show(all);
      else void bring();
    },
    follow: () => chips?.follow(),
    end: () => {
      hasEnded = true;
      chips?.end();
    },
  };
}
