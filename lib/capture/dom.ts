// Reading a tree that may be hostile. On a <form> or the document, `form.firstChild` can be an <input
// name="firstChild"> of the page; the getters of the prototypes can't be covered up like that.

export function reader<T extends object, K extends keyof T & string>(prototype: T, name: K): (of: T) => T[K] {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  return (of) => own?.get?.call(of) as T[K]; // the getter of that very property
}
type Method<T, K extends keyof T> = T[K] extends (...given: infer A) => infer R
  ? (of: T, ...given: A) => R
  : never;
export function method<T extends object, K extends keyof T & string>(prototype: T, name: K): Method<T, K> {
  const own: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
  const call = (of: T, ...given: unknown[]): unknown => Reflect.apply(own as () => unknown, of, given);
  return call as Method<T, K>; // the method of that very name
}

const kindOf = reader(Node.prototype, 'nodeType');
export const parentOf = reader(Node.prototype, 'parentNode');
export const firstOf = reader(Node.prototype, 'firstChild');
const siblingOf = reader(Node.prototype, 'nextSibling');
export const dataOf = reader(CharacterData.prototype, 'data');
export const lengthOf = reader(CharacterData.prototype, 'length');
const tagOf = reader(Element.prototype, 'localName');
const typeOf = reader(HTMLInputElement.prototype, 'type');
const readOnlyOf = reader(HTMLInputElement.prototype, 'readOnly');
const valueOf = reader(HTMLInputElement.prototype, 'value');
export const rootOf = reader(Document.prototype, 'documentElement');
const textOf = reader(Node.prototype, 'textContent');
const closest = method(Element.prototype, 'closest');
const matches = method(Element.prototype, 'matches');
const all = method(Element.prototype, 'querySelectorAll');
const walk = method(Document.prototype, 'createTreeWalker');

export const isElement = (node: Node): node is Element => kindOf(node) === 1;
export const isText = (node: Node): node is Text => kindOf(node) === 3;
export const near = (node: Element, selector: string): Element | null => closest(node, selector);
export const fits = (node: Element, selector: string): boolean => matches(node, selector);
export const within = (node: Element, selector: string): Element[] => [...all(node, selector)];
export const tag = (node: Element): string => tagOf(node);

/** Every text node of the page, in order. */
export function textsOf(page: Document): TreeWalker | undefined {
  const root = rootOf(page) as Element | null; // a page can be without one
  if (root === null) return undefined;
  return walk(page, root, 4); // text
}

/** The short text of a node, or nothing when it is long. */
export const shortText = (node: Node, most: number): string => {
  const text = textOf(node) ?? '';
  return text.length > most ? '' : text;
};

/** What can't be a label or a value: what people write and what only shows code or a preview (dashboard.md 8). */
export const NOT_READ =
  'script,style,noscript,template,textarea,select,iframe,object,svg,canvas,[contenteditable]:not([contenteditable=false]),' +
  '[role=textbox],.monaco-editor,.CodeMirror,.cm-editor,.ace_editor,[data-cy=email-preview]';
/** Code samples only confirm (dashboard.md 10). A code chip is one short token, a sample has several lines. */
export const SAMPLE = 'pre';

const INLINE = new Set(
  'a abbr b bdi bdo button cite code data em font i kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
export const isInline = (element: Element): boolean => INLINE.has(tagOf(element));
export const isBreak = (element: Element): boolean => tagOf(element) === 'br';

/** A read-only field's value; a field that is typed in has none for us. */
export function fieldText(element: Element): string {
  if (!(element instanceof HTMLInputElement) || !readOnlyOf(element)) return '';
  return /^(?:text|search|url)$/.test(typeOf(element)) ? valueOf(element) : '';
}

/** The next node in document order inside `root`; without `into`, past everything that is in `node`. */
export function nextOf(node: Node, root: Node, into: boolean): Node | null {
  const child = into ? firstOf(node) : null;
  if (child !== null) return child;
  let at: Node | null = node;
  while (at !== null && at !== root) {
    const sibling: Node | null = siblingOf(at);
    if (sibling !== null) return sibling;
    at = parentOf(at);
  }
  return null;
}
