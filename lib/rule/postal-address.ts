import { settle } from '@/lib/group/settled';
import { words } from '@/lib/template/html-facts';
import type { Rule } from './finding';

/** The legal floor: the store's or the company's address stands in the email, not empty after filling. */
export const postalAddress: Rule = ({ html, group, tenant, exact }) => {
  const address = words(settle(group, tenant).postalAddress);
  const there =
    address !== '' && html.text.includes(address) && words(exact.parts.plaintext).includes(address);
  return there ? { level: 'pass' } : { level: 'block' };
};
