import type { Group } from './group';

/** Nobody real: whom previews are rendered for. Structurally what lib/liquid renders. */
export type MadeUpPerson = {
  first_name: string;
  last_name: string;
  email_address: string;
  language: string;
  custom_attribute: Record<string, string | string[]>;
};

/** A made-up person who fulfils the group's condition, so that the preview isn't aborted by it. */
export function madeUpPerson(group: Group): MadeUpPerson {
  const { condition } = group;
  const first = Array.isArray(condition.value) ? (condition.value[0] ?? '') : condition.value;
  return {
    first_name: 'Alex',
    last_name: 'Rivera',
    email_address: 'alex@example.com',
    language: 'en',
    custom_attribute: { [condition.attribute]: condition.comparison === 'includes_value' ? [first] : first },
  };
}
