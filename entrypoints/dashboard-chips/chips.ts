import { rootOf } from '@/lib/capture/dom';
import type { Found } from '@/lib/capture/reading';
import { type Asks, type Chip, makeChip } from './chip';
import { listen } from '../dashboard.content/listen';
import { makeLayer } from './layer';
import { anchorOf, boxOf, innersOf, isOnTop, type Spot } from './place';
import { makeRoom, type Side } from './room';

/**
 * A chip's place; the chip itself is made when the place is first seen. `aside` is where it stands from its text;
 * `none` where it would cover a control.
 */
type Place = {
  found: Found;
  anchor: Element | undefined;
  chip: Chip | undefined;
  seen: boolean;
  aside: Side | 'none' | undefined;
  /** Its place has to be looked for, for the first time or because the page may have changed around it. */
  isDue: boolean;
};

/** Chips whose place is looked for in one frame. */
const AT_ONCE = 6;
/** A press on the page may open something over a value. */
const PRESSED = 300;

/**
 * The layer with every chip: one element beside the page's body, of no size, with a closed shadow root. Chips are
 * fixed over the page and follow what they stand beside, so nothing on the page moves.
 */
export function makeChips(asks: Asks) {
  let shown = new Map<string, Place>();
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let frame = 0;
  /** Of a page that is drawn larger by its own style. */
  let scale = 1;

  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      for (const each of shown.values()) if (each.anchor === target) each.seen = isIntersecting;
    soon();
  });

  function layer(): ShadowRoot {
    if (root && host?.isConnected) return root;
    ({ host, root } = makeLayer('chips'));
    return root;
  }

  const soon = (): void => {
    if (frame === 0 && shown.size > 0) frame = requestAnimationFrame(place);
  };
  const afresh = (): void => {
    for (const each of shown.values()) each.isDue = true;
  };
  /** Reads every box first, then writes: one layout for all of them. */
  function place(): void {
    frame = 0;
    const now = rootOf(document).currentCSSZoom ?? 1;
    if (now !== scale) afresh();
    scale = now;
    const room = makeRoom(scale);
    let left = AT_ONCE;
    const taken: Spot[] = [];
    const spots = [...shown.values()].map((each) => {
      const box = each.seen && each.found.to.isConnected ? boxOf(each.found) : undefined;
      if (box === undefined || box.width === 0 || !isOnTop(each.found, box)) return { each };
      if (each.isDue && left > 0) {
        left -= 1;
        each.aside = room.for(each.found, box);
        each.isDue = each.aside === undefined;
      } else if (each.isDue) soon();
      const { aside } = each;
      if (aside === undefined || aside === 'none') return { each };
      const own = { ...aside, x: Math.round(box.right + aside.x), y: Math.round(box.top + aside.y) };
      const spot = room.besides(each.found, own, taken);
      if (spot) taken.push(spot);
      return { each, spot };
    });
    let next: Element | null = null; // the layer has them in the page's order, for the Tab key
    for (const { each, spot } of spots.toReversed()) {
      if (spot) each.chip ??= makeChip(each.found, asks);
      const element = each.chip?.element;
      if (element === undefined) continue;
      const into = layer();
      if (element.parentNode !== into) into.insertBefore(element, next);
      next = element;
      element.hidden = spot === undefined;
      element.classList.toggle('edge', spot?.isLeft === true);
      if (spot) element.style.transform = `translate(${spot.x / scale}px,${spot.y / scale}px)`;
    }
  }

  const ended = new AbortController();
  const watching = { capture: true, passive: true, signal: ended.signal };
  const heard = new WeakSet<Node>();
  listen(window, 'scroll', soon, watching);
  const resized = (): void => {
    afresh();
    soon();
  };
  listen(window, 'resize', resized, watching);
  listen(window, 'click', () => setTimeout(soon, PRESSED), watching);

  /** Keeps the chips that stay (and the focus in them), removes the others; new ones come when they are seen. */
  function show(all: readonly Found[]): void {
    const before = shown;
    shown = new Map();
    for (const found of all) {
      const key = `${found.kind} ${found.value} ${found.name}`;
      const was = before.get(key);
      if (was?.chip) was.chip.found = found;
      shown.set(key, {
        found,
        anchor: anchorOf(found),
        chip: was?.chip,
        seen: was?.seen ?? false,
        aside: was?.found.to === found.to ? was.aside : undefined,
        isDue: true,
      });
    }
    for (const [key, { chip }] of before) if (!shown.has(key)) chip?.element.remove();
    sight.disconnect();
    if (shown.size === 0) return gone();
    for (const { found, anchor } of shown.values()) {
      for (const inner of innersOf(found)) {
        if (!heard.has(inner)) listen(inner, 'scroll', soon, watching);
        heard.add(inner);
      }
      if (anchor) sight.observe(anchor);
    }
    soon();
  }

  function gone(): void {
    host?.remove();
    host = root = undefined;
  }

  return {
    show,
    follow: soon,
    end: (): void => {
      show([]);
      ended.abort();
      cancelAnimationFrame(frame);
    },
  };
}
