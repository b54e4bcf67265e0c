import { listen } from '../dashboard.content/listen';
import { make } from './look';

/** Keys and presses on what is ours are not the page's business: its shortcuts and its closing menus stay out of it. */
const OURS = [
  'pointerdown',
  'mousedown',
  'mouseup',
  'click',
  'keydown',
  'keyup',
  'keypress',
  'dblclick',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'focusin',
  'focusout',
];
export function keepToOurselves(element: HTMLElement): void {
  for (const type of OURS) listen(element, type, (event) => event.stopPropagation());
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
};
/** A button that says for two seconds what became of its press, on itself and to a screen reader. */
export function actButton({ className, words, about, title, act, said }: Act): HTMLButtonElement {
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
  onPress(made, () => {
    void act().then((now) => {
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
