import { say } from '@/lib/messages/ask-from-page';
import { listen } from '../dashboard.content/listen';
import { isInSight, isShown } from './in-sight';
import { make } from './look';

/** Inside a layer somebody of ours listens for these: they are stopped on their way out. */
const OURS = 'click keydown input change pointermove pointerover pointerout pointerdown';
/** And for these nobody: they are stopped on their way in, those that don't bubble too. */
const NOBODYS =
  'pointerup pointercancel pointerrawupdate gotpointercapture lostpointercapture mousedown mouseup mousemove mouseover ' +
  'mouseout dblclick auxclick contextmenu touchstart touchmove touchend touchcancel wheel mousewheel DOMMouseScroll ' +
  'MozMousePixelScroll keyup keypress beforeinput textInput compositionstart compositionupdate compositionend copy cut ' +
  'paste beforecopy beforecut beforepaste drag dragstart dragend dragenter dragover dragleave drop selectstart focus ' +
  'blur focusin focusout';
/**
 * Keys and presses on what is ours are not the page's business: its shortcuts and its closing menus stay out of it.
 * What can't be kept from a page: its own listeners that capture on the window, the document or <html> come before
 * anything of ours, so they hear that something happened at our element, where, and which key.
 */
export function keepToOurselves(root: ShadowRoot): void {
  const stop = (event: Event): void => event.stopPropagation();
  for (const type of OURS.split(' ')) listen(root, type, stop, { passive: true });
  for (const type of NOBODYS.split(' ')) listen(root, type, stop, { passive: true, capture: true });
}

export function text<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  words: string,
  className = '',
): HTMLElementTagNameMap[K] {
  const made = make(tag);
  made.textContent = words;
  if (className !== '') made.className = className;
  return made;
}

/** A press by a person, never by a script of the page. */
export function onPress(element: HTMLElement, act: () => void): void {
  listen(element, 'click', (event) => {
    if (event.isTrusted) act();
  });
}

type Act = {
  className: string;
  words: string;
  /** What a screen reader says after the words. */
  about: string;
  title: string;
  act: () => Promise<string>;
  said: HTMLElement;
  /** Its press tells the background something. */
  goesOut?: boolean;
};
/** A button that says for two seconds what became of its press, on itself and to a screen reader. */
export function actButton({ className, words, about, title, act, said, goesOut }: Act): HTMLButtonElement {
  const made = make('button');
  let back: ReturnType<typeof setTimeout> | undefined;
  const show = (now: string): void => {
    made.textContent = now;
    made.setAttribute('aria-label', about === '' ? now : `${now}: ${about}`);
  };
  made.className = className;
  made.type = 'button';
  if (title !== '') made.title = title;
  show(words);
  const pressed = async (): Promise<string> => {
    const isSeen = goesOut ? await isInSight(made) : isShown(made);
    return isSeen ? act() : say('capture_covered');
  };
  onPress(made, () => {
    void pressed().then((now) => {
      clearTimeout(back);
      show(now);
      said.textContent = now;
      back = setTimeout(() => show(words), 2_000);
    });
  });
  return made;
}

/** What is said aloud and not shown. */
export function announcer(): HTMLElement {
  const said = make('span');
  said.className = 'said';
  said.setAttribute('role', 'status');
  return said;
}
