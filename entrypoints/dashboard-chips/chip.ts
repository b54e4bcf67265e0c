import type { Found } from '@/lib/capture/reading';
import { say } from '@/lib/messages/ask-from-page';
import { listen } from '../dashboard.content/listen';
import { copy, handOver } from './hand-over';
import { make, mark } from './look';
import { actButton, announcer, onPress, text } from './parts';

export type Chip = { element: HTMLElement; found: Found };
/** What a chip asks of the page's guide. */
export type Asks = {
  /** Reads again at the press: the identifier as the page shows it now with its page's campaign, or nothing. */
  still: (found: Found) => (Found & { campaign: string | undefined }) | undefined;
  tray: (from: Element) => void;
};

/** "Message variation ID, Hawthorne" */
export const called = ({ kind, name }: Pick<Found, 'kind' | 'name'>): string =>
  `${say(`capture_${kind}`)}${name === '' ? '' : `, ${name}`}`;

/**
 * One identifier's chip: Copy, and on hover or focus "Use in Outpost" and the tray. Does nothing without a person's
 * own click.
 */
export function makeChip(found: Found, asks: Asks): Chip {
  const chip: Chip = { element: make('div'), found };
  const label = called(found);
  const title = `${label}\n${say(`capture_for_${found.kind}`)}`;
  chip.element.className = 'chip';
  chip.element.hidden = true;
  chip.element.setAttribute('role', 'group');
  chip.element.setAttribute('aria-label', label);
  chip.element.setAttribute('aria-description', say(`capture_for_${found.kind}`));
  const said = announcer();
  const act = (
    className: string,
    key: string,
    does: (now: NonNullable<ReturnType<Asks['still']>>) => Promise<string>,
  ): HTMLButtonElement =>
    actButton({
      className,
      goesOut: className === 'use',
      words: say(key),
      about: label,
      title,
      said,
      act: async () => {
        const now = asks.still(chip.found);
        return now ? does(now) : say('capture_gone');
      },
    });
  const all = text('button', '⋯', 'all');
  all.type = 'button';
  all.title = say('capture_all');
  all.setAttribute('aria-label', say('capture_all'));
  const copies = act('copy', 'capture_copy', ({ value }) => copy(value));
  onPress(all, () => asks.tray(copies)); // its own button is there only while the chip has the focus
  chip.element.append(
    mark(),
    copies,
    act('use', 'capture_use', async (now) =>
      say((await handOver([now], now.campaign)) ? 'capture_used' : 'capture_notUsed'),
    ),
    all,
    said,
  );
  openAtRest(chip.element);
  return chip;
}

/** Milliseconds that the pointer has to lie still: who only passes on the way to something else opens nothing. */
const REST = 200;
/** How long it stays open after a finger's touch, which can't lie still over it. */
const TOUCHED = 5_000;

function openAtRest(chip: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (milliseconds: number, isOpen: boolean): void => {
    clearTimeout(timer);
    timer = setTimeout(() => chip.classList.toggle('open', isOpen), milliseconds);
  };
  const isTouch = (event: Event): boolean => (event as PointerEvent).pointerType === 'touch'; // by their types
  listen(chip, 'pointermove', (event) => {
    if (event.isTrusted && !isTouch(event)) later(REST, true);
  });
  listen(chip, 'pointerdown', (event) => {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    chip.classList.add('open'); // a chip that the keys opened would close in the middle of the press
    if (isTouch(event)) later(TOUCHED, false);
  });
  listen(chip, 'pointerleave', (event) => {
    if (!isTouch(event)) later(0, false);
  });
}
