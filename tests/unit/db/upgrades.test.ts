import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { AudienceSize } from '@/lib/audience/size';
import { captured, Captured } from '@/lib/capture/captured';
import { openCaptures } from '@/lib/db/captures';
import { Tables } from '@/lib/db/tables';
import { Draft } from '@/lib/draft/draft';
import { Group } from '@/lib/group/group';
import { JournalEntry } from '@/lib/journal/entry';
import { KeyInfo } from '@/lib/key/key';
import { Kit } from '@/lib/kit/kit';
import { z } from '@/lib/schema';
import { Send, SendResults } from '@/lib/send/send';
import { TemplateVersion } from '@/lib/template/template';
import { Tenant } from '@/lib/tenant/tenant';
import { Call, Contacted } from '@/lib/trust/call';
import { Envelope } from '@/lib/vault/envelope';

// Each stored version has a fixture: its tables as they were declared then, and rows. A version without one fails,
// and so does a shape of today that those rows don't have after the upgrade. A fixture is history: what comes later
// goes into the next one.

const text = z.string().min(1);
/** Today's shape of each table's rows. Not `halves` (keys that no JSON holds) and `worlds` (practice's own). */
const SHAPES: Record<string, z.ZodType> = {
  tenants: Tenant,
  kits: Kit,
  groups: Group,
  versions: TemplateVersion,
  drafts: Draft,
  sends: Send,
  journal: JournalEntry,
  contents: z.object({ hash: text, text }),
  results: SendResults,
  sizes: z.object({ groupId: text, size: AudienceSize }),
  settings: z.object({ key: text, value: text }),
  captures: Captured,
  calls: Call,
  contacted: Contacted,
  keys: KeyInfo,
  vault: Envelope,
};

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
    const wanted = Object.entries(stored(NOW).rows).map(([table, all]) => [table, table in rows ? all : []]);
    const found = await contents(after);
    expect(found).toEqual(Object.fromEntries(wanted));
    expect(Object.fromEntries(after.tables.map(({ name: table }) => [table, true]))).toEqual(
      Object.fromEntries(Object.keys(stored(NOW).stores).map((table) => [table, true])),
    );
    const item = { kind: 'message_variation_id', value: 'email-742', name: 'Hawthorne' } as const;
    const row = captured(item, { host: 'dashboard-01.braze.com', at: 1 });
    await openCaptures(after).note([row]);
    expect(await openCaptures(after).get(row.id)).toEqual(row);
    after.close();
  });

  it('keeps the one key that version 3 knew of a workspace, as its first', async () => {
    const before = new Dexie('upgrade-key');
    const { stores, rows } = stored(3);
    before.version(3).stores(stores);
    await before.open();
    const live = (id: string) => ({ ...rows.tenants?.[0], id, kind: 'live', host: 'rest.iad-01.braze.com' });
    await before.table('tenants').bulkAdd([live('live-1'), live('live-2'), live('live-3')]);
    await before.table('settings').bulkAdd([
      { key: 'key:live-1', value: 'present' },
      { key: 'key:live-2', value: 'gone' },
      { key: 'key:removed', value: 'gone' },
    ]);
    before.close();
    const after = new Tables('upgrade-key');
    const keys = await after.keys.toArray();
    const said = { label: '', role: 'sender', keeping: 'session', host: 'rest.iad-01.braze.com' };
    expect(keys).toMatchObject([
      { id: 'live-1', tenantId: 'live-1', ...said, stands: 'there' },
      { id: 'live-2', tenantId: 'live-2', ...said, stands: 'gone' },
    ]);
    expect(z.array(KeyInfo).safeParse(keys).success).toBe(true);
    after.close();
  });

  it('knows what was captured before by its workspace too, so that nothing is there twice', async () => {
    const before = new Dexie('upgrade-captures');
    const { stores, rows } = stored(4);
    before.version(4).stores(stores);
    await before.open();
    const workspace = '6a5b4c3d2e1f0a9b8c7d6e5f';
    const accepted = { at: 2, by: '12 South' };
    await before.table('captures').add({ ...rows.captures?.[0], workspace, accepted });
    before.close();
    const after = new Tables('upgrade-captures');
    const item = { kind: 'message_variation_id', value: 'email-742', name: '12 South' } as const;
    await openCaptures(after).note([captured(item, { host: 'dashboard-01.braze.com', workspace, at: 9 })]);
    const found = await after.captures.toArray();
    expect(found.map(({ at, accepted: still }) => [at, still])).toEqual([[9, accepted]]);
    expect(z.array(Captured).safeParse(found).success).toBe(true);
    after.close();
  });

  it('has, after the upgrade, the shapes that are read today', () => {
    const { rows } = stored(NOW); // what every version becomes, as seen above
    const unread = Object.keys(rows).filter((table) => !(table in SHAPES));
    expect(unread).toEqual(['halves', 'worlds']);
    for (const [table, shape] of Object.entries(SHAPES))
      expect([table, z.array(shape).min(1).safeParse(rows[table]).error?.issues]).toEqual([table, undefined]);
  });
});
