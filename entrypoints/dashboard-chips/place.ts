import { isElement, isInline, method, near, parentOf, reader, rootOf, tag } from '@/lib/capture/dom';
import type { Found } from '@/lib/capture/reading';

const hitsOf = method(Document.prototype, 'elementsFromPoint');
const shadowHitsOf = method(ShadowRoot.prototype, 'elementsFromPoint');
const shadowOf = reader(Element.prototype, 'shadowRoot');
const pageOf = reader(HTMLIFrameElement.prototype, 'contentDocument');
const windowOf = reader(Document.prototype, 'defaultView');
const treeOf = method(Node.prototype, 'getRootNode');
const kindOf = reader(Node.prototype, 'nodeType');
const contains = method(Node.prototype, 'contains');
const hostOf = reader(ShadowRoot.prototype, 'host');

const CONTROL =
  'button,a[href],input,select,textarea,summary,[contenteditable],[role=button],[role=link],[role=switch],[role=tab],[role=checkbox],[role=radio],[role=combobox],[role=menuitem]';
const GAP = 8;
/** Of a chip, on the screen. */
export type Size = { width: number; high: number };

/** What scrolls and is clipped with the value. */
export function anchorOf({ to }: Found): Element | undefined {
  if (isElement(to)) return to;
  const up = parentOf(to);
  return up !== null && isElement(up) ? up : undefined;
}

/** The end of what the chip stands beside, box around the text included, where the top page shows it. */
export function boxOf(found: Found): DOMRect | undefined {
  const anchor = anchorOf(found);
  if (anchor === undefined) return undefined;
  const range = new Range();
  if (anchor !== found.to && !isInline(anchor)) range.selectNodeContents(found.to);
  const box = (anchor === found.to || isInline(anchor) ? anchor : range).getBoundingClientRect();
  return shifted(box, anchor);
}

/** The element in which the page of a frame, or an open shadow root, stands. */
const outerOf = (tree: Node): Element | null =>
  kindOf(tree) === 11 ? hostOf(tree as ShadowRoot) : frameOf(tree as Document); // by its very kind
const frameOf = (page: Document): Element | null => windowOf(page)?.frameElement ?? null;

/** The pages of frames and the open shadow roots that a value stands in: they scroll and change by themselves. */
export function innersOf({ to }: Found): Node[] {
  const inners: Node[] = [];
  if (!to.isConnected) return inners;
  for (let node: Node | null = to; node !== null && inners.length < 8;) {
    const tree: Node = treeOf(node);
    if (tree === document) break;
    inners.push(tree);
    node = outerOf(tree);
  }
  return inners;
}

/** A box in a frame of the same site stands where the frame does. */
function shifted(box: DOMRect, inside: Element): DOMRect {
  const page = inside.ownerDocument;
  const frame = page === document ? null : frameOf(page);
  if (!frame) return box;
  const { x, y } = cornerOf(frame);
  return shifted(new DOMRect(box.left + x, box.top + y, box.width, box.height), frame);
}
function cornerOf(frame: Element): Spot {
  const { left, top } = frame.getBoundingClientRect();
  return { x: left + frame.clientLeft, y: top + frame.clientTop };
}

export type Spot = { x: number; y: number };

/**
 * Where a chip stands beside its text so that it covers no control of the page, from the text's right top corner:
 * after it, past the controls there, else below it, else above it; `none` where all are taken. Looked at once for each
 * chip, not while scrolling. Nothing while the text's middle can't be seen.
 */
export function freeSpot(box: DOMRect, size: Size, text: Node): Spot | 'none' | undefined {
  const { width, high } = size;
  const middle = box.top + box.height / 2;
  if (middle < 0 || middle > innerHeight) return undefined;
  let left = box.right + GAP;
  for (let tries = 0; tries < 5 && left + width <= innerWidth; tries += 1) {
    const inTheWay = controlIn({ x: left, y: middle - high / 2 }, size, text);
    if (!inTheWay) return from(box, { x: left, y: middle - high / 2 });
    left = inTheWay.right + GAP;
  }
  const x = Math.max(4, Math.min(box.left, innerWidth - width - 4));
  for (const y of [box.bottom + 4, box.top - high - 4])
    if (!controlIn({ x, y }, size, text)) return from(box, { x, y });
  return 'none';
}
const from = (box: DOMRect, { x, y }: Spot): Spot => ({ x: x - box.right, y: y - box.top });

/** The box of a control that a chip would lie over, if there is one. A row that is one control has its text in it. */
export function controlIn({ x: left, y: top }: Spot, { width, high }: Size, text: Node): DOMRect | undefined {
  for (const x of [left + 2, left + width / 2, left + width - 2])
    for (const y of [top + 2, top + high / 2, top + high - 2]) {
      const control = controlAt(x, y);
      if (control && !contains(control, text)) return shifted(control.getBoundingClientRect(), control);
    }
  return undefined;
}

function controlAt(x: number, y: number): Element | null {
  // What is ours isn't in the way: it will have moved.
  let hit = hitsOf(document, x, y).find((one) => tag(one) === 'body' || parentOf(one) !== rootOf(document));
  let at: Spot = { x, y };
  for (let deep = 0; hit && deep < 8; deep += 1) {
    const control = near(hit, CONTROL);
    if (control) return control;
    const shadow: ShadowRoot | null = shadowOf(hit);
    const page: Document | null = tag(hit) === 'iframe' ? pageOf(hit as HTMLIFrameElement) : null; // by its name
    if (page) {
      const corner = cornerOf(hit);
      at = { x: at.x - corner.x, y: at.y - corner.y };
    }
    const [inner]: Element[] = page
      ? hitsOf(page, at.x, at.y)
      : shadow
        ? shadowHitsOf(shadow, at.x, at.y)
        : [];
    if (inner === hit) return null; // a shadow root answers with its own host where nothing of it lies
    hit = inner;
  }
  return null;
}

/** Rows that are closer than a chip is high: the next chip stands beside the one above. */
export function besides(spot: Spot, taken: readonly Spot[], { width, high }: Size): Spot {
  const over = ({ x, y }: Spot): boolean => Math.abs(y - spot.y) < high && Math.abs(x - spot.x) < width;
  const last = taken.slice(-3).findLast(over);
  return last ? { x: last.x + width + 4, y: spot.y } : spot;
}
