import DOMPurify from 'dompurify';
// oxlint-disable-next-line no-restricted-imports -- the sanitiser swaps in practice's packaged pictures (4.4)
import { PICTURES } from '@/lib/practice/brand/pictures';

// The sanitiser of every preview (security-and-reliability.md section 4). Nothing touches its output afterwards.
// Its own instance: hooks are global to an instance.

const purify = DOMPurify(window);
const REMOTE = ['srcset', 'background', 'poster', 'ping', 'action', 'formaction', 'longdesc', 'usemap'];
const FORBIDDEN = (
  'script iframe object embed link meta base form input video audio source track picture button select textarea ' +
  'dialog noscript template'
).split(' ');
const withoutAddresses = (css: string): string =>
  css.replace(/@import[^;]*;?/gi, '').replace(/(?:url|image-set|src)\s*\([^)]*\)/gi, 'none');

purify.addHook('uponSanitizeElement', (node, data) => {
  if (data.tagName === 'style' && node.textContent) node.textContent = withoutAddresses(node.textContent);
});
purify.addHook('afterSanitizeAttributes', (node) => {
  for (const name of REMOTE) node.removeAttribute(name);
  const style = node.getAttribute('style');
  if (style !== null && /url|image-set|src/i.test(style)) node.setAttribute('style', withoutAddresses(style));
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
  else if (!src.startsWith('data:image/')) image.removeAttribute('src');
}

/** Rendered email HTML → what a sandboxed frame may hold. */
export const sanitise = (html: string): string =>
  purify.sanitize(html, {
    USE_PROFILES: { html: true },
    WHOLE_DOCUMENT: true,
    // The doctype keeps the frame out of quirks mode.
    ADD_TAGS: ['center', '!doctype'],
    FORBID_TAGS: FORBIDDEN,
    FORBID_ATTR: REMOTE,
  });
