import { Dexie, type Table } from 'dexie';
import type { Captured } from '@/lib/capture/captured';
import type { Draft } from '@/lib/draft/draft';
import type { Group } from '@/lib/group/group';
import type { JournalEntry } from '@/lib/journal/entry';
import type { KeyInfo } from '@/lib/key/key';
import type { Kit } from '@/lib/kit/kit';
import type { Send, SendResults } from '@/lib/send/send';
import type { AudienceSize } from '@/lib/audience/size';
import type { TemplateVersion } from '@/lib/template/template';
import type { Call, Contacted } from '@/lib/trust/call';
import type { Tenant } from '@/lib/tenant/tenant';
import { keyRows } from './upgrades/4';
import { captureIds } from './upgrades/5';

// Everything this extension keeps, on one screen. The background writes, pages read live.
//
// IndexedDB (this file)                 what clears it
//   tenants kits groups versions        removing the tenant
//   drafts                              a person, or the send that took them (kept for its detail)
//   sends journal contents results      nobody yet: they are the record of what went out
//   sizes                               overwritten by each count
//   settings                            the person's choices: tenant, group of each tenant
//   keys                                removing the key; what is known of it, never the key itself
//   vault                               removing the key; sealed behind the passphrase (lib/vault/envelope.ts)
//   halves                              lock, and every start of the browser without the session's half
//   captures                            a person; beyond 1,000 the oldest, unaccepted ones first (lib/db/captures.ts)
//   calls                               the oldest when there are more than 100 (lib/db/calls.ts)
//   contacted                           nobody yet: one row for each host
//   worlds                              the practice Braze: its clock, schedules, results
// storage.session: the other halves of keys, when the vault was unlocked and used (lib/db/vault-stores.ts), open
//                  review intents (lib/db/intents.ts)
// storage.local:   the popup's snapshot (lib/db/snapshot.ts); nothing secret

/** A send with the number that recovery looks it up by: 1 while the journal may still have something to do. */
export type SendRow = Send & { open: 0 | 1 };
export type SizeRow = { groupId: string; size: AudienceSize };
export type SettingRow = { key: string; value: string };
export type ContentRow = { hash: string; text: string };
export type HalfRow = { id: string; key: CryptoKey };
/** An envelope, as it was written; parsed by whoever reads it. */
export type VaultRow = { id: string; gen: number };
export type WorldRow = { id: string; world: unknown };

export class Tables extends Dexie {
  tenants!: Table<Tenant, string>;
  kits!: Table<Kit, string>;
  groups!: Table<Group, string>;
  versions!: Table<TemplateVersion, string>;
  drafts!: Table<Draft, string>;
  sends!: Table<SendRow, string>;
  journal!: Table<JournalEntry, [string, number]>;
  contents!: Table<ContentRow, string>;
  results!: Table<SendResults, string>;
  sizes!: Table<SizeRow, string>;
  settings!: Table<SettingRow, string>;
  halves!: Table<HalfRow, string>;
  worlds!: Table<WorldRow, string>;
  captures!: Table<Captured, string>;
  calls!: Table<Call, number>;
  contacted!: Table<Contacted, string>;
  keys!: Table<KeyInfo, string>;
  vault!: Table<VaultRow, [string, number]>;

  constructor(name = 'outpost') {
    // strict: an acknowledged commit asks for a flush (security-and-reliability.md 6.7).
    // cache disabled: no screen shows an uncommitted row.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      tenants: 'id',
      kits: 'tenantId',
      groups: 'id, tenantId',
      versions: 'id, tenantId',
      drafts: 'id, [tenantId+updatedAt]',
      sends: 'id, open, [tenantId+groupId+instant], [tenantId+instant]',
      journal: '[sendId+seq]',
      contents: 'hash',
      results: 'sendId',
      sizes: 'groupId',
      settings: 'key',
      halves: 'id',
      worlds: 'id',
    });
    // 2: what was read off the dashboard. A new table; nothing that was there is touched.
    this.version(2).stores({ captures: 'id, [host+at]' });
    // 3: which calls were made, for the Trust page. Two new tables.
    this.version(3).stores({ calls: '++id, via, tenantId', contacted: 'host' });
    // 4: several keys for a tenant, and the vault behind a passphrase. A key that was there gets its row.
    this.version(4).stores({ keys: 'id, tenantId', vault: '[id+gen]' }).upgrade(keyRows);
    // 5: a capture's id tells its workspace and its campaign too. No new table.
    this.version(5).upgrade(captureIds);
  }
}

export const tables = new Tables();
