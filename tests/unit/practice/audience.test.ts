import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceFault, isIn } from '@/lib/practice/audience';
import { PEOPLE_COUNT, person } from '@/lib/practice/people';
import { STORES } from '@/lib/practice/stores';
import { targetOf } from '@/lib/practice/target';
import { AudienceWire } from '@/lib/practice/wire';
import { createWorld } from '@/lib/practice/world';

const attribute = (
  custom_attribute_name: string,
  comparison: string,
  value?: string | number | boolean | string[],
): AudienceWire => ({
  custom_attribute: { custom_attribute_name, comparison, ...(value === undefined ? {} : { value }) },
});
const switches = createWorld({ now: 0, keys: [] }).switches;
const one = {
  ...person(0),
  custom_attribute: { home_store: 'a', visits: 5, vip: true, clubs: ['S12', 'kids'] },
};

describe('a filter', () => {
  it.each<[AudienceWire, boolean]>([
    [attribute('home_store', 'equals', 'a'), true],
    [attribute('home_store', 'not_equal', 'a'), false],
    [attribute('home_store', 'is_any_of', ['b', 'a']), true],
    [attribute('home_store', 'is_none_of', ['b']), true],
    [attribute('home_store', 'matches_regex', '^[ab]$'), true],
    [attribute('home_store', 'matches_regex', '('), false],
    [attribute('visits', 'greater_than', 4), true],
    [attribute('visits', 'less_than_or_equal_to', 4), false],
    [attribute('visits', 'equals', '5'), false],
    [attribute('vip', 'equals', true), true],
    [attribute('clubs', 'includes_value', 'S1'), false],
    [attribute('clubs', 'includes_value', 'S12'), true],
    [attribute('clubs', 'does_not_include_value', 'S1'), true],
    [attribute('clubs', 'is_any_of', ['S1', 'kids']), true],
    [attribute('clubs', 'equals', 'kids'), false],
    [attribute('missing', 'exists'), false],
    [attribute('missing', 'does_not_exist'), true],
    [attribute('missing', 'equals', 'x'), false],
    [attribute('missing', 'is_none_of', ['x']), true],
    [attribute('constructor', 'exists'), false],
    [{ AND: [attribute('vip', 'equals', true), attribute('visits', 'equals', 6)] }, false],
    [{ OR: [attribute('vip', 'equals', true), attribute('visits', 'equals', 6)] }, true],
  ])('%j: %s', (filter, expected) => expect(isIn(filter, one)).toBe(expected));

  it('with an unknown comparison or without its value is refused', () => {
    expect(audienceFault(attribute('a', 'contains', 'x'))).toContain('contains');
    expect(audienceFault(attribute('a', 'equals'))).toBeDefined();
    expect(audienceFault({ AND: [attribute('a', 'exists', 'x')] })).toBeDefined();
    expect(audienceFault(attribute('a', 'after', '2026-01-01'))).toBeUndefined();
    expect(AudienceWire.safeParse({ AND: [], OR: [] }).success).toBe(false);
    expect(AudienceWire.safeParse({ segment: {} }).success).toBe(false);
  });

  it('finds the same people whether or not the stores’ stretches are used', () => {
    const slug = fc.constantFrom(...STORES.slice(0, 4).map((store) => store.slug), 'nowhere');
    const leaf = fc.oneof(
      slug.map((value) => attribute('home_store', 'equals', value)),
      fc.array(slug, { maxLength: 3 }).map((value) => attribute('home_store', 'is_any_of', value)),
      slug.map((value) => attribute('home_store', 'not_equal', value)),
      fc.integer({ min: 0, max: 60 }).map((n) => attribute('visits', 'greater_than', n)),
    );
    const node = fc.oneof(
      leaf,
      fc
        .array(leaf, { minLength: 1, maxLength: 3 })
        .chain((AND) => fc.constantFrom<AudienceWire>({ AND }, { OR: AND })),
    );
    fc.assert(
      fc.property(node, (audience) => {
        const target = targetOf({ audience, broadcast: true, schedule: { time: '' } }, switches);
        const quick = new Set<number>();
        for (let n = 0; n < target.length; n += 1) {
          const i = target.at(n);
          if (target.isIn(person(i))) quick.add(i);
        }
        for (let i = 0; i < PEOPLE_COUNT; i += 61) expect(quick.has(i)).toBe(isIn(audience, person(i)));
      }),
      { numRuns: 25 },
    );
  });
});
