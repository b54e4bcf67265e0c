export type Role =
  | 'alertdialog'
  | 'button'
  | 'checkbox'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'link'
  | 'option'
  | 'radio'
  | 'region'
  | 'spinbutton'
  | 'textbox';

/** `name` is the source of a pattern for the accessible name or, without a role, for the whole visible text. */
export type Query = {
  role: Role | null;
  name: string | null;
  within: { role: Role; name: string | null } | null;
  nth: number;
};

/**
 * Runs in the page, so it may use nothing from outside itself. Finds as a person does: only what is shown and not
 * behind a dialog, by role and name. (Puppeteer's own `aria` queries answer differently in Firefox.)
 */
export function locate({ role, name, within, nth }: Query): Element | null {
  const ROLES: Record<string, string> = {
    button: 'button, [role=button], summary',
    checkbox: 'input[type=checkbox]',
    dialog: '[role=dialog]',
    alertdialog: '[role=alertdialog]',
    group: '[role=group], fieldset, details',
    heading: 'h1, h2, h3, [role=heading]',
    link: 'a[href]',
    option: '[role=option]',
    radio: 'input[type=radio]',
    region: 'section',
    spinbutton: '[role=spinbutton]',
    textbox: 'textarea, input:not([type=radio], [type=checkbox], [type=hidden])',
  };
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const shown = (element: Element): boolean =>
    element.closest('[aria-hidden=true], [inert], [hidden]') === null && element.checkVisibility();

  /** The text of an element with a space between blocks; what is hidden from a screen reader is left out. */
  function textOf(element: Element): string {
    let text = '';
    for (const child of element.childNodes) {
      if (child.nodeType === 3) text += child.textContent ?? '';
      if (!(child instanceof Element) || child.getAttribute('aria-hidden') === 'true') continue;
      const inline = getComputedStyle(child).display === 'inline';
      text += inline ? textOf(child) : ` ${child.getAttribute('aria-label') ?? textOf(child)} `;
    }
    return text;
  }
  function nameOf(element: Element): string {
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
    const named = ids.map((id) => document.getElementById(id)).filter((other) => other !== null);
    if (named.length > 0)
      return named.map((other) => other.getAttribute('aria-label') ?? textOf(other)).join(' ');
    const label = element.getAttribute('aria-label');
    if (label !== null) return label;
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      return [...(element.labels ?? [])].map(textOf).join(' ');
    return textOf(element);
  }
  const fits = (text: string, pattern: string | null): boolean =>
    pattern === null || new RegExp(pattern, 'u').test(tidy(text));

  const containers =
    within === null ? [document.body] : [...document.querySelectorAll(ROLES[within.role] ?? '')];
  const found = containers
    .filter((at) => within === null || (shown(at) && fits(nameOf(at), within.name)))
    .flatMap((at) => {
      const all = [...at.querySelectorAll(role === null ? '*' : (ROLES[role] ?? ''))].filter(shown);
      if (role !== null) return all.filter((each) => fits(nameOf(each), name));
      const fitting = all.filter((each) => fits(textOf(each), name));
      // The innermost that says it.
      return fitting.filter((each) => !fitting.some((other) => other !== each && each.contains(other)));
    });
  return found[nth] ?? null;
}
