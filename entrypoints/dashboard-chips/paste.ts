import { reportOf, SHOWN } from '@/lib/capture/report';
import type { Reading } from '@/lib/capture/reading';
import { type Wrong, wrongPasted } from '@/lib/capture/pasted';
import { type CaptureKind, KINDS, tidy } from '@/lib/capture/shapes';
import { pageKind } from '@/lib/capture/page-kind';
import { say, version } from '@/lib/messages/ask-from-page';
import { rootOf } from '@/lib/capture/dom';
import { copy, handPasted } from './hand-over';
import { make } from './look';
import { actButton, text } from './parts';

const WORDS: Record<Wrong, string> = {
  nothing: 'capture_wrongNothing',
  internal: 'capture_wrongInternal',
  variation: 'capture_wrongKind',
  form: 'capture_wrongForm',
  'variation-form': 'capture_wrongVariation',
};
/** What a person has chosen and typed so far: a page that is read again takes nothing of it away. */
export type Typed = { kind?: CaptureKind; text: string };

/**
 * Guided paste, where the page isn't understood: which identifier, where a person finds it, and a field that takes
 * only what has its form. What is wrong stays in the field.
 */
export function pasteByHand({ page }: Reading, said: HTMLElement, typed: Typed): HTMLElement[] {
  const kinds: readonly CaptureKind[] = page === 'other' ? KINDS : SHOWN[page];
  const which = make('select');
  for (const kind of kinds) {
    const option = text('option', say(`capture_${kind}`));
    option.value = kind;
    which.append(option);
  }
  which.selectedIndex = Math.max(0, typed.kind ? kinds.indexOf(typed.kind) : 0);
  const chosen = (): CaptureKind => kinds[which.selectedIndex] ?? 'campaign_id';
  const where = text('p', '', 'quiet');
  where.id = 'where';
  const field = make('input');
  field.type = 'text';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.value = typed.text;
  const wrong = text('p', '', 'wrong');
  wrong.id = 'wrong';
  wrong.setAttribute('role', 'alert');
  field.setAttribute('aria-describedby', 'where wrong');
  const complain = (words: string): void => {
    wrong.textContent = words;
    field.setAttribute('aria-invalid', String(words !== ''));
  };
  const guide = (): void => {
    where.textContent = say(`capture_find_${chosen()}`);
    complain('');
  };
  which.onchange = () => {
    typed.kind = chosen();
    guide();
  };
  field.oninput = () => {
    typed.text = field.value;
    complain('');
  };
  guide();
  const send = actButton({
    className: 'send',
    goesOut: true,
    words: say('capture_use'),
    about: '',
    title: '',
    said,
    act: async () => {
      const kind = chosen();
      const value = tidy(field.value);
      const is = wrongPasted(kind, value);
      if (is) {
        complain(say(WORDS[is]));
        field.focus();
        return say('capture_use');
      }
      const heard = await handPasted({ kind, value, name: '' }, pageKind(new URL(location.href))?.workspace);
      if (heard) field.value = typed.text = '';
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
