import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { captured } from '@/lib/capture/captured';
import { openCaptures } from '@/lib/db/captures';
import { Tables } from '@/lib/db/tables';

// Each stored version has a fixture: its tables as they were declared then, and rows. A version without one fails.

type Stored = { stores: Record<string, string>; rows: Record<string, object[]> };

const stored = (version: number): Stored =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../fixtures/stored/${version}.json`), 'utf8'),
  ) as Stored;

const NOW = new Tables('version-now').verno;
const versions = Array.from({ length: NOW }, (_, index) => index + 1);

async function contents(db: Dexie): Promise<Stored['rows']> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}

describe('what an earlier version stored', () => {
  it.each(versions)('of version %i is there after the upgrade to today', async (version) => {
    const name = `upgrade-${version}`;
    const before = new Dexie(name);
    const { stores, rows } = stored(version);
    before.version(version).stores(stores);
    await before.open();
    for (const [table, all] of Object.entries(rows)) await before.table(table).bulkAdd(all);
    before.close();

    const after = new Tables(name);
    await after.open();
    expect(await contents(after)).toEqual(stored(NOW).rows);
    expect(Object.fromEntries(after.tables.map(({ name: table }) => [table, true]))).toEqual(
      Object.fromEntries(Object.keys(stored(NOW).stores).map((table) => [table, true])),
    );
    const item = { kind: 'message_variation_id', value: 'email-742', name: 'Hawthorne' } as const;
    const row = captured(item, 'dashboard-01.braze.com', 1);
    await openCaptures(after).put([row]);
    expect(await openCaptures(after).get(row.id)).toEqual(row);
    after.close();
  });
});
