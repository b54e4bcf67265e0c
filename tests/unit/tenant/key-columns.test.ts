import { describe, expect, it } from 'vitest';
import type { KeyInfo, KeyRole } from '@/lib/key/key';
import { FEATURES, wanted, type Permission } from '@/lib/tenant/features';
import {
  columnsOf,
  doneBy,
  isFine,
  type KeyCheck,
  mayRead,
  stopsScheduling,
  ticksOf,
} from '@/lib/tenant/key-columns';
import { KEY_PERMISSIONS } from '@/lib/tenant/permissions';

const TEN: Permission[] = KEY_PERMISSIONS.map(({ name }) => name);

const keyOf = (id: string, role: KeyRole, addedAt = 1, stands: KeyInfo['stands'] = 'there'): KeyInfo => ({
  id: id as never, // an id
  tenantId: 't' as never,
  label: id,
  role,
  keeping: 'session',
  host: 'rest.iad-01.braze.com',
  addedAt,
  createdAt: 1,
  rotateBy: 2,
  stands,
});
const checked = (key: KeyInfo, granted: readonly Permission[], features = FEATURES as never): KeyCheck => ({
  key,
  kept: {
    at: 1 as never, // an instant
    worked: true,
    check: {
      rows: wanted(features).map((permission) =>
        granted.includes(permission)
          ? { permission, state: 'granted' as const, how: 'read' as const }
          : { permission, state: 'missing' as const, how: 'denied' as const },
      ),
      excess: [],
      key: 'good',
      elsewhere: 'no',
    },
  },
});
const cellsOf = (check: KeyCheck, ...others: KeyCheck[]) =>
  Object.fromEntries(
    [...columnsOf([check, ...others], FEATURES)[0]!.cells].map(([name, { is }]) => [name, is]),
  );

describe('a column of the permission table', () => {
  it.each([
    ['sender', TEN],
    ['checker', ['sends.data_series', 'segments.list', 'segments.details', 'segments.data_series']],
    [
      'importer',
      [
        'users.track',
        'users.export.ids',
        'sends.data_series',
        'segments.list',
        'segments.details',
        'segments.data_series',
      ],
    ],
  ] as const)('of a %s misses only what it needs', (role, needs) => {
    const [column] = columnsOf([checked(keyOf('k', role), [], [] as never)], []);
    expect(column!.missing.toSorted()).toEqual([...needs].toSorted());
    expect(ticksOf(column!).toSorted()).toEqual([...needs].toSorted());
    const rest = [...column!.cells].filter(([name]) => !(needs as readonly string[]).includes(name));
    expect(rest.map(([, { is }]) => is)).toEqual(rest.map(() => 'not-needed'));
  });

  it('says that a key for looking can schedule', () => {
    const [column] = columnsOf([checked(keyOf('k', 'checker'), TEN)], []);
    expect(column!.excess).toContain('messages.schedule.create');
    expect(column!.cells.get('messages.schedule.create')?.is).toBe('extra');
    expect(isFine(column!)).toBe(true);
  });

  it('needs a feature’s permission of one key alone', () => {
    const headquarters = checked(keyOf('hq', 'sender'), wanted(FEATURES));
    const stores = checked(keyOf('stores', 'sender', 2), TEN);
    expect(cellsOf(stores, headquarters)['campaigns.details']).toBe('not-needed');
    expect(cellsOf(headquarters, stores)['campaigns.details']).toBe('granted');
    expect(cellsOf(stores)['campaigns.details']).toBe('missing');
  });

  it('of a key that nobody asked about says just that', () => {
    const cells = cellsOf({ key: keyOf('k', 'checker'), kept: undefined });
    expect(cells).toMatchObject({ 'segments.list': 'unasked', 'users.track': 'not-needed' });
  });
});

describe('of two keys', () => {
  const headquarters = checked(keyOf('hq', 'sender', 1), wanted(FEATURES));
  const lacking = checked(
    keyOf('stores', 'sender', 2),
    TEN.filter((name) => name !== 'messages.schedule.create'),
  );
  const looking = checked(keyOf('looks', 'checker', 3), []);

  it('what one lacks is done by the one that is used for it, and by nobody else where that one lacks it', () => {
    const all = columnsOf([headquarters, lacking, looking], FEATURES);
    const [hq, stores, looks] = all;
    expect(doneBy(stores!, 'messages.schedule.create', all)?.id).toBe('hq');
    expect(doneBy(hq!, 'messages.schedule.create', all)).toBeUndefined();
    // Reads go to the key that can do least.
    expect(doneBy(hq!, 'sends.data_series', all)?.id).toBe('looks');
    expect(doneBy(looks!, 'sends.data_series', all)).toBeUndefined();
    expect(doneBy(stores!, 'campaigns.list', all)).toBeUndefined();
    const practice = columnsOf([{ ...lacking, key: undefined }], []);
    expect(doneBy(practice[0]!, 'messages.schedule.create', practice)).toBeUndefined();
  });

  it('the new one needs what is called missing or allowed, and nothing that it has no use for', () => {
    const [hq, stores] = columnsOf([headquarters, lacking], FEATURES);
    expect(ticksOf(stores!)).toEqual(TEN);
    expect(ticksOf(hq!)).toEqual(wanted(FEATURES));
    expect(ticksOf(columnsOf([lacking], FEATURES)[0]!)).toEqual(wanted(FEATURES));
    expect(ticksOf(columnsOf([checked(keyOf('k', 'checker'), TEN)], [])[0]!)).toHaveLength(4);
  });
});

describe('scheduling stops', () => {
  const without = TEN.filter((name) => name !== 'messages.schedule.update');
  it('where the key that sends may not, and not where another one sends', () => {
    const stores = checked(keyOf('stores', 'sender', 1), without);
    const other = checked(keyOf('other', 'sender', 2), TEN);
    const [first, second] = columnsOf([stores, other], []);
    expect(stopsScheduling(first!, [first!, second!])).toBe(true);
    expect(stopsScheduling(second!, [first!, second!])).toBe(false);
    const late = columnsOf([checked(keyOf('stores', 'sender', 3), without), other], []);
    expect(stopsScheduling(late[0]!, late)).toBe(false);
  });

  it('not for a missing result', () => {
    const all = columnsOf(
      [
        checked(
          keyOf('k', 'sender'),
          TEN.filter((name) => name !== 'sends.data_series'),
        ),
      ],
      [],
    );
    expect(all[0]!.missing).toContain('sends.data_series');
    expect(stopsScheduling(all[0]!, all)).toBe(false);
  });
});

it('a question goes to a key that is there and was not refused', () => {
  const at = (stands: KeyInfo['stands'], granted: readonly Permission[]) =>
    mayRead(checked(keyOf('k', 'checker', 1, stands), granted), 'campaigns.list');
  expect([at('there', ['campaigns.list']), at('locked', ['campaigns.list']), at('there', [])]).toEqual([
    true,
    false,
    false,
  ]);
});
