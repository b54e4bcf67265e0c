import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceFilter } from '@/lib/audience/filter';
import { ABORT_ALL, conditionProblem, guardLiquid } from '@/lib/audience/guard';
import { AudienceSize } from '@/lib/audience/size';
import type { Condition } from '@/lib/group/group';
import { checkLiquid } from '@/lib/liquid/parse';
import type { AttributeValue } from '@/lib/liquid/person';
import { compile } from '@/lib/liquid/render';
import { audienceFault, isIn } from '@/lib/practice/audience';
import { person } from '@/lib/practice/people';
import { AudienceWire } from '@/lib/practice/wire';
import { condition, LONG, NOW, stored } from '../arbitraries';

const withAttribute = (name: string, value: AttributeValue | undefined) => ({
  ...person(0),
  custom_attribute: value === undefined ? {} : { [name]: value },
});
/** Whom Braze's filter finds, and whom the guard lets read on. */
const both = (wanted: Condition, value: AttributeValue | undefined) => {
  const who = withAttribute(wanted.attribute, value);
  const rendered = compile(`${guardLiquid(wanted)}Hello`).render(who);
  if (rendered.ok) expect(rendered.text).toBe('Hello');
  else expect(rendered).toEqual({ ok: false, aborted: 'Not one of this group' });
  return { filter: isIn(audienceFilter(wanted), who), guard: rendered.ok };
};
const equals = (value: string, attribute = 'home_store'): Condition => ({
  attribute,
  comparison: 'equals',
  value,
});
const anyOf = (...value: string[]): Condition => ({
  attribute: 'home_store',
  comparison: 'is_any_of',
  value,
});
const includes = (value: string): Condition => ({ attribute: 'clubs', comparison: 'includes_value', value });

describe('the guard in the message and the filter in the target', () => {
  it('agree about every person for every condition', () => {
    let through = 0;
    fc.assert(
      fc.property(condition, stored, (wanted, value) => {
        const { filter, guard } = both(wanted, value);
        expect(guard).toBe(filter);
        if (guard) through += 1;
      }),
      { numRuns: LONG ? 40_000 : 1500 },
    );
    expect(through).toBeGreaterThan(25); // people on both sides were seen
  });

  it('agree about people who have exactly the value, as a text and in a list', () => {
    fc.assert(
      fc.property(condition, fc.boolean(), (wanted, listed) => {
        const first = Array.isArray(wanted.value) ? (wanted.value.at(-1) ?? '') : wanted.value;
        const { filter, guard } = both(wanted, listed ? ['other', first] : first);
        expect(guard).toBe(filter);
        expect(guard).toBe(
          wanted.comparison === 'is_any_of' || listed === (wanted.comparison === 'includes_value'),
        );
      }),
      { numRuns: LONG ? 10_000 : 500 },
    );
  });

  it.each<[string, Condition, AttributeValue | undefined, boolean]>([
    ['the very store', equals('S1'), 'S1', true],
    ['a store whose name starts the same', equals('S1'), 'S12', false],
    ['a store whose name is its start', equals('S12'), 'S1', false],
    ['the store in other letters', equals('S1'), 's1', false],
    ['the store with a space', equals('S1'), 'S1 ', false],
    ['nobody’s store', equals('S1'), undefined, false],
    ['an empty store', equals('S1'), '', false],
    ['a list with the store', equals('S1'), ['S1'], false],
    ['a number that reads like the text', equals('5'), 5, false],
    ['a yes that reads like the text', equals('true'), true, false],
    ['the word nil and nobody’s store', equals('nil'), undefined, false],
    ['the word empty and an empty text', equals('empty'), '', false],
    ['the word blank and no', equals('blank'), false, false],
    ['a name with an apostrophe', equals("O'Hare"), "O'Hare", true],
    ['a name in quotes', equals('"Loop"'), '"Loop"', true],
    ['words that look like Liquid', equals("x' or 1"), 'y', false],
    ['one of the stores', anyOf('S1', 'S2'), 'S2', true],
    ['none of the stores', anyOf('S1', 'S2'), 'S12', false],
    ['a list with one of the stores', anyOf('S1', 'S2'), ['S3', 'S1'], true],
    ['a list with none of them', anyOf('S1', 'S2'), ['S3', 'S12'], false],
    ['an empty list', anyOf('S1'), [], false],
    ['stores with both kinds of quote', anyOf("O'Hare", '"Loop"'), '"Loop"', true],
    ['a club of a list', includes('S1'), ['S2', 'S1'], true],
    ['a longer club of a list', includes('S1'), ['S12'], false],
    ['a shorter club of a list', includes('S12'), ['S1', '2'], false],
    ['a text of that very club', includes('S1'), 'S1', false],
    ['a text that holds the club', includes('S1'), 'S1 S2', false],
    ['an empty list of clubs', includes('S1'), [], false],
    ['no list', includes('S1'), undefined, false],
    ['a number for a list', includes('1'), 1, false],
  ])('%s', (_, wanted, value, expected) => {
    expect(both(wanted, value)).toEqual({ filter: expected, guard: expected });
  });

  it('read another attribute of the same person as missing', () => {
    const rendered = compile(guardLiquid(equals('S1', 'store'))).render(withAttribute('home_store', 'S1'));
    expect(rendered.ok).toBe(false);
  });
});

describe('a guard', () => {
  it('is Liquid that may be approved, reads one attribute and prints nothing', () => {
    fc.assert(
      fc.property(condition, (wanted) => {
        const guard = guardLiquid(wanted);
        expect(checkLiquid(guard)).toMatchObject({
          ok: true,
          variables: [`custom_attribute.${wanted.attribute}`],
        });
        expect(guard).toMatch(/^\{%/);
        expect(guard).toMatch(/\{% else %\}\{% abort_message\('[^']+'\) %\}\{% endif %\}$/);
        expect(guard.replace(/\{%.*?%\}/gs, '')).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a brace', 'a{b'],
    ['a closing brace', 'a}b'],
    ['a percent sign', '5%'],
    ['both kinds of quote', `a"b'c`],
    ['a line end', 'a\nb'],
    ['a return', 'a\rb'],
    ['a backslash, which Liquids read differently', 'a\\b'],
    ['a backslash at its end', 'a\\'],
    ['nothing', ''],
    ['256 characters', 'x'.repeat(256)],
  ])('can’t be written for a value with %s', (_, value) => {
    for (const wanted of [equals(value), includes(value), anyOf('fine', value)]) {
      expect(conditionProblem(wanted)).toBe('value');
      expect(() => guardLiquid(wanted)).toThrow('unsafe condition');
    }
  });

  it.each(['', ' ', 'a{b', 'a}b', 'a%b', 'a$b', "a'b", 'a"b', 'a\nb', 'x'.repeat(256), '${x}'])(
    'can’t be written for an attribute called %j',
    (attribute) => {
      expect(conditionProblem(equals('S1', attribute))).toBe('attribute');
      expect(() => guardLiquid(equals('S1', attribute))).toThrow('unsafe condition');
    },
  );

  it('takes 255 characters and every other sign of a keyboard', () => {
    expect(conditionProblem(equals('x'.repeat(255), 'y'.repeat(255)))).toBeUndefined();
    expect(conditionProblem(equals('!#$&()*+,-./:;<=>?@[]^_`|~'))).toBeUndefined();
  });

  it('lets nobody through when everybody is to be kept out', () => {
    fc.assert(
      fc.property(condition, stored, (wanted, value) => {
        const rendered = compile(`${guardLiquid(wanted)}${ABORT_ALL}x`).render(
          withAttribute(wanted.attribute, value),
        );
        expect(rendered.ok).toBe(false);
        expect(rendered).not.toHaveProperty('failed');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a filter', () => {
  it('is what Braze documents, for every condition', () => {
    fc.assert(
      fc.property(condition, (wanted) => {
        const parsed = AudienceWire.parse(JSON.parse(JSON.stringify(audienceFilter(wanted))));
        expect(audienceFault(parsed)).toBeUndefined();
        expect(parsed).toEqual({
          AND: [
            {
              custom_attribute: {
                custom_attribute_name: wanted.attribute,
                comparison: wanted.comparison,
                value: wanted.value,
              },
            },
          ],
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('an audience’s size', () => {
  it.each([
    [{ is: 'up-to', n: 0, at: NOW }, true],
    [{ is: 'about', n: 2418, at: NOW }, true],
    [{ is: 'last-reached', n: 1902 }, true],
    [{ is: 'unknown' }, true],
    [{ is: 'up-to', n: -1, at: NOW }, false],
    [{ is: 'about', n: 1.5, at: NOW }, false],
    [{ is: 'about', n: 1 }, false],
    [{ is: 'exactly', n: 1 }, false],
  ])('%j is one: %s', (size, fine) => expect(AudienceSize.safeParse(size).success).toBe(fine));
});
