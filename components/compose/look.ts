import type { Instant, Zone } from '@/lib/ids';
import { madeUpPerson, type MadeUpPerson } from '@/lib/group/made-up-person';
import { settle } from '@/lib/group/settled';
import type { Problem } from '@/lib/problem';
import { blocks, check } from '@/lib/rule/check';
import type { Finding } from '@/lib/rule/finding';
import { exactEmail, type Exact } from '@/lib/send/exact';
import { resolveWhen } from '@/lib/send/when';
import type { Work } from './work';

/** Everything the review shows that follows from the draft, the kit and the clock alone. */
export type Look = {
  exact: Exact | undefined;
  problem: Problem | undefined;
  findings: Finding[];
  blocks: number;
  instant: Instant | undefined;
  zone: Zone;
  from: string;
  person: MadeUpPerson;
};

export function lookAt(work: Work, now: Instant): Look {
  const { tenant, kit, group, version, content } = work;
  const { zone, sender } = settle(group, tenant);
  const resolved = content.when && resolveWhen(content.when, zone, now);
  const instant = resolved?.ok ? resolved.instant : undefined;
  const base = { zone, from: sender.name, person: madeUpPerson(group), instant };
  const built = exactEmail({
    tenant,
    group,
    version,
    values: content.values,
    when: instant === undefined || content.when?.mode === 'soonest' ? 'soonest' : instant,
  });
  if (!built.ok) return { ...base, exact: undefined, problem: built.problem, findings: [], blocks: 1 };
  const exact = built.value;
  const findings = check({ tenant, kit, group, version, values: content.values, exact, instant, now });
  const timeMissing: Finding[] =
    instant === undefined ? [{ rule: 'time-window', level: 'block', facts: { is: 'missing' } }] : [];
  const all = [...timeMissing, ...findings];
  return { ...base, exact, problem: undefined, findings: all, blocks: blocks(all).length };
}
