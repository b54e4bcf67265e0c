import { hostAllowed } from '@/lib/slot/escape';
import type { Rule } from './finding';

/** Every link goes to a host that headquarters listed. Liquid addresses (unsubscribe) are Braze's own. */
export const linkHosts: Rule = ({ html, kit }) => {
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
    facts: { host: URL.canParse(strange) ? new URL(strange).hostname : strange.slice(0, 80) },
  };
};
