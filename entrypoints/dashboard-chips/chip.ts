import type { Found } from '@/lib/capture/reading';
import { say } from '@/lib/messages/ask-from-page';
import { listen } from '../dashboard.content/listen';
import { handOver } from './hand-over';
import { make, mark } from './look';

export type Chip = { element: HTMLElement; found: Found };

/** Keys and presses on a chip are not the page's business: its shortcuts and its closing menus stay out of it. */
const OURS = ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'keypress', 'dblclick'];

/** One identifier's chip: Copy, and on hover or focus "Use in Outpost". Does nothing without a person's own click. */
export function makeChip(found: Found): Chip {
  const chip: Chip = { element: make('div'), found };
  const name = found.name === '' ? '' : `, ${found.name}`;
  const label = `${say(`capture_${found.kind}`)}${name}`;
  chip.element.className = 'chip';
  chip.element.hidden = true;
  chip.element.setAttribute('role', 'group');
  chip.element.setAttribute('aria-label', label);
  const said = make('span');
  said.className = 'said';
  said.setAttribute('role', 'status');

  const button = (kind: string, key: string, act: () => Promise<string>): HTMLButtonElement => {
    const made = make('button');
    let back: ReturnType<typeof setTimeout> | undefined;
    const show = (text: string): void => {
      made.textContent = text;
      made.setAttribute('aria-label', `${text}: ${label}`);
    };
    made.className = kind;
    made.type = 'button';
    made.title = label;
    show(say(key));
    listen(made, 'click', (event) => {
      if (!event.isTrusted) return;
      void act().then((text) => {
        clearTimeout(back);
        show(text);
        said.textContent = text;
        back = setTimeout(() => show(say(key)), 2_000);
      });
    });
    return made;
  };
  const copy = () =>
    navigator.clipboard.writeText(chip.found.value).then(
      () => say('capture_copied'),
      () => say('capture_notCopied'),
    );
  const use = async () => say((await handOver([chip.found])) ? 'capture_used' : 'capture_notUsed');
  chip.element.append(mark(), button('copy', 'capture_copy', copy), button('use', 'capture_use', use), said);
  for (const type of OURS) listen(chip.element, type, (event) => event.stopPropagation());
  return chip;
}
