import type { AttributeValue } from '@/lib/liquid/person';
import type { PracticePerson, Subscription } from './people';
import type { AudienceWire } from './wire';

type AttributeFilter = Extract<AudienceWire, { custom_attribute: unknown }>['custom_attribute'];
type Test = (has: AttributeValue | undefined, filter: AttributeFilter) => boolean;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const overlaps = (has: AttributeValue | undefined, value: unknown) =>
  has !== undefined && listOf(has).some((item) => listOf(value).includes(item));
const below = (has: unknown, value: unknown, test: (a: number, b: number) => boolean) =>
  typeof has === 'number' && typeof value === 'number' && test(has, value);
const fits = (has: unknown, value: unknown) =>
  typeof has === 'string' &&
  typeof value === 'string' &&
  value.length <= 200 &&
  regex(value)?.test(has) === true;
function regex(source: string): RegExp | undefined {
  try {
    return new RegExp(source);
  } catch {
    return undefined;
  }
}

/**
 * braze/rest-api.md 4.3. A comparison that doesn't fit the attribute's stored type finds nobody. That the
 * negative ones also find people without the attribute is documented for `is_none_of` and assumed for the rest.
 */
const TESTS: Readonly<Record<string, Test>> = {
  equals: (has, { value }) => !Array.isArray(has) && has !== undefined && has === value,
  not_equal: (has, { value }) => !Array.isArray(has) && has !== value,
  does_not_equal: (has, { value }) => !Array.isArray(has) && has !== value,
  matches_regex: (has, { value }) => fits(has, value),
  does_not_match_regex: (has, { value }) =>
    (has === undefined || typeof has === 'string') && !fits(has, value),
  exists: (has) => has !== undefined,
  does_not_exist: (has) => has === undefined,
  is_any_of: (has, { value }) => overlaps(has, value),
  is_none_of: (has, { value }) => !overlaps(has, value),
  includes_value: (has, { value }) => Array.isArray(has) && typeof value === 'string' && has.includes(value),
  does_not_include_value: (has, { value }) =>
    has === undefined || (Array.isArray(has) && !(typeof value === 'string' && has.includes(value))),
  greater_than: (has, { value }) => below(has, value, (a, b) => a > b),
  greater_than_or_equal_to: (has, { value }) => below(has, value, (a, b) => a >= b),
  less_than: (has, { value }) => below(has, value, (a, b) => a < b),
  less_than_or_equal_to: (has, { value }) => below(has, value, (a, b) => a <= b),
};
/** Documented for time attributes, which nobody here has: valid, and they find nobody. */
const TIME_COMPARISON = /^(?:after|before|(?:less|greater)_than_x_days_(?:ago|in_the_future))$/;

/** What is wrong with a filter that has the right shape, or nothing. Invented text. */
export function audienceFault(node: AudienceWire): string | undefined {
  if ('AND' in node) return firstOf(node.AND);
  if ('OR' in node) return firstOf(node.OR);
  if ('email_subscription_status' in node) return undefined;
  const { comparison, value } = node.custom_attribute;
  if (!Object.hasOwn(TESTS, comparison) && !TIME_COMPARISON.test(comparison)) {
    return `audience: unknown comparison ${comparison}`;
  }
  const wantsValue = comparison !== 'exists' && comparison !== 'does_not_exist';
  return wantsValue === (value !== undefined)
    ? undefined
    : `audience: ${comparison} and its value do not fit`;
}

function firstOf(nodes: AudienceWire[]): string | undefined {
  for (const node of nodes) {
    const fault = audienceFault(node);
    if (fault) return fault;
  }
  return undefined;
}

/** Is this person, as they are now, in the audience? */
export function isIn(node: AudienceWire, person: PracticePerson): boolean {
  if ('AND' in node) return node.AND.every((inner) => isIn(inner, person));
  if ('OR' in node) return node.OR.some((inner) => isIn(inner, person));
  if ('email_subscription_status' in node) {
    const { comparison, value } = node.email_subscription_status;
    return (person.email_subscribe === value) === (comparison === 'is');
  }
  const filter = node.custom_attribute;
  const attributes = person.custom_attribute;
  const name = filter.custom_attribute_name;
  const test = Object.hasOwn(TESTS, filter.comparison) ? TESTS[filter.comparison] : undefined;
  return test?.(Object.hasOwn(attributes, name) ? attributes[name] : undefined, filter) ?? false;
}

/** The home stores outside which nobody can be in the audience; nothing when the filter doesn't say. */
export function homeStores(node: AudienceWire): string[] | undefined {
  if ('AND' in node) {
    for (const inner of node.AND) {
      const found = homeStores(inner);
      if (found) return found;
    }
    return undefined;
  }
  if (!('custom_attribute' in node)) return undefined;
  const { custom_attribute_name: name, comparison, value } = node.custom_attribute;
  if (name !== 'home_store') return undefined;
  if (comparison === 'equals' && typeof value === 'string') return [value];
  if (comparison === 'is_any_of') return listOf(value).filter((one) => typeof one === 'string');
  return undefined;
}

/** `recipient_subscription_state`; left out it means subscribed or opted in (braze/rest-api.md 3.3). */
export function mayGet(state: 'opted_in' | 'subscribed' | 'all' | undefined, has: Subscription): boolean {
  if (state === 'all') return true;
  return has === 'opted_in' || (has === 'subscribed' && state !== 'opted_in');
}
