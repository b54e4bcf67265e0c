import { method, near, reader, tag } from '@/lib/capture/dom';
import type { Found } from '@/lib/capture/reading';
import { cornerOf, innersOf, isOfPage, outerOf, shifted, type Spot } from './place';

// Where a chip has room: it covers no control of the page, neither closed nor open, since a press that is meant for the
// page must not be taken by us.

const hitsOf = method(Document.prototype, 'elementsFromPoint');
const shadowHitsOf = method(ShadowRoot.prototype, 'elementsFromPoint');
const shadowOf = reader(Element.prototype, 'shadowRoot');
const pageOf = reader(HTMLIFrameElement.prototype, 'contentDocument');
const contains = method(Node.prototype, 'contains');
const withinDocument = method(Document.prototype, 'querySelectorAll');
const withinRoot = method(DocumentFragment.prototype, 'querySelectorAll');
const kindOf = reader(Node.prototype, 'nodeType');
const isSeen = method(Element.prototype, 'checkVisibility');

const ROLES =
  'button link switch tab checkbox radio combobox menuitem menuitemcheckbox menuitemradio option treeitem slider spinbutton searchbox textbox';
const CONTROL = [
  'button,a[href],area[href],input,select,textarea,label,summary,iframe,object,embed,audio[controls],video[controls]',
  '[contenteditable]:not([contenteditable=false]),[tabindex]:not([tabindex^="-"])',
  ...ROLES.split(' ').map((role) => `[role=${role}]`),
].join();
const GAP = 8;
/** Of a chip: its height, its room at its widest, and when it is open, with "Use in Outpost" and the tray's button. */
const HIGH = 24;
const WIDTH = 76;
const OPEN = 216;
/** By so much it moves when it opens to the left (look.ts). */
const BACK = 132;
/** Between two points that are asked what lies there. */
const STEP = 24;

type Control = { element: Element; box: DOMRect };
/** The controls of one page, frame or shadow root, where the top page shows them, looked up once. */
type Controls = (tree: Node) => readonly Control[];
function controls(): Controls {
  const known = new Map<Node, Control[]>();
  return (tree) => {
    const all =
      known.get(tree) ??
      [
        ...(kindOf(tree) === 11
          ? withinRoot(tree as ShadowRoot, CONTROL)
          : withinDocument(tree as Document, CONTROL)),
      ].map((element) => ({
        element,
        box: shifted(element.getBoundingClientRect(), element),
      }));
    known.set(tree, all);
    return all;
  };
}

/** Where a chip stands, from its text's right top corner or on the screen, and whether it opens to the left. */
export type Side = Spot & { isLeft: boolean };

/** Looks for room at one moment; `scale` is that of a page that is drawn larger by its own style. */
export function makeRoom(scale: number) {
  const high = HIGH * scale;
  const width = WIDTH * scale;
  const all = controls();
  const closedIn = (found: Found, { x, y }: Spot) =>
    inWay(found, { left: x, right: x + width, top: y, high }, all);
  const openIn = (found: Found, { x, y }: Spot, isLeft: boolean) => {
    const left = isLeft ? x - BACK * scale : x;
    if (left < 0) return new DOMRect(0, y, x, high);
    return inWay(found, { left, right: left + OPEN * scale, top: y, high }, all);
  };
  const fits = (x: number): boolean => x + OPEN * scale <= innerWidth;

  /** Opens to where it covers no control, to the right if it can; only where it always covers one, there. */
  function side(found: Found, spot: Spot): Side {
    if (fits(spot.x) && !openIn(found, spot, false)) return { ...spot, isLeft: false };
    return { ...spot, isLeft: !fits(spot.x) || !openIn(found, spot, true) };
  }

  /** After the text, past what is in the way there. */
  function beside(found: Found, box: DOMRect, way: typeof closedIn): Spot | undefined {
    const y = box.top + box.height / 2 - high / 2;
    let x = box.right + GAP;
    for (let tries = 0; tries < 8 && x + width <= innerWidth; tries += 1) {
      const inTheWay = way(found, { x, y });
      if (!inTheWay) return { x, y };
      if (inTheWay.right + GAP <= x) return undefined;
      x = inTheWay.right + GAP;
    }
    return undefined;
  }

  return {
    /**
     * Where a chip stands: after its text where it covers nothing even when it is open, else where it covers nothing
     * while it is closed: beside, below or above; `none` where all are taken. Nothing while the text's middle can't be
     * seen.
     */
    for(found: Found, box: DOMRect): Side | 'none' | undefined {
      const middle = box.top + box.height / 2;
      if (middle < 0 || middle > innerHeight) return undefined;
      const below = Math.max(4, Math.min(box.left, innerWidth - width - 4));
      const spot =
        beside(found, box, (one, at) => openIn(one, at, !fits(at.x))) ??
        beside(found, box, closedIn) ??
        [box.bottom + 4, box.top - high - 4].map((y) => ({ x: below, y })).find((at) => !closedIn(found, at));
      if (spot === undefined) return 'none';
      const { x, y, isLeft } = side(found, spot);
      return { x: x - box.right, y: y - box.top, isLeft };
    },
    /** Rows that are closer than a chip is high: the next chip stands beside the one above, if there is room. */
    besides(found: Found, own: Side, taken: readonly Spot[]): Side | undefined {
      const over = ({ x, y }: Spot): boolean => Math.abs(y - own.y) < high && Math.abs(x - own.x) < width;
      const last = taken.slice(-3).findLast(over);
      if (!last) return own;
      const spot = { x: last.x + width + 4, y: own.y };
      return closedIn(found, spot) ? undefined : side(found, spot);
    },
  };
}

type Area = { left: number; right: number; top: number; high: number };
/** The box of a control that lies there, if there is one. A row that is one control has its text in it. */
function inWay(found: Found, { left, right, top, high }: Area, all: Controls): DOMRect | undefined {
  const inners = innersOf(found);
  const outers = [found.to, ...inners.flatMap((inner) => outerOf(inner) ?? [])];
  const holds = (control: Element): boolean => outers.some((one) => contains(control, one));
  for (const tree of [document, ...inners])
    for (const { element, box } of all(tree)) {
      const isOver = box.left < right && box.right > left && box.top < top + high && box.bottom > top;
      if (isOver && box.width > 0 && !holds(element) && isSeen(element, { visibilityProperty: true }))
        return box;
    }
  for (let at = left + 2; at < right; at += STEP)
    for (const line of [top + 3, top + high - 3]) {
      const control = deepControl(at, line, holds);
      if (control) return shifted(control.getBoundingClientRect(), control);
    }
  return undefined;
}

/** A control in an open shadow root or in a frame of this site, at a point of the top page. */
function deepControl(x: number, y: number, holds: (control: Element) => boolean): Element | undefined {
  let hit = hitsOf(document, x, y).find(isOfPage);
  let at: Spot = { x, y };
  for (let deep = 0; hit && deep < 8; deep += 1) {
    const control = deep === 0 ? null : near(hit, CONTROL);
    if (control && !holds(control)) return control;
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
    if (inner === hit) return undefined; // a shadow root answers with its own host where nothing of it lies
    hit = inner;
  }
  return undefined;
}
