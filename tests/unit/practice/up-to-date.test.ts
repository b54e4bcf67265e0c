import { expect, it } from 'vitest';
import { ALL_PERMISSIONS, PRACTICE_KEY } from '@/lib/practice/ids';
import { bringUpToDate, createWorld } from '@/lib/practice/world';

it('a practice world of an earlier version gets today’s permissions for the practice key, and for no other', () => {
  const keys = [
    { key: PRACTICE_KEY, permissions: ['segments.list'] },
    { key: 'made-by-a-person', permissions: ['segments.list'] },
  ];
  const world = createWorld({ now: 0, keys });
  expect(bringUpToDate(world)).toBe(true);
  expect(world.keys.map(({ permissions }) => permissions)).toEqual([[...ALL_PERMISSIONS], ['segments.list']]);
  expect(bringUpToDate(world)).toBe(false);
});
