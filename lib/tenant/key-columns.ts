import type { KeyInfo, KeyRole } from '@/lib/key/key';
import { keysFor, type Need } from '@/lib/key/key-for';
import { type Feature, FEATURE_PERMISSIONS, FEATURES, type Permission, wanted } from './features';
import type { KeptCheck, PermissionRow } from './permission-check';
import { KEY_PERMISSIONS } from './permissions';

/** A key with the last check of it. No key: practice, or a workspace before its first one. */
export type KeyCheck = { key: KeyInfo | undefined; kept: KeptCheck | undefined };

/** `extra`: allowed, though a key of this role has no use for it. `unasked`: no check of this key told yet. */
export type Cell =
  | { is: PermissionRow['state']; row: PermissionRow }
  | { is: 'extra'; row: PermissionRow }
  | { is: 'not-needed' }
  | { is: 'unasked' };

/** What the last check told of one key, as its role needs it. */
export type Column = KeyCheck & {
  cells: ReadonlyMap<Permission, Cell>;
  missing: Permission[];
  /** What it can do beyond its task, by its role and as far as reads tell. */
  excess: Permission[];
};

const READS: readonly Permission[] = [
  'sends.data_series',
  'segments.list',
  'segments.details',
  'segments.data_series',
];
const IMPORTS: readonly Permission[] = ['users.track', 'users.export.ids'];

/** Which of the ten a key of this role needs (lib/key/key.ts): a sender all of them, the others no schedule. */
const NEEDS: Readonly<Record<KeyRole, ReadonlySet<Permission>>> = {
  sender: new Set(KEY_PERMISSIONS.map(({ name }) => name)),
  checker: new Set(READS),
  importer: new Set([...IMPORTS, ...READS]),
};

const stateOf = (kept: KeptCheck | undefined, permission: Permission): PermissionRow['state'] | undefined =>
  kept?.check.rows.find((row) => row.permission === permission)?.state;

/**
 * A column for each key. Of a wanted feature one key is enough: where another one has its permission, this one
 * doesn't need it.
 */
export function columnsOf(checks: readonly KeyCheck[], features: readonly Feature[]): Column[] {
  const ofFeatures = new Set<Permission>(FEATURES.flatMap((one) => FEATURE_PERMISSIONS[one]));
  return checks.map((one) => {
    const role = one.key?.role ?? 'sender';
    const needs = (permission: Permission): boolean =>
      ofFeatures.has(permission)
        ? !checks.some((other) => other !== one && stateOf(other.kept, permission) === 'granted')
        : NEEDS[role].has(permission);
    const cellOf = (permission: Permission): Cell => {
      const row = one.kept?.check.rows.find((each) => each.permission === permission);
      if (row?.state === 'granted' && !ofFeatures.has(permission) && !needs(permission))
        return { is: 'extra', row };
      if (row?.state === 'granted') return { is: 'granted', row };
      if (!needs(permission)) return { is: 'not-needed' };
      return row ? { is: row.state, row } : { is: 'unasked' };
    };
    const cells = new Map(wanted(features).map((permission) => [permission, cellOf(permission)] as const));
    const those = (is: Cell['is']) => [...cells].flatMap(([name, cell]) => (cell.is === is ? [name] : []));
    return {
      ...one,
      cells,
      missing: those('missing'),
      excess: [...those('extra'), ...(one.kept?.check.excess ?? [])],
    };
  });
}

/** What to tick in Braze for another key in this one's place, in Braze's order. */
export const ticksOf = ({ cells }: Pick<Column, 'cells'>): Permission[] =>
  [...cells].flatMap(([name, { is }]) => (is === 'not-needed' || is === 'extra' ? [] : [name]));

const needOf = (permission: Permission): Need =>
  IMPORTS.includes(permission) ? 'import' : READS.includes(permission) ? 'read' : 'send';

/**
 * The key that is used for this in place of the column's, so that nothing stops where this one lacks it.
 * @returns undefined where it is this key that is used, or the permission is an optional one (of those one key is
 *   enough, and none is called missing while another has it)
 */
export function doneBy({ key }: Column, permission: Permission, all: readonly Column[]): KeyInfo | undefined {
  if (key === undefined || !NEEDS.sender.has(permission)) return undefined;
  const keys = all.flatMap((one) => one.key ?? []);
  const [used] = keysFor(keys, needOf(permission));
  return used?.id === key.id ? undefined : used;
}

/** Without one of these nothing can be scheduled. */
const TO_SCHEDULE: readonly Permission[] = ['messages.schedule.create', 'messages.schedule.update'];

/**
 * Why nothing could be scheduled with this key, by its last check: what it lacks, or that Braze lets it do nothing.
 * @returns undefined where no check told so
 */
export function sendsNothing({ missing, kept }: Column): Permission[] | 'refused' | 'nothing' | undefined {
  const key = kept?.check.key;
  if (key === 'refused' || key === 'nothing') return key;
  return TO_SCHEDULE.some((name) => missing.includes(name))
    ? missing.filter((name) => needOf(name) === 'send')
    : undefined;
}

/** Whether scheduling stops here: it is done with this key, and the key may not. */
export function stopsScheduling({ key, missing, kept }: Column, all: readonly Column[]): boolean {
  const keys = all.flatMap((one) => one.key ?? []);
  const used = key === undefined || keysFor(keys, 'send')[0]?.id === key.id;
  return used && (kept?.check.key === 'refused' || TO_SCHEDULE.some((name) => missing.includes(name)));
}

/** Whether a check says that this key does what it is there for. */
export const isFine = ({ kept, missing }: Column): boolean =>
  kept?.check.key === 'good' && missing.length === 0;

/** Whether this key can be asked such a question now, by what the last check told; a doubt is worth the try. */
export function mayRead({ key, kept }: KeyCheck, permission: Permission): boolean {
  const state = stateOf(kept, permission);
  return (key === undefined || key.stands === 'there') && (state === 'granted' || state === 'unknown');
}
