import { conditionProblem } from '@/lib/audience/guard';
import { Condition } from '@/lib/group/group';
import { UUID_SHAPE, VARIATION_SHAPE } from '@/lib/ids';
import type { Problem } from '@/lib/problem';
import { z } from '@/lib/schema';
import { isZone } from '@/lib/send/when';
import { findInstance } from '@/lib/tenant/instances';
import type { Wrongs } from '@/components/hooks/use-form';

// The form of each value, before anything is asked of anybody. What a form can't prove is "not proven yet".

export type Wrong =
  'empty' | 'uuid' | 'urlId' | 'variation' | 'email' | 'zone' | 'instance' | 'host' | 'characters' | 'other';

export type TenantFields = {
  name: string;
  instance: string;
  appId: string;
  campaignId: string;
  variationId: string;
  senderName: string;
  senderAddress: string;
  replyTo: string;
  zone: string;
  postalAddress: string;
  linkHosts: string;
};

export type GroupFields = {
  name: string;
  place: string;
  conditionAttribute: string;
  comparison: 'equals' | 'is_any_of' | 'includes_value';
  conditionValue: string;
  variationId: string;
  senderName: string;
  senderAddress: string;
  replyTo: string;
  zone: string;
  postalAddress: string;
  segmentId: string;
  segmentEqualsCondition: boolean;
};

type Test = (text: string) => Wrong | undefined;
const uuid: Test = (text) =>
  UUID_SHAPE.test(text) ? undefined : /^[0-9a-f]{24}$/i.test(text) ? 'urlId' : 'uuid';
const variation: Test = (text) => (VARIATION_SHAPE.test(text) ? undefined : 'variation');
const email: Test = (text) => (z.email().safeParse(text).success ? undefined : 'email');
const zone: Test = (text) => (isZone(text) ? undefined : 'zone');
const filled: Test = () => undefined;
const instance: Test = (text) => (findInstance(text) ? undefined : 'instance');
const hosts: Test = (text) =>
  text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .every((host) => /^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/i.test(host))
    ? undefined
    : 'host';

const needed =
  (test: Test): Test =>
  (text) =>
    text.trim() === '' ? 'empty' : test(text.trim());
const optional =
  (test: Test): Test =>
  (text) =>
    text.trim() === '' ? undefined : test(text.trim());

function run<T>(form: T, tests: Partial<Record<keyof T & string, Test>>): Wrongs<T, Wrong> {
  const wrongs: Wrongs<T, Wrong> = {};
  for (const name of Object.keys(tests) as (keyof T & string)[]) {
    const wrong = tests[name]?.(String(form[name]));
    if (wrong) wrongs[name] = wrong;
  }
  return wrongs;
}

export const checkTenantFields = (form: TenantFields): Wrongs<TenantFields, Wrong> =>
  run(form, {
    name: needed(filled),
    instance: needed(instance),
    appId: needed(uuid),
    campaignId: needed(uuid),
    variationId: needed(variation),
    senderName: needed(filled),
    senderAddress: needed(email),
    replyTo: optional(email),
    zone: needed(zone),
    postalAddress: needed(filled),
    linkHosts: optional(hosts),
  });

export function checkGroupFields(form: GroupFields): Wrongs<GroupFields, Wrong> {
  const own = form.senderName.trim() !== '' || form.senderAddress.trim() !== '';
  return {
    ...run(form, {
      name: needed(filled),
      conditionAttribute: needed(filled),
      conditionValue: needed(filled),
      variationId: optional(variation),
      senderName: own ? needed(filled) : filled,
      senderAddress: own ? needed(email) : filled,
      replyTo: optional(email),
      zone: optional(zone),
      segmentId: optional(uuid),
    }),
    ...unsafe(form),
  };
}

/** A condition that could not be written as Liquid safely is refused when it is saved (6.9). */
function unsafe(form: GroupFields): Wrongs<GroupFields, Wrong> {
  const value = form.conditionValue.trim();
  const condition = Condition.safeParse({
    attribute: form.conditionAttribute.trim(),
    comparison: form.comparison,
    value:
      form.comparison === 'is_any_of'
        ? value
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean)
        : value,
  });
  if (!condition.success || form.conditionAttribute.trim() === '' || value === '') return {};
  const problem = conditionProblem(condition.data);
  if (problem === undefined) return {};
  return problem === 'attribute' ? { conditionAttribute: 'characters' } : { conditionValue: 'characters' };
}

/** What a command turned down, beside its field. */
export function wrongFrom<T>(problem: Problem, fields: T): Wrongs<T, Wrong> | undefined {
  const { field, reason } = problem.facts ?? {};
  if (problem.kind !== 'bad-input' || typeof field !== 'string' || !(field in Object(fields)))
    return undefined;
  const wrong: Wrong =
    reason === 'empty' || reason === 'characters' ? reason : reason === 'url-id' ? 'urlId' : 'other';
  return { [field]: wrong } as Wrongs<T, Wrong>; // `field` is one of T's, tested above
}
