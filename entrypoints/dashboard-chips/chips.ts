import type { Found } from '@/lib/capture/reading';
import { type Asks, type Chip, makeChip } from './chip';
import { listen } from '../dashboard.content/listen';
import { makeLayer } from './layer';
import { anchorOf, besides, boxOf, controlIn, freeSpot, innersOf, type Spot } from './place';

/** `aside` is where it stands from its text; `none` where it would cover a control. */
type Placed = Chip & { seen: boolean; aside: Spot | 'none' | undefined };

/** Room that a chip asks for at its widest. */
const WIDTH = 76;
/** And when it is open, with "Use in Outpost" and the tray's button. */
const OPEN = 216;

/**
 * The layer with every chip: one element beside the page's body, of no size, with a closed shadow root. Chips are
 * fixed over the page and follow what they stand beside, so nothing on the page moves.
 */
export function makeChips(asks: Asks) {
  const shown = new Map<string, Placed>();
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let frame = 0;

  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      for (const chip of shown.values()) if (anchorOf(chip.found) === target) chip.seen = isIntersecting;
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
  /** Reads every box first, then writes: one layout for all of them. */
  function place(): void {
    frame = 0;
    const taken: Spot[] = [];
    const spots = [...shown.values()].map((chip) => {
      const box = chip.seen && chip.found.to.isConnected ? boxOf(chip.found) : undefined;
      if (box === undefined || box.width === 0) return { chip };
      chip.aside ??= freeSpot(box, WIDTH, chip.found.to);
      if (chip.aside === undefined || chip.aside === 'none') return { chip };
      const own = { x: Math.round(box.right + chip.aside.x), y: Math.round(box.top + chip.aside.y) };
      const spot = besides(own, taken, WIDTH);
      if (spot !== own && controlIn(spot.x, spot.y + 12, WIDTH, chip.found.to)) return { chip };
      taken.push(spot);
      return { chip, spot };
    });
    for (const { chip, spot } of spots) {
      chip.element.hidden = spot === undefined;
      chip.element.classList.toggle('edge', spot !== undefined && spot.x + OPEN > innerWidth);
      if (spot) chip.element.style.transform = `translate(${spot.x}px,${spot.y}px)`;
    }
  }

  const ended = new AbortController();
  const watching = { capture: true, passive: true, signal: ended.signal };
  const heard = new WeakSet<Node>();
  listen(window, 'scroll', soon, watching);
  listen(
    window,
    'resize',
    () => {
      for (const chip of shown.values()) chip.aside = undefined;
      soon();
    },
    watching,
  );

  /** Keeps the chips that stay (and the focus in them), adds and removes the others. */
  function show(all: readonly Found[]): void {
    const wanted = new Map(all.map((found) => [`${found.kind} ${found.value} ${found.name}`, found]));
    for (const [key, chip] of shown) {
      if (wanted.has(key)) continue;
      chip.element.remove();
      shown.delete(key);
    }
    sight.disconnect();
    if (wanted.size === 0) return gone();
    const into = layer();
    for (const [key, found] of wanted) {
      const chip = shown.get(key) ?? { ...makeChip(found, asks), seen: false, aside: undefined };
      if (chip.found.to !== found.to) chip.aside = undefined;
      chip.found = found;
      if (chip.element.parentNode !== into) into.append(chip.element);
      shown.set(key, chip);
      for (const inner of innersOf(found)) {
        if (!heard.has(inner)) listen(inner, 'scroll', soon, watching);
        heard.add(inner);
      }
      const anchor = anchorOf(found);
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
