import type { Rule } from './finding';

/** Gmail cuts a message off at about 102 KB of HTML: a reader then misses the unsubscribe link. */
const CLIPPED = 102 * 1024;
/**
 * Nobody can look at a larger one first: the preview ends a little above (`liquid/preview.ts`). Braze takes 4 MB a
 * request (braze/rest-api.md 2.5), so it would go out unseen.
 */
const REFUSED = 300 * 1024;

/** Size of the HTML part as it goes out, in bytes. */
export const emailSize: Rule = ({ exact }) => {
  const bytes = new TextEncoder().encode(exact.message.body).length;
  return { level: bytes > REFUSED ? 'block' : bytes > CLIPPED ? 'warn' : 'pass', facts: { bytes } };
};
