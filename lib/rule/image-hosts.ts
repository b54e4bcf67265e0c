import { hostAllowed } from '@/lib/slot/escape';
import type { Rule } from './finding';

/** Every picture comes from a host that headquarters listed. Says nothing about an email without pictures. */
export const imageHosts: Rule = ({ html, kit }) => {
  if (html.images.length === 0) return undefined;
  const strange = html.images.find(
    (src) =>
      !URL.canParse(src) ||
      new URL(src).protocol !== 'https:' ||
      !hostAllowed(new URL(src).hostname, kit.imageHosts),
  );
  if (strange === undefined) return { level: 'pass', facts: { count: html.images.length } };
  return {
    level: 'block',
    facts: { host: URL.canParse(strange) ? new URL(strange).hostname : strange.slice(0, 80) },
  };
};
