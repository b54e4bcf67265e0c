import { conditionProblem } from '@/lib/audience/guard';
import { Condition } from '@/lib/group/group';
import { UUID_SHAPE, VARIATION_SHAPE } from '@/lib/ids';
import type { Problem } from '@/lib/problem';
import { z } from '@/lib/schema';
import { isZone } from '@/lib/send/when';
import type { Feature } from '@/lib/tenant/features';
import { type NoInstance, readInstance } from '@/lib/tenant/instances';
import { type Mistake, type PastedField, recognise } from '@/lib/tenant/recognise';
import type { Wrongs } from '@/components/hooks/use-form';

// The form of each value, before anything is asked of anybody. What a form can't prove is "not proven yet".

export type Wrong =
  | 'empty'
  | 'uuid'
  | 'urlId'
  | 'variation'
  | 'variationHere'
  | 'channel'
  | 'cookie'
  | 'address'
  | 'many'
  | 'sameKey'
  | 'sameAppId'
  | 'sameCampaignId'
  | 'sameVariationId'
  | 'email'
  | 'zone'
  | 'instance'
  | 'frontDoor'
  | 'sdk'
  | 'otherBraze'
  | 'outside'
  | 'host'
  | 'characters'
  | 'key'
  | 'other';

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
  features: Feature[];
  test: boolean;
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
const NO_INSTANCE = {
  unknown: 'instance',
  'front-door': 'frontDoor',
  sdk: 'sdk',
  'other-braze': 'otherBraze',
  outside: 'outside',
} as const satisfies Record<NoInstance, Wrong>;
/** Why a text is no instance, if it is none. */
export const instanceWrong: Test = (text) => {
  const read = readInstance(text);
  return typeof read === 'string' ? NO_INSTANCE[read] : undefined;
};

const SAME = {
  key: 'sameKey',
  appId: 'sameAppId',
  campaignId: 'sameCampaignId',
  variationId: 'sameVariationId',
} as const satisfies Record<PastedField, Wrong>;
const MISTAKES = {
  empty: 'empty',
  cookie: 'cookie',
  address: 'address',
  'url-id': 'urlId',
  variation: 'variationHere',
  channel: 'channel',
  many: 'many',
} as const;

/** A mistake of recognition, in the words of a field. */
export function wrongOfMistake(field: PastedField, mistake: Mistake, of: PastedField | undefined): Wrong {
  if (mistake === 'same') return of === undefined ? 'other' : SAME[of];
  if (mistake !== 'form') return MISTAKES[mistake];
  return field === 'key' ? 'key' : field === 'variationId' ? 'variation' : 'uuid';
}

/** A pasted ID beside the others of the form. */
const pasted =
  (field: PastedField, form: TenantFields): Test =>
  (text) => {
    const { appId, campaignId, variationId } = form;
    const read = recognise(field, text, { appId, campaignId, variationId });
    return read.is === 'mistake' ? wrongOfMistake(field, read.mistake, read.of) : undefined;
  };
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
    instance: needed(instanceWrong),
    appId: needed(pasted('appId', form)),
    campaignId: needed(pasted('campaignId', form)),
    variationId: needed(pasted('variationId', form)),
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

const PASTED: readonly PastedField[] = ['key', 'appId', 'campaignId', 'variationId'];
const isPasted = (name: string): name is PastedField => PASTED.some((one) => one === name);

/** A command's reason, as the field says it: `same:appId` names the other field. */
export function reasonWrong(field: string, reason: string): Wrong {
  if (reason === 'empty' || reason === 'characters') return reason;
  const [mistake = '', of = ''] = reason.split(':');
  if (mistake === 'same' && isPasted(of)) return SAME[of];
  if (mistake in MISTAKES) return MISTAKES[mistake as keyof typeof MISTAKES]; // tested in the same line
  return mistake === 'form' && isPasted(field) ? wrongOfMistake(field, 'form', undefined) : 'other';
}

/** What a command turned down, beside its field. */
export function wrongFrom<T>(problem: Problem, fields: T): Wrongs<T, Wrong> | undefined {
  const { field, reason } = problem.facts ?? {};
  if (problem.kind !== 'bad-input' || typeof field !== 'string' || !(field in Object(fields)))
    return undefined;
  const wrong = reasonWrong(field, String(reason));
  return { [field]: wrong } as Wrongs<T, Wrong>; // `field` is one of T's, tested above
}
