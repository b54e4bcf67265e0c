import type { Condition } from '@/lib/group/group';

// The group's condition as Liquid that aborts (security-and-reliability.md 6.9). Always "if … else abort", never
// "if not … abort": a missing value or another type aborts. Values are literals in the quote they don't contain.

const ABORT = "{% abort_message('Not one of this group') %}";

/** Why a condition can't be written safely; undefined when it can. */
export function conditionProblem(condition: Condition): 'attribute' | 'value' | undefined {
  if (!/^[^{}%$\r\n'"]{1,255}$/.test(condition.attribute) || condition.attribute.trim() === '')
    return 'attribute';
  const values = Array.isArray(condition.value) ? condition.value : [condition.value];
  return values.every((value) => literal(value) !== undefined) ? undefined : 'value';
}

/**
 * Liquid that lets exactly the condition's people through.
 * @throws when the condition was never checked by `conditionProblem`: a bug of ours
 */
export function guardLiquid(condition: Condition): string {
  const problem = conditionProblem(condition);
  if (problem) throw new Error(`unsafe condition ${problem}`);
  const attribute = `custom_attribute.\${${condition.attribute}}`;
  switch (condition.comparison) {
    case 'equals':
      return `{% if ${attribute} == ${quoted(condition.value)} %}{% else %}${ABORT}{% endif %}`;
    case 'is_any_of': {
      // Braze's filter takes an array's items too (rest-api.md 4.3), and so does the guard.
      const any = (name: string) =>
        condition.value.map((value) => `${name} == ${quoted(value)}`).join(' or ');
      return (
        `{% assign outpost_in = 'no' %}{% if ${any(attribute)} %}{% assign outpost_in = 'yes' %}{% endif %}` +
        `{% for outpost_item in ${attribute} %}` +
        `{% if ${any('outpost_item')} %}{% assign outpost_in = 'yes' %}{% endif %}{% endfor %}` +
        `{% if outpost_in == 'yes' %}{% else %}${ABORT}{% endif %}`
      );
    }
    case 'includes_value': {
      const value = quoted(condition.value);
      // A text of that very value is another type: its loop would run once, so it is taken out again.
      return (
        `{% assign outpost_in = 'no' %}{% for outpost_item in ${attribute} %}` +
        `{% if outpost_item == ${value} %}{% assign outpost_in = 'yes' %}{% endif %}{% endfor %}` +
        `{% if ${attribute} == ${value} %}{% assign outpost_in = 'no' %}{% endif %}` +
        `{% if outpost_in == 'yes' %}{% else %}${ABORT}{% endif %}`
      );
    }
  }
}

/** Liquid that aborts for every person: what a parked message is made of. */
export const ABORT_ALL = "{% abort_message('Parked, not yet confirmed') %}";

function literal(value: string): string | undefined {
  // A backslash is itself in Ruby's Liquid and an escape in liquidjs: the two would let different people through.
  if (!/^[^{}%\\\r\n]{1,255}$/.test(value)) return undefined;
  if (!value.includes("'")) return `'${value}'`;
  return value.includes('"') ? undefined : `"${value}"`;
}

const quoted = (value: string): string => literal(value) ?? "''";
