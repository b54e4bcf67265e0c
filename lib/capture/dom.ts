// Reading a tree that may be hostile. On a <form> or the document, `form.firstChild` can be an <input
// name="firstChild"> of the page; the getters of the prototypes can't be covered up like that.

const ownOf = (prototype: object, name: string): { get?: unknown; value?: unknown } | undefined =>
  Object.getOwnPropertyDescriptor(prototype, name);
/* @__NO_SIDE_EFFECTS__ */
const getter = <T extends object, K extends keyof T & string>(prototype: T, name: K) =>
  ownOf(prototype, name)?.get as (this: T) => T[K]; // the getter of that very property
/* @__NO_SIDE_EFFECTS__ */
export function reader<T extends object, K extends keyof T & string>(prototype: T, name: K): (of: T) => T[K] {
  const get = getter(prototype, name);
  return (of) => get.call(of);
}
type Method<T, K extends keyof T> = T[K] extends (...given: infer A) => infer R
  ? (of: T, ...given: A) => R
  : never;
/* @__NO_SIDE_EFFECTS__ */
export function method<T extends object, K extends keyof T & string>(prototype: T, name: K): Method<T, K> {
  const own = ownOf(prototype, name)?.value;
  const call = (of: T, ...given: unknown[]): unknown => Reflect.apply(own as () => unknown, of, given);
  return call as Method<T, K>; // the method of that very name
}

// What is asked of every node has a function of its own each: one that served all of them could never be made fast.
const getKind = getter(Node.prototype, 'nodeType');
const getFirst = getter(Node.prototype, 'firstChild');
const getNext = getter(Node.prototype, 'nextSibling');
const getData = getter(CharacterData.prototype, 'data');
const getLength = getter(CharacterData.prototype, 'length');
const getTag = getter(Element.prototype, 'localName');
const getShadow = getter(Element.prototype, 'shadowRoot');
/* @__NO_SIDE_EFFECTS__ */
const own = <T>(name: keyof Element): T => ownOf(Element.prototype, name)?.value as T; // the method of that very name
const hasAttributes = own<(this: Element) => boolean>('hasAttributes');
const getAttribute = own<(this: Element, name: string) => string | null>('getAttribute');
export const kindOf = (node: Node): number => getKind.call(node);
export const siblingOf = (node: Node): Node | null => getNext.call(node);
export const dataOf = (text: CharacterData): string => getData.call(text);
export const lengthOf = (text: CharacterData): number => getLength.call(text);
export const tag = (element: Element): string => getTag.call(element);
const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);

export const parentOf = reader(Node.prototype, 'parentNode');
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
const find = method(DocumentFragment.prototype, 'querySelector');
const addressOf = reader(Document.prototype, 'URL');
const ownerOf = reader(Node.prototype, 'ownerDocument');
export const walk = method(Document.prototype, 'createTreeWalker');

export const isElement = (node: Node): node is Element => kindOf(node) === 1;
export const isText = (node: Node): node is Text => kindOf(node) === 3;
export const near = (node: Element, selector: string): Element | null => closest(node, selector);
export const fits = (node: Element, selector: string): boolean => matches(node, selector);
export const within = (node: Element, selector: string): Element[] => [...all(node, selector)];
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

/* @__NO_SIDE_EFFECTS__ */
const names = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const UNREAD = names('script style noscript template textarea object svg canvas s strike del bdo');
const UNREAD_ROLES = names('textbox listbox option menu menubar');
const UNREAD_CLASSES = /(?:^|\s)(?:monaco-editor|CodeMirror|cm-editor|ace_editor)(?:\s|$)/;
const INLINE = names(
  'a abbr b bdi cite code data em font i kbd label mark q samp small span strong sub sup time tt u var wbr input',
);
const BUTTONS = names('button summary');
const BUTTON_ROLES = names('button tab');
const HEADINGS = names('h1 h2 h3 h4 h5 h6 legend');
const TABLE_ROLES = names('table grid treegrid');
/** What stands for itself, whatever element it is made of. */
const BLOCK_ROLES = names('row cell gridcell columnheader rowheader listitem heading');
/** What may have a shadow root, beside elements with a dash in their names (DOM standard, "valid shadow host name"). */
const HOSTS = names(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span',
);

const mayHost = (name: string): boolean => HOSTS.has(name) || name.includes('-');

/** What an element is to a reader, by its name, its role, and what keeps it from being read. */
export type What = {
  name: string;
  /** Can't have a label or a value: what people write, what only shows code or a preview (dashboard.md 8), what isn't shown. */
  isUnread: boolean;
  isInline: boolean;
  isButton: boolean;
  isHeading: boolean;
  isTable: boolean;
  mayHost: boolean;
};
const known = new Map<string, What>();
const KNOWN_MOST = 500;

/** By its name alone. */
function whatByName(element: Element): What {
  const name = tag(element);
  let what = known.get(name);
  if (what === undefined) {
    what = {
      name,
      isUnread: UNREAD.has(name),
      isInline: INLINE.has(name),
      isButton: BUTTONS.has(name),
      isHeading: HEADINGS.has(name),
      isTable: name === 'table',
      mayHost: mayHost(name),
    };
    if (known.size < KNOWN_MOST) known.set(name, what);
  }
  return what;
}

export const whatIs = (element: Element): What =>
  hasAttributes.call(element) ? withAttributes(element, whatByName(element)) : whatByName(element);

function withAttributes(element: Element, what: What): What {
  const role = attribute(element, 'role');
  const editable = attributeOf(element, 'contenteditable');
  if (
    attributeOf(element, 'hidden') !== null ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display:\s*none/i.test(attribute(element, 'style')) ||
    (editable !== null && editable !== 'false') ||
    UNREAD_ROLES.has(role) ||
    UNREAD_CLASSES.test(attribute(element, 'class')) ||
    attributeOf(element, 'data-cy') === 'email-preview'
  )
    return { ...what, isUnread: true };
  if (role === '') return what;
  return {
    ...what,
    isInline: what.isInline && !BLOCK_ROLES.has(role),
    isButton: what.isButton || BUTTON_ROLES.has(role),
    isHeading: what.isHeading || role === 'heading',
    isTable: what.isTable || TABLE_ROLES.has(role),
  };
}
export const TABLE = 'table,[role=table],[role=grid],[role=treegrid]';
export const ROW = 'tr,[role=row]';
export const HEADER = 'th,[role=columnheader]';
export const CELLS = 'td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]';

export const isInline = (element: Element): boolean => INLINE.has(tag(element));

const FIELD_MOST = 400;
/** A read-only field's value; a field that is typed in has none for us. */
export function fieldText(element: Element): string {
  if (tag(element) !== 'input') return '';
  const field = element as HTMLInputElement; // by its name: a frame has classes of its own
  if (!readOnlyOf(field) || !/^(?:text|search|url)$/.test(typeOf(field))) return '';
  const text = valueOf(field);
  return text.length > FIELD_MOST ? '' : text;
}

/** What a drop-down shows as chosen. */
export function chosenText(element: Element): string {
  if (tag(element) !== 'select') return '';
  const list = element as HTMLSelectElement; // by its name
  const option = optionsOf(list)[chosenOf(list)];
  return option ? shortText(option, 200) : '';
}

/**
 * The first node inside: of the page in a frame, which is read when it is at this very page's address (another
 * object's page isn't, nor is a preview), of an open shadow root, or of the element itself. `light` comes after a shadow root's, which
 * shows it only where it has a slot.
 */
export function insideOf(element: Element, what: What): { first: Node | null; light: Node | null } {
  if (what.name === 'iframe') return { first: framed(element), light: null };
  const shadow = what.mayHost ? getShadow.call(element) : null;
  const light = getFirst.call(element);
  if (!shadow) return { first: light, light: null };
  return { first: getFirst.call(shadow), light: find(shadow, 'slot') && light };
}

/** What is inside and not seen from outside: a readable frame's page, an open shadow root. */
export function hiddenIn(element: Element): Node | null {
  const name = tag(element);
  if (name === 'iframe') return framed(element);
  return mayHost(name) ? getShadow.call(element) : null;
}

function framed(element: Element): Node | null {
  const own = element as HTMLIFrameElement; // by its name
  if (!/^(?:https:|\/(?!\/))/.test(attribute(own, 'src')) || fits(own, '[srcdoc],[sandbox]')) return null;
  const page = pageOf(own);
  const around = ownerOf(own);
  return page && around && placeOf(page) === placeOf(around) ? rootOf(page) : null;
}
/** What a page is of, by its address: another object's page, or a preview, stands at another. */
const placeOf = (page: Document): string => addressOf(page).replace(/[?#].*$/, '');
