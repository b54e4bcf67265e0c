import type { Rule } from './finding';

/** Gmail cuts a message off at about 102 KB of HTML: a reader then misses the unsubscribe link. */
const CLIPPED = 102 * 1024;
/** Braze takes 4 MB a request (braze/rest-api.md 2.5); far below it something is wrong with the template. */
const REFUSED = 1024 * 1024;

/** Size of the HTML part as it goes out, in bytes. */
export const emailSize: Rule = ({ exact }) => {
  const bytes = new TextEncoder().encode(exact.message.body).length;
  return { level: bytes > REFUSED ? 'block' : bytes > CLIPPED ? 'warn' : 'pass', facts: { bytes } };
};
