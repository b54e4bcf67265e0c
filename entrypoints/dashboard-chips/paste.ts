import { reportOf, SHOWN } from '@/lib/capture/report';
import type { Reading } from '@/lib/capture/reading';
import { type CaptureKind, KINDS, tidy, WHOLE } from '@/lib/capture/shapes';
import { pageKind } from '@/lib/capture/page-kind';
import { say, version } from '@/lib/messages/ask-from-page';
import { rootOf } from '@/lib/capture/dom';
import { copy, handPasted } from './hand-over';
import { make } from './look';
import { actButton, text } from './parts';

/**
 * Guided paste, where the page isn't understood: which identifier, where a person finds it, and a field that takes
 * only what has its form. What is wrong stays in the field.
 */
export function pasteByHand({ page }: Reading, said: HTMLElement): HTMLElement[] {
  const kinds: readonly CaptureKind[] = page === 'other' ? KINDS : SHOWN[page];
  const which = make('select');
  for (const kind of kinds) {
    const option = text('option', say(`capture_${kind}`));
    option.value = kind;
    which.append(option);
  }
  const chosen = (): CaptureKind => kinds[which.selectedIndex] ?? 'campaign_id';
  const where = text('p', '', 'quiet');
  const field = make('input');
  field.type = 'text';
  field.autocomplete = 'off';
  field.spellcheck = false;
  const wrong = text('p', '', 'wrong');
  wrong.setAttribute('role', 'alert');
  const guide = (): void => {
    where.textContent = say(`capture_find_${chosen()}`);
    wrong.textContent = '';
  };
  which.onchange = guide;
  field.oninput = () => (wrong.textContent = '');
  guide();
  const send = actButton({
    className: 'send',
    words: say('capture_use'),
    about: '',
    title: '',
    said,
    act: async () => {
      const kind = chosen();
      const value = tidy(field.value);
      if (!WHOLE[kind].test(value)) {
        wrong.textContent = say(
          kind === 'message_variation_id' ? 'capture_wrongVariation' : 'capture_wrongForm',
        );
        field.focus();
        return say('capture_use');
      }
      const heard = await handPasted({ kind, value, name: '' }, pageKind(new URL(location.href))?.workspace);
      if (heard) field.value = '';
      return say(heard ? 'capture_used' : 'capture_notUsed');
    },
  });
  const labelled = (words: string, control: HTMLElement): HTMLElement => {
    const made = text('label', words);
    made.append(control);
    return made;
  };
  return [labelled(say('capture_which'), which), where, labelled(say('capture_paste'), field), wrong, send];
}

/** Copies what the project needs to know, without a word of the page. */
export function reportButton(reading: Reading, said: HTMLElement): HTMLElement {
  const report = reportOf(reading, {
    version: version(),
    browser: navigator.userAgent,
    language: rootOf(document).lang,
  });
  return actButton({
    className: 'copy report',
    words: say('capture_report'),
    about: '',
    title: report,
    said,
    act: () => copy(report),
  });
}
