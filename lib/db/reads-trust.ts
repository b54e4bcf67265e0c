import type { Table } from 'dexie';
import { browser } from 'wxt/browser';
import type { Send } from '@/lib/send/send';
import { atBraze, type AtBraze } from '@/lib/trust/at-braze';
import type { Call, Contacted } from '@/lib/trust/call';
import type { KeptFact } from '@/lib/trust/report';
import { KEPT, KEPT_KEYS, kindOf, none, type Scope, SETTING_KEYS, TABLE_NAMES, type TableName } from './kept';
import { scopeOf } from './scope';
import { tables as shared, type Tables } from './tables';

export type { KeyName, TableName } from './kept';

/** What is stored now, and what of it no list names (which would be a mistake of ours, and is told). */
export type Stored = {
  kept: KeptFact[];
  unlisted: string[];
  /** What the browser counts for this extension, in bytes; undefined where it doesn't say. */
  bytes: number | undefined;
  /** Version of the database. */
  database: number;
};

/** Counts everything. Looks at each row that has a time: not to be asked live. */
export async function readStored(tables: Tables = shared): Promise<Stored> {
  if (!tables.isOpen()) await tables.open();
  const found = [...tables.backendDB().objectStoreNames];
  const listed = TABLE_NAMES.filter((name) => found.includes(name));
  const practice = await practiceScope(tables);
  const kept = await Promise.all(
    listed.map(async (name) => {
      const fact = await countTable(tables, name);
      return practice ? { ...fact, practice: await countOf(practice, tables, name) } : fact;
    }),
  );
  const settings = (await tables.settings.toCollection().primaryKeys()).filter(
    (key) => kindOf(key, SETTING_KEYS) === undefined,
  );
  const areas = await Promise.all([countArea('local'), countArea('session'), countArea('sync')]);
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  return {
    kept: [...kept, ...areas.flatMap((area) => area.kept)],
    unlisted: [
      ...found.filter((name) => !(name in KEPT)).map((name) => `IndexedDB: ${name}`),
      ...settings.map((key) => `IndexedDB: settings: ${key}`),
      ...names.filter((name) => name !== tables.name).map((name) => `IndexedDB: ${name}`),
      ...areas.flatMap((area) => area.unlisted),
      ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
    ],
    bytes: (await navigator.storage?.estimate?.())?.usage,
    database: tables.verno,
  };
}

/** What is the practice brand's: no person's own. */
async function practiceScope(tables: Tables): Promise<Scope | undefined> {
  const practice = (await tables.tenants.toArray()).find(({ kind }) => kind === 'practice');
  return practice && scopeOf(practice.id, tables);
}

async function countOf(scope: Scope, tables: Tables, name: TableName): Promise<number> {
  // Whole emails, told apart by their keys alone: they aren't loaded to be counted.
  if (name === 'contents')
    return (await tables.contents.toCollection().primaryKeys()).filter((hash) => scope.hashes.has(hash))
      .length;
  const { mine } = KEPT[name] as { mine: (row: unknown, of: Scope) => boolean }; // of this very table
  return tables
    .table(name)
    .filter((row: unknown) => mine(row, scope))
    .count();
}

async function countTable(tables: Tables, name: TableName): Promise<KeptFact> {
  const table: Table<never> = tables.table(name);
  const { ages } = KEPT[name] as { ages: (row: never) => readonly number[] };
  const fact: KeptFact = { place: 'database', name, count: await table.count() };
  if (ages === none) return fact;
  await table.each((row) => {
    for (const at of ages(row)) {
      fact.oldest = Math.min(fact.oldest ?? at, at);
      fact.newest = Math.max(fact.newest ?? at, at);
    }
  });
  return fact;
}

/** By their names alone: what stands there is not looked at. */
async function countArea(area: 'local' | 'session' | 'sync'): Promise<Pick<Stored, 'kept' | 'unlisted'>> {
  const keys = Object.keys(await browser.storage[area].get(null));
  const kinds = area === 'sync' ? [] : KEPT_KEYS[area];
  return {
    kept: kinds.map((kind) => ({
      place: area,
      name: kind,
      count: keys.filter((key) => kindOf(key, [kind]) !== undefined).length,
    })),
    unlisted: keys.filter((key) => kindOf(key, kinds) === undefined).map((key) => `storage.${area}: ${key}`),
  };
}

/** The remembered calls, newest first. */
export const readCalls = (): Promise<Call[]> => shared.calls.reverse().toArray();

/** The hosts that were asked something, the latest first. */
export const readContacted = async (): Promise<Contacted[]> =>
  (await shared.contacted.toArray()).toSorted((a, b) => b.last - a.last);

/** What a wipe takes away that a person would miss, and the emails of live tenants that Braze still holds. */
export type Loss = {
  groups: number;
  versions: number;
  drafts: number;
  sends: number;
  leaves: { send: Send; is: Exclude<AtBraze, 'nothing'> }[];
};

/**
 * @param tenantId one tenant's, or everybody's
 * @param here this computer's clock, UTC ms
 */
export async function readLoss(tenantId: string | undefined, here: number): Promise<Loss> {
  const of = (row: { tenantId: string }): boolean => tenantId === undefined || row.tenantId === tenantId;
  const [groups, versions, drafts, sends, open, tenants] = await Promise.all([
    shared.groups.filter(of).count(),
    shared.versions.filter(of).count(),
    shared.drafts
      .filter((row) => of(row) && row.takenBy === undefined && row.deletedAt === undefined)
      .count(),
    shared.sends.filter(of).count(),
    shared.sends.where('open').equals(1).filter(of).toArray(),
    shared.tenants.toArray(),
  ]);
  const live = new Set<string>(tenants.filter(({ kind }) => kind === 'live').map(({ id }) => id));
  const leaves: Loss['leaves'] = [];
  for (const send of open.filter((one) => live.has(one.tenantId))) {
    const offset = Number((await shared.settings.get(`offset:${send.tenantId}`))?.value ?? 0);
    const is = atBraze(send, here + offset);
    if (is !== 'nothing') leaves.push({ send, is });
  }
  return {
    groups,
    versions,
    drafts,
    sends,
    leaves: leaves.toSorted((a, b) => a.send.instant - b.send.instant),
  };
}
