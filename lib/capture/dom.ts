// Reading a tree that may be hostile. On a <form> or the document, `form.firstChild` can be an <input
// name="firstChild"> of the page; the getters of the prototypes can't be covered up like that.

/* @__NO_SIDE_EFFECTS__ */
export function reader<T extends object, K extends keyof T & string>(prototype: T, name: K): (of: T) => T[K] {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  return (of) => own?.get?.call(of) as T[K]; // the getter of that very property
}
type Method<T, K extends keyof T> = T[K] extends (...given: infer A) => infer R
  ? (of: T, ...given: A) => R
  : never;
/* @__NO_SIDE_EFFECTS__ */
export function method<T extends object, K extends keyof T & string>(prototype: T, name: K): Method<T, K> {
  const own: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
  const call = (of: T, ...given: unknown[]): unknown => Reflect.apply(own as () => unknown, of, given);
  return call as Method<T, K>; // the method of that very name
}

const kindOf = reader(Node.prototype, 'nodeType');
export const parentOf = reader(Node.prototype, 'parentNode');
const firstOf = reader(Node.prototype, 'firstChild');
export const siblingOf = reader(Node.prototype, 'nextSibling');
export const dataOf = reader(CharacterData.prototype, 'data');
export const lengthOf = reader(CharacterData.prototype, 'length');
const tagOf = reader(Element.prototype, 'localName');
const attributeOf = method(Element.prototype, 'getAttribute');
const hasAny = method(Element.prototype, 'hasAttributes');
const shadowOf = reader(Element.prototype, 'shadowRoot');
const hostOf = reader(ShadowRoot.prototype, 'host');
const typeOf = reader(HTMLInputElement.prototype, 'type');
const readOnlyOf = reader(HTMLInputElement.prototype, 'readOnly');
const valueOf = reader(HTMLInputElement.prototype, 'value');
const optionsOf = reader(HTMLSelectElement.prototype, 'options');
const chosenOf = reader(HTMLSelectElement.prototype, 'selectedIndex');
const pageOf = reader(HTMLIFrameElement.prototype, 'contentDocument');
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
export const attribute = (node: Element, name: string): string => attributeOf(node, name) ?? '';
/** The parent, out of a shadow root too. */
export const upOf = (node: Node): Node | null => {
  const up = parentOf(node);
  return up !== null && kindOf(up) === 11 ? hostOf(up as ShadowRoot) : up; // fragments in a page are shadow roots
};

/** The short text of a node, or nothing when it is long. */
export const shortText = (node: Node, most: number): string => {
  const text = textOf(node) ?? '';
  return text.length > most ? '' : text;
};

const NO_TAGS = new Set('script style noscript template textarea object svg canvas'.split(' '));
const NO_ROLES = new Set(['textbox', 'listbox', 'option']);
const NO_CLASSES = /(?:^|\s)(?:monaco-editor|CodeMirror|cm-editor|ace_editor)(?:\s|$)/;
/** What can't be a label or a value: what people write and what only shows code or a preview (dashboard.md 8). */
export function isNotRead(element: Element): boolean {
  if (NO_TAGS.has(tagOf(element))) return true;
  if (!hasAny(element)) return false;
  const editable = attributeOf(element, 'contenteditable');
  return (
    attributeOf(element, 'hidden') !== null ||
    (editable !== null && editable !== 'false') ||
    NO_ROLES.has(attribute(element, 'role')) ||
    NO_CLASSES.test(attribute(element, 'class')) ||
    attributeOf(element, 'data-cy') === 'email-preview'
  );
}
export const TABLE = 'table,[role=table],[role=grid]';
export const ROW = 'tr,[role=row]';
const is = (tags: string, roles: string) => {
  const named = new Set(tags.split(' '));
  const called = new Set(roles.split(' '));
  return (element: Element): boolean =>
    named.has(tagOf(element)) || (hasAny(element) && called.has(attribute(element, 'role')));
};
export const isButton = is('button summary', 'button tab');
export const isHeading = is('h1 h2 h3 h4 h5 h6 legend', 'heading');
export const isTable = is('table', 'table grid');
export const HEADER = 'th,[role=columnheader]';
export const CELLS = 'td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]';

const INLINE = new Set(
  'a abbr b bdi bdo cite code data em font i kbd label mark q s samp small span strong sub sup time tt u var wbr input'.split(
    ' ',
  ),
);
export const isInline = (element: Element): boolean => INLINE.has(tagOf(element));

/** A read-only field's value; a field that is typed in has none for us. */
export function fieldText(element: Element): string {
  if (tagOf(element) !== 'input') return '';
  const field = element as HTMLInputElement; // by its name: a frame has classes of its own
  return readOnlyOf(field) && /^(?:text|search|url)$/.test(typeOf(field)) ? valueOf(field) : '';
}

/** What a drop-down shows as chosen. */
export function chosenText(element: Element): string {
  if (tagOf(element) !== 'select') return '';
  const list = element as HTMLSelectElement; // by its name
  const option = optionsOf(list)[chosenOf(list)];
  return option ? shortText(option, 200) : '';
}

/**
 * The first node inside: of the page in a frame, which is read when it is this very site's and has an address of its
 * own (a preview has none), of an open shadow root, or of the element itself. `light` comes after a shadow root's.
 */
export function insideOf(element: Element): { first: Node | null; light: Node | null } {
  if (tagOf(element) === 'iframe') return { first: framed(element), light: null };
  const shadow = shadowOf(element);
  const light = firstOf(element);
  return shadow ? { first: firstOf(shadow), light } : { first: light, light: null };
}

function framed(element: Element): Node | null {
  const own = element as HTMLIFrameElement; // by its name
  if (!/^(?:https:|\/(?!\/))/.test(attribute(own, 'src')) || fits(own, '[srcdoc],[sandbox]')) return null;
  const page = pageOf(own);
  return page && rootOf(page);
}

/**
 * Every text of the page in order; `undefined` now and then, so that the caller can rest. Deep: of open shadow roots
 * and readable frames too, for which every element has to be looked at.
 */
export function* textsOf(page: Document, deep: boolean): Generator<string | undefined, void> {
  const root = rootOf(page) as Element | null; // a page can be without one
  const roots: Node[] = root === null ? [] : [root];
  if (root !== null && !deep) for (const field of within(root, 'input[readonly]')) yield fieldText(field);
  let count = 0;
  for (const from of roots) {
    const walker = walk(from.ownerDocument ?? page, from, deep ? 5 : 4); // text, and elements
    for (let node = walker.nextNode(); node && count < 200_000; node = walker.nextNode()) {
      if ((count += 1) % 256 === 0) yield undefined;
      if (isText(node)) {
        if (lengthOf(node) < 500) yield dataOf(node);
      } else if (isElement(node)) {
        if (tagOf(node) === 'input') yield fieldText(node);
        const inner = tagOf(node) === 'iframe' ? framed(node) : shadowOf(node);
        if (inner) roots.push(inner);
      }
    }
  }
}
