import { hostAllowed } from '@/lib/slot/escape';
import type { Rule } from './finding';

/** An address as words: mail programs make a link of it. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"'()]+/gi;

/** Every link, and every address written out as words, goes to a host that headquarters listed. Liquid addresses (unsubscribe) are Braze's own. */
export const linkHosts: Rule = ({ html, kit, exact }) => {
  const written =
    `${html.text} ${exact.parts.subject} ${exact.parts.preheader} ${exact.parts.plaintext}`.replace(
      /\{\{[^]*?\}\}/g,
      ' ',
    );
  const said = (written.match(ADDRESS) ?? []).find((word) => {
    const address = /^www/i.test(word) ? `https://${word}` : word;
    return !URL.canParse(address) || !hostAllowed(new URL(address).hostname, kit.linkHosts);
  });
  if (said !== undefined) return { level: 'block', facts: { host: hostOf(said) } };
  const typed = html.links.filter((link) => !link.includes('{{') && !/^(?:mailto:|tel:|#)/i.test(link));
  const strange = typed.find(
    (link) =>
      !URL.canParse(link) ||
      new URL(link).protocol !== 'https:' ||
      !hostAllowed(new URL(link).hostname, kit.linkHosts),
  );
  if (strange === undefined) return { level: 'pass', facts: { count: typed.length } };
  return {
    level: 'block',
    facts: { host: hostOf(strange) },
  };
};

/** What a person recognises of an address. */
const hostOf = (address: string): string => {
  const whole = /^www/i.test(address) ? `https://${address}` : address;
  return URL.canParse(whole) ? new URL(whole).hostname : address.slice(0, 80);
};
