import { isElement, isInline, method, parentOf, reader, rootOf, tag } from '@/lib/capture/dom';
import type { Found } from '@/lib/capture/reading';

const hitsOf = method(Document.prototype, 'elementsFromPoint');
const windowOf = reader(Document.prototype, 'defaultView');
const treeOf = method(Node.prototype, 'getRootNode');
const kindOf = reader(Node.prototype, 'nodeType');
const contains = method(Node.prototype, 'contains');
const hostOf = reader(ShadowRoot.prototype, 'host');

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

/** What isn't ours: that will have moved. */
export const isOfPage = (one: Element): boolean => tag(one) === 'body' || parentOf(one) !== rootOf(document);

/** The element in which the page of a frame, or an open shadow root, stands. */
export const outerOf = (tree: Node): Element | null =>
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
export function shifted(box: DOMRect, inside: Element): DOMRect {
  const page = inside.ownerDocument;
  const frame = page === document ? null : frameOf(page);
  if (!frame) return box;
  const { x, y } = cornerOf(frame);
  return shifted(new DOMRect(box.left + x, box.top + y, box.width, box.height), frame);
}
export function cornerOf(frame: Element): Spot {
  const { left, top } = frame.getBoundingClientRect();
  return { x: left + frame.clientLeft, y: top + frame.clientTop };
}

export type Spot = { x: number; y: number };

/** Whether the value stands at this point, and nothing else of the page: no menu that opened, no bar that stays. */
export function isOnTop(found: Found, box: DOMRect): boolean {
  const y = box.top + box.height / 2;
  const x = Math.max(0, Math.min(box.right - 3, innerWidth - 1));
  const hit = hitsOf(document, x, y).find(isOfPage);
  const own = outermost(found);
  return hit !== undefined && own !== undefined && (contains(hit, own) || contains(own, hit));
}
/** The value's own element, or that of the top page in which it stands. */
function outermost(found: Found): Element | undefined {
  const last = innersOf(found).at(-1);
  return last === undefined ? anchorOf(found) : (outerOf(last) ?? undefined);
}
