import type { Table } from 'dexie';
import type { Setting } from './reads';
import type { Tables } from './tables';

// What is stored, once more, as the Trust page tells it and as a wipe takes it away. A table that isn't in this map
// does not pass the type check, and what the browser holds beside it is told as such (reads-trust.ts).

export type TableName = Exclude<
  { [N in keyof Tables]: Tables[N] extends Table<infer _R, infer _K> ? N : never }[keyof Tables],
  undefined
>;
type RowOf<N extends TableName> = Tables[N] extends Table<infer R, infer _K> ? R : never;

/** What is one tenant's alone, worked out before anything is taken away. */
export type Scope = {
  tenantId: string;
  practice: boolean;
  groups: ReadonlySet<string>;
  sends: ReadonlySet<string>;
  /** Frozen contents that no other tenant's send needs. */
  hashes: ReadonlySet<string>;
  /** REST and dashboard hosts that no other tenant uses. */
  hosts: ReadonlySet<string>;
  /** Its keys' ids. */
  keys: ReadonlySet<string>;
};

type Kept<R> = {
  /** Instants in a row (UTC ms), for the age of the oldest and the newest; none where a row has no time. */
  ages: (row: R) => readonly number[];
  /** Whether a row goes when its tenant is wiped. */
  mine: (row: R, scope: Scope) => boolean;
};

/** For rows without a time. */
export const none = (): readonly number[] => [];
const byTenant = (row: { tenantId: string }, scope: Scope): boolean => row.tenantId === scope.tenantId;

export const KEPT: { readonly [N in TableName]: Kept<RowOf<N>> } = {
  tenants: { ages: none, mine: (row, { tenantId }) => row.id === tenantId },
  kits: { ages: none, mine: byTenant },
  groups: { ages: none, mine: byTenant },
  versions: { ages: ({ approvedAt }) => [approvedAt], mine: byTenant },
  drafts: { ages: ({ updatedAt }) => [updatedAt], mine: byTenant },
  sends: { ages: ({ confirmedAt }) => [confirmedAt], mine: byTenant },
  journal: { ages: ({ at }) => [at], mine: (row, { sends }) => sends.has(row.sendId) },
  contents: { ages: none, mine: (row, { hashes }) => hashes.has(row.hash) },
  results: { ages: ({ at }) => [at], mine: (row, { sends }) => sends.has(row.sendId) },
  sizes: {
    ages: ({ size }) => ('at' in size ? [size.at] : []),
    mine: (row, { groups }) => groups.has(row.groupId),
  },
  settings: {
    ages: none,
    mine: ({ key, value }, { tenantId }) =>
      key.endsWith(`:${tenantId}`) || (key === 'checked' && value.includes(JSON.stringify(tenantId))),
  },
  keys: { ages: ({ createdAt }) => [createdAt], mine: byTenant },
  vault: { ages: none, mine: (row, { keys }) => keys.has(row.id) },
  halves: { ages: none, mine: (row, { keys }) => keys.has(row.id) },
  worlds: { ages: none, mine: (_, { practice }) => practice },
  captures: { ages: ({ at }) => [at], mine: (row, { hosts }) => hosts.has(row.host) },
  // Also what was asked of its host before it had a name.
  calls: { ages: ({ at }) => [at], mine: (row, scope) => byTenant(row, scope) || scope.hosts.has(row.host) },
  contacted: { ages: ({ first, last }) => [first, last], mine: (row, { hosts }) => hosts.has(row.host) },
};

export const TABLE_NAMES = Object.keys(KEPT) as TableName[]; // its keys are that type's members

/** Keys in the browser's two areas; one with a colon begins the keys of many. */
export const KEPT_KEYS = {
  local: ['snapshot'],
  session: ['sealed:', 'wrapped:', 'lock', 'intent:'],
} as const;
export type KeyName = (typeof KEPT_KEYS)['local' | 'session'][number];

/** `group:${string}` → `group:` */
type KindOf<S extends string> = S extends `${infer Name}:${string}` ? `${Name}:` : S;
const SETTINGS: Record<KindOf<Setting> | 'seeded', true> = {
  tenant: true,
  seeded: true, // practice, by the background alone
  checked: true,
  'group:': true,
  'offset:': true,
  'key:': true,
  'vault:': true,
  'helper:': true,
  'permissions:': true,
  'making:': true,
  'proof:': true,
};
/** The kinds of `settings`, in the same manner: all that screens read, or it does not pass the type check. */
export const SETTING_KEYS: readonly string[] = Object.keys(SETTINGS);

/** Which of the kinds a key is of. */
export const kindOf = <K extends string>(key: string, kinds: readonly K[]): K | undefined =>
  kinds.find((kind) => (kind.endsWith(':') ? key.startsWith(kind) : key === kind));
