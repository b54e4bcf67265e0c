import DOMPurify from 'dompurify';
// oxlint-disable-next-line no-restricted-imports -- the sanitiser swaps in practice's packaged pictures (4.4)
import { PICTURES } from '@/lib/practice/brand/pictures';

// The sanitiser of every preview (security-and-reliability.md section 4). Nothing touches its output afterwards.
// Its own instance: hooks are global to an instance. What it takes out is told by kind; the email itself is untouched.

export const REMOVALS = [
  'scripts',
  'frames',
  'forms',
  'media',
  'styles',
  'pictures',
  'settings',
  'comments',
  'other',
] as const;
export type Removal = (typeof REMOVALS)[number];
export type Sanitised = { html: string; removed: Removal[] };

const purify = DOMPurify(window);
const REMOTE = ['srcset', 'background', 'poster', 'ping', 'action', 'formaction', 'longdesc', 'usemap'];
const FORBIDDEN = (
  'script iframe object embed link meta base form input video audio source track picture button select textarea ' +
  'dialog noscript template'
).split(' ');
const KINDS: [RegExp, Removal][] = [
  [/^(script|noscript|template|on.+)$/, 'scripts'],
  [/^(iframe|frame|frameset|object|embed|applet|dialog)$/, 'frames'],
  [/^(form|input|button|select|textarea|option|action|formaction|ping)$/, 'forms'],
  [/^(video|audio|source|track|poster)$/, 'media'],
  [/^link$/, 'styles'],
  [/^(picture|svg|image|srcset|background|longdesc|usemap)$/, 'pictures'],
  // Notes to mail programs at the head of the page: nothing of it is seen in any of them.
  [/^(meta|base|title|xml|xmlns.*|.+:.+)$/, 'settings'],
  [/^#comment$/, 'comments'],
];
const kindOf = (name: string): Removal =>
  KINDS.find(([names]) => names.test(name.toLowerCase()))?.[1] ?? 'other';

/** A form answers with its field of that name, if it has one. */
const nodeName = (node: Node): string => (typeof node.nodeName === 'string' ? node.nodeName : 'form');

/** What the hooks below took out of the page that is being sanitised now. */
let found = new Set<Removal>();

/** Letters that CSS may write by their number, or behind a backslash. */
const spelled = (css: string): string =>
  css.replace(/\\(?:([0-9a-f]{1,6})\s?|([g-z]))/gi, (whole: string, code?: string, letter?: string) => {
    const sign = letter ?? String.fromCharCode(Number.parseInt(code ?? '', 16));
    return /^[a-z-]$/i.test(sign) ? sign : whole;
  });

/** Without anything that loads, also where a parenthesis never closes. A word is left, so that no new name arises. */
function withoutAddresses(css: string): string {
  const clean = spelled(css)
    .replace(/@import[^;]*;?/gi, '@none;')
    .replace(/(?:url|image-set|src)\s*\([^)]*\)?/gi, 'none');
  if (clean !== css) found.add('styles');
  return clean;
}

purify.addHook('uponSanitizeElement', (node, data) => {
  if (data.tagName === 'style' && node.textContent) node.textContent = withoutAddresses(node.textContent);
});
purify.addHook('afterSanitizeAttributes', (node) => {
  for (const name of REMOTE) node.removeAttribute(name);
  const style = node.getAttribute('style');
  if (style !== null && /url|image-set|src|\\/i.test(style))
    node.setAttribute('style', withoutAddresses(style));
  if (node.tagName === 'IMG') swapPicture(node);
  // A press on a link would navigate the frame away from the email; where it goes is said instead.
  const href = node.getAttribute('href');
  if (href !== null) {
    node.removeAttribute('href');
    node.setAttribute('title', href);
  }
});

function swapPicture(image: Element): void {
  const src = image.getAttribute('src') ?? '';
  const packaged = PICTURES[src];
  if (packaged !== undefined) image.setAttribute('src', packaged);
  else if (!src.startsWith('data:image/')) {
    image.removeAttribute('src');
    if (src !== '') found.add('pictures');
  }
}

/** Rendered email HTML → what a sandboxed frame may hold, and what it may not. */
export function sanitise(html: string): Sanitised {
  found = new Set();
  const clean = purify.sanitize(html, {
    USE_PROFILES: { html: true },
    WHOLE_DOCUMENT: true,
    // The doctype keeps the frame out of quirks mode.
    ADD_TAGS: ['center', '!doctype'],
    FORBID_TAGS: FORBIDDEN,
    FORBID_ATTR: REMOTE,
  });
  for (const one of purify.removed)
    found.add(kindOf(('element' in one ? nodeName(one.element) : one.attribute?.name) ?? ''));
  return { html: clean, removed: REMOVALS.filter((kind) => found.has(kind)) };
}
