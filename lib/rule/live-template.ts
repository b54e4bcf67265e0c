import type { Rule } from './finding';

/** The practice brand's templates never reach a live tenant's people. Says nothing on practice. */
export const liveTemplate: Rule = ({ tenant, version }) =>
  tenant.kind === 'live' && version.practiceOnly
    ? { level: 'block', facts: { name: version.name } }
    : undefined;
