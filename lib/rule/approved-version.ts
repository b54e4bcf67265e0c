import type { Rule } from './finding';

/** Only an approved version goes out; a withdrawn one stays readable. */
export const approvedVersion: Rule = ({ version }) => ({
  level: version.status === 'approved' ? 'pass' : 'block',
  facts: { name: version.name, version: version.version },
});
