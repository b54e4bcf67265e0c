import { method, isElement, isInline, near, parentOf } from '@/lib/capture/dom';
import type { Found } from '@/lib/capture/reading';

const fromPoint = method(Document.prototype, 'elementFromPoint');
const CONTROL = 'button,a[href],input,select,textarea,[role=button],[role=link],[role=switch]';
const GAP = 8;

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

/** A box in a frame of the same site stands where the frame does. */
function shifted(box: DOMRect, inside: Element): DOMRect {
  const frame = inside.ownerDocument === document ? null : inside.ownerDocument.defaultView?.frameElement;
  if (!frame) return box;
  const { left, top } = frame.getBoundingClientRect();
  return shifted(new DOMRect(box.left + left, box.top + top, box.width, box.height), frame);
}

/**
 * How far right of its text a chip begins so that it covers no control of the page. Looked at once for each chip, not
 * while scrolling.
 */
export function stepAside(box: DOMRect, width: number): number {
  const y = box.top + box.height / 2;
  let left = box.right + GAP;
  for (let tries = 0; tries < 4; tries += 1) {
    const inTheWay = [left + 2, left + width / 2, left + width - 2]
      .map((x) => at(x, y))
      .find((found) => found !== null);
    if (!inTheWay) break;
    left = inTheWay.getBoundingClientRect().right + GAP;
  }
  return left - box.right;
}

function at(x: number, y: number): Element | null {
  const hit = fromPoint(document, x, y);
  return hit === null ? null : near(hit, CONTROL);
}

export type Spot = { x: number; y: number };

/** Rows that are closer than a chip is high: the next chip stands beside the one above. */
export function besides(spot: Spot, taken: readonly Spot[], width: number): Spot {
  const over = ({ x, y }: Spot): boolean => Math.abs(y - spot.y) < 24 && Math.abs(x - spot.x) < width;
  const last = taken.slice(-3).findLast(over);
  return last ? { x: last.x + width + 4, y: spot.y } : spot;
}

export const spotOf = (box: DOMRect, aside: number, width: number): Spot => {
  const x = box.right + aside;
  const room = x + width <= innerWidth;
  return {
    x: Math.round(room ? x : Math.max(4, innerWidth - width - 4)),
    y: Math.round(room ? box.top + box.height / 2 - 12 : box.bottom + 4),
  };
};
