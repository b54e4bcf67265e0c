import { method, parentOf, rootOf } from '@/lib/capture/dom';
import { listen } from '../dashboard.content/listen';

// A page can make what is ours unseen and lay it under somebody's pointer. So nothing is done by a press on what a
// person can't see (security-and-reliability.md T6).

const hitOf = method(Document.prototype, 'elementFromPoint');

/** What the page's own root looks like where everything in it is plainly seen. */
const PLAIN = {
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  transform: 'none',
  scale: 'none',
  rotate: 'none',
  translate: 'none',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
};
/** Milliseconds for which it must have been seen: a page that shows it just for the press is too late. */
const SEEN = 500;
const LATEST = 1_000;

type Watched = { made: string; unseenAt: number };
const watched = new WeakMap<Element, Watched>();

/** Our element's own style but for variables, which by themselves show nothing (dark-mode extensions add some). */
const styleOf = ({ style }: HTMLElement): string =>
  [...style]
    .filter((name) => !name.startsWith('--'))
    .map((name) => `${name}:${style.getPropertyValue(name)}!${style.getPropertyPriority(name)}`)
    .join(';');

/** From its making on: where somebody else changes its style it goes, and comes again as it should be. */
export function watchOver(host: HTMLElement, root: ShadowRoot): void {
  const own = { made: styleOf(host), unseenAt: -Infinity };
  watched.set(host, own);
  new MutationObserver(() => {
    if (styleOf(host) !== own.made) host.remove();
  }).observe(host, { attributes: true, attributeFilter: ['style'] });
  for (const type of ['pointermove', 'focusin'])
    listen(
      root,
      type,
      ({ target }) => {
        if (target instanceof Element && !isPlain(host, own, target)) own.unseenAt = performance.now();
      },
      { capture: true, passive: true },
    );
}

function isPlain(host: HTMLElement, { made }: Watched, element: Element): boolean {
  const page = rootOf(document);
  if (!host.isConnected || parentOf(host) !== page || styleOf(host) !== made) return false;
  const look = getComputedStyle(page);
  if (Object.entries(PLAIN).some(([name, value]) => look.getPropertyValue(name) !== value)) return false;
  const { left, top, width, height } = element.getBoundingClientRect();
  return hitOf(document, left + width / 2, top + height / 2) === host;
}

/** Whether what is pressed shows: nothing of its style was changed and it lies on top, and so it was just before. */
export function isShown(element: Element): boolean {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  const own = host && watched.get(host);
  if (!(host instanceof HTMLElement) || own === undefined) return false;
  return isPlain(host, own, element) && performance.now() - own.unseenAt >= SEEN;
}

/**
 * The same, and no picture lies over it that lets presses through: Chromium says so within a frame, Firefox can't. For
 * what goes out of the page; a copy can't wait, and a page can copy for itself.
 */
export async function isInSight(element: Element): Promise<boolean> {
  if (!isShown(element)) return false;
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return true;
  // Of a chip the whole: the shadows of its buttons lie over each other.
  return isUncovered(element.closest('.chip') ?? element);
}

const isUncovered = (element: Element): Promise<boolean> =>
  new Promise((resolve) => {
    // Intersection Observer 2; TypeScript's DOM doesn't know it.
    const how: IntersectionObserverInit & { trackVisibility: true; delay: number } = {
      trackVisibility: true,
      delay: 100,
    };
    const end = (isSeen: boolean): void => {
      sight.disconnect();
      clearTimeout(late);
      resolve(isSeen);
    };
    const sight = new IntersectionObserver((entries) => {
      const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined;
      end(last?.isVisible === true);
    }, how);
    const late = setTimeout(end, LATEST, false);
    sight.observe(element);
  });
