import { askFromPage } from '@/lib/messages/ask-from-page';

/** What the second file does on a page: reads it and shows what it found. */
export type Guide = { begin(): void; look(): void; tray(): void; end(): void };

/** Where the second file leaves what it has for the first: a property of our own world, which no page can see. */
const PLACE = 'outpostChips';
const FIRST = 1_000;

export function leave(make: () => Guide): void {
  Object.defineProperty(globalThis, PLACE, { value: make, configurable: true });
}
/** An own property alone: any other name may be an element that the page has named so. */
const left = (): (() => Guide) | undefined => Object.getOwnPropertyDescriptor(globalThis, PLACE)?.value;

/**
 * The reader and the chips of a page on which there may never be one. Their code is asked for with the first sign of an
 * identifier: nearly every page of the dashboard has none, and a registered script can't import a file that pages
 * can't read as well.
 */
export function guideLater() {
  let guide: Guide | undefined;
  let wished: 'nothing' | 'page' | 'tray' = 'nothing';
  let isAsking = false;
  let wait = FIRST;
  let hasEnded = false;

  async function bring(): Promise<void> {
    if (isAsking || hasEnded || guide || wished === 'nothing') return;
    isAsking = true;
    await askFromPage('chips.bring', {});
    isAsking = false;
    if (hasEnded) return;
    guide = left()?.();
    // None: a background that is just starting, or a tab that is leaving.
    if (!guide) setTimeout(() => void bring(), (wait *= 2));
    else {
      guide.begin();
      if (wished === 'tray') guide.tray();
    }
  }

  return {
    /** True when the second file is here and follows the page by itself. */
    here: () => guide !== undefined,
    want(what: 'page' | 'tray'): void {
      wished = what;
      if (guide && what === 'tray') guide.tray();
      else void bring();
    },
    /** The page is another one: what was wished for was about the one before. */
    begin(): void {
      wished = 'nothing';
      guide?.begin();
    },
    look: () => guide?.look(),
    end(): void {
      hasEnded = true;
      guide?.end();
    },
  };
}
