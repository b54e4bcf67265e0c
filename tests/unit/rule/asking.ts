import { Instant } from '@/lib/ids';
import { practiceGroups, practiceKit, practiceTenant } from '@/lib/practice/demo';
import { check } from '@/lib/rule/check';
import type { CheckInput, Finding } from '@/lib/rule/finding';
import { exactEmail } from '@/lib/send/exact';
import type { TemplateVersion } from '@/lib/template/template';
import { NOW, VERSIONS } from '../arbitraries';

export const HOUR = 3_600_000;
export type Ask = Omit<CheckInput, 'exact'>;
export const tenant = practiceTenant();
export const good = (version: TemplateVersion = VERSIONS[0]!): Ask => ({
  tenant,
  kit: practiceKit(),
  group: practiceGroups()[0]!,
  version,
  values: {},
  instant: Instant.parse(NOW + 2 * HOUR),
  now: NOW,
});
export function ask(change: (ask: Ask) => Partial<Ask> = () => ({})): Finding[] {
  const input = { ...good(), ...change(good()) };
  const exact = exactEmail({ ...input, when: input.instant ?? 'soonest' });
  if (!exact.ok) throw new Error(JSON.stringify(exact.problem));
  return check({ ...input, exact: exact.value });
}
export const values = (more: Record<string, string>) => () => ({ values: more });
export const WAY = '{{${set_user_to_unsubscribed_url}}}';
