import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOf, KeyInfo, type KeyRole, ROTATE_MS } from '@/lib/key/key';
import { keysFor, maySend, type Need } from '@/lib/key/key-for';
import {
  ABSOLUTE_MS,
  CLOSING_MS,
  heldUntil,
  IDLE_MS,
  lockAt,
  locksAt,
  waitAfter,
  wrongTry,
} from '@/lib/key/lock';

const DAY = 86_400_000;
const key = (id: string, role: KeyRole, more: Partial<KeyInfo> = {}): KeyInfo =>
  KeyInfo.parse({
    id,
    tenantId: 't',
    label: id,
    role,
    keeping: 'session',
    host: 'rest.iad-01.braze.com',
    addedAt: 0,
    createdAt: 0,
    rotateBy: ROTATE_MS,
    stands: 'there',
    ...more,
  });

describe('a key’s age', () => {
  it.each([
    [0, 'fine', 0],
    [75 * DAY, 'fine', 75],
    [76 * DAY, 'soon', 76],
    [90 * DAY - 1, 'soon', 89],
    [90 * DAY, 'due', 90],
    [-DAY, 'fine', 0],
  ])('after %i ms is %s', (now, rotate, days) => {
    expect(ageOf(key('k', 'sender'), now)).toMatchObject({ rotate, days });
  });
});

describe('which key a call uses', () => {
  const all = [
    key('hq', 'sender'),
    key('stores', 'sender', { addedAt: 1 }),
    key('numbers', 'checker'),
    key('people', 'importer'),
  ];
  const first = (use: Need, keys = all) => keysFor(keys, use)[0]?.id;

  it('is the least able one that may', () => {
    expect((['send', 'cancel', 'read', 'import', 'probe'] as const).map((use) => first(use))).toEqual([
      'hq',
      'hq',
      'numbers',
      'people',
      'hq',
    ]);
  });
  it('is one that is there before one that is locked or gone', () => {
    const [hq, stores, ...rest] = all as [KeyInfo, KeyInfo];
    expect(first('send', [{ ...hq, stands: 'gone' }, stores, ...rest])).toBe('stores');
    expect(
      first('send', [
        { ...hq, stands: 'locked' },
        { ...stores, stands: 'gone' },
      ]),
    ).toBe('hq');
  });
  it('is the one that a person chose last, unlocked rather than passed over; a cancel takes what is there', () => {
    const chosen = (stands: KeyInfo['stands']) => [
      key('hq', 'sender', { chosenAt: 5 }),
      key('stores', 'sender', { addedAt: 1, chosenAt: 6, keeping: 'passphrase', stands }),
      key('west', 'sender', { addedAt: 2 }),
    ];
    const uses = (stands: KeyInfo['stands']) => [
      first('send', chosen(stands)),
      first('cancel', chosen(stands)),
      first('read', chosen(stands)),
    ];
    expect(uses('there')).toEqual(['stores', 'stores', 'stores']);
    expect(uses('locked')).toEqual(['stores', 'hq', 'hq']);
    expect(uses('gone')).toEqual(['hq', 'hq', 'hq']);
    expect(uses('altered')).toEqual(['hq', 'hq', 'hq']);
  });
  it('is never one that was declared for something else', () => {
    const [, , numbers, people] = all as [KeyInfo, KeyInfo, KeyInfo, KeyInfo];
    expect([
      first('send', [numbers, people]),
      first('cancel', [numbers]),
      first('import', [numbers]),
    ]).toEqual([undefined, undefined, undefined]);
    expect([maySend([numbers, people]), maySend([]), maySend(all)]).toEqual([false, true, true]);
  });
  it('is the named one where one is named, and none for a typed one', () => {
    expect(keysFor(all, { key: 'numbers' as KeyInfo['id'] }).map(({ id }) => id)).toEqual(['numbers']);
    expect(keysFor(all, { typed: 'x' })).toEqual([]);
  });
});

describe('the lock', () => {
  const times = { unlockedAt: 1e12, lastUse: 1e12 };
  it('is open exactly within its two times, whatever the clock does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: ABSOLUTE_MS }),
        (passed, used) => {
          const now = 1e12 + passed;
          const at = { unlockedAt: 1e12, lastUse: 1e12 + used };
          const open = now >= at.lastUse && now < locksAt(at) && passed >= 0;
          expect(lockAt(at, now)).toBe(open ? 'open' : 'expired');
        },
      ),
      { numRuns: 10_000 },
    );
  });
  it('knows nobody without times, and lets a cancel finish for three minutes', () => {
    expect(lockAt(undefined, 1e12)).toBe('locked');
    const closing = { ...times, closingAt: 1e12 };
    expect([0, CLOSING_MS - 1, CLOSING_MS, -1].map((ms) => lockAt(closing, 1e12 + ms))).toEqual([
      'closing',
      'closing',
      'locked',
      'locked',
    ]);
    expect([locksAt(times), locksAt(closing)]).toEqual([1e12 + IDLE_MS, 1e12 + CLOSING_MS]);
  });
  it('makes nobody wait before the fifth wrong try, and never longer than a quarter of an hour', () => {
    expect([1, 4, 5, 6, 9, 10, 1000].map(waitAfter)).toEqual([
      0, 0, 30_000, 60_000, 480_000, 900_000, 900_000,
    ]);
    expect(heldUntil(undefined, 5)).toBeUndefined();
    expect(heldUntil(wrongTry({ count: 4, until: 0 }, 1e12), 1e12 + 29_999)).toBe(1e12 + 30_000);
    expect(heldUntil(wrongTry({ count: 4, until: 0 }, 1e12), 1e12 + 30_000)).toBeUndefined();
  });
});
