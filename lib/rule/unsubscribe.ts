import type { Rule } from './finding';

/** Braze's own unsubscribe addresses (braze/rest-api.md 4.2, 4.9). */
const WAY = /\{\{\s*\$\{(?:set_user_to_unsubscribed_url|set_user_to_one_click_list_unsubscribe)\}\s*\}\}/;

/** The legal floor: both the HTML and the plain text offer a way out. */
export const offersUnsubscribe = (links: readonly string[], plaintext: string): boolean =>
  links.some((link) => WAY.test(link)) && WAY.test(plaintext);

export const unsubscribe: Rule = ({ html, exact }) => ({
  level: offersUnsubscribe(html.links, exact.parts.plaintext) ? 'pass' : 'block',
});
