import { liveQuery } from 'dexie';
import { Captured } from '@/lib/capture/captured';
import { Draft } from '@/lib/draft/draft';
import type { Group } from '@/lib/group/group';
import type { JournalEntry } from '@/lib/journal/entry';
import { KeyInfo } from '@/lib/key/key';
import { maySend } from '@/lib/key/key-for';
import type { Kit } from '@/lib/kit/kit';
import { Send, type SendResults } from '@/lib/send/send';
import type { TemplateVersion } from '@/lib/template/template';
import { Making } from '@/lib/tenant/making';
import type { Tenant } from '@/lib/tenant/tenant';
import { tables, type SendRow } from './tables';

// What pages read, live (components/hooks/use-live.ts). Every query is bounded or indexed.

export type Setting =
  | 'tenant'
  | `group:${string}`
  | `offset:${string}`
  | `key:${string}`
  | `vault:${string}`
  | `helper:${string}`
  | `permissions:${string}`
  | `making:${string}`
  | `proof:${string}`
  | 'checked';

export const readSetting = async (key: Setting): Promise<string | undefined> =>
  (await tables.settings.get(key))?.value;

/** A query that answers, and again whenever what it read has changed. */
export const watch = <T>(query: () => Promise<T>) => liveQuery(query);

/** Several reads of what a screen starts with in one transaction: a round trip to the disk for all, not one for each. */
export const readTogether = <T>(reads: () => Promise<T>): Promise<T> =>
  tables.transaction(
    'r',
    [
      tables.settings,
      tables.keys,
      tables.tenants,
      tables.kits,
      tables.groups,
      tables.sends,
      tables.drafts,
      tables.versions,
      tables.results,
    ],
    reads,
  );

/** The active tenant with what belongs to it; undefined before the first start. */
export type Here = {
  tenant: Tenant;
  kit: Kit;
  group: Group | undefined;
  /** A key can be used, could after unlocking, or has to be put in. */
  key: 'present' | 'locked' | 'gone';
  /** Whether the keys that there are may send at all. */
  maySend: boolean;
};
export async function readHere(): Promise<Here | undefined> {
  const tenantId = await readSetting('tenant');
  if (tenantId === undefined) return undefined;
  const [tenant, kit, groupId, key, keys] = await Promise.all([
    tables.tenants.get(tenantId),
    tables.kits.get(tenantId),
    readSetting(`group:${tenantId}`),
    readSetting(`key:${tenantId}`),
    readKeys(tenantId),
  ]);
  if (!tenant || !kit) return undefined;
  const group = groupId === undefined ? undefined : await tables.groups.get(groupId);
  if (tenant.kind === 'practice') return { tenant, kit, group, key: 'present', maySend: true };
  const stands = key === 'present' || key === 'locked' ? key : 'gone';
  return { tenant, kit, group, key: stands, maySend: maySend(keys) };
}

/** What is known of a tenant's keys, the first one first; never the keys. */
export async function readKeys(tenantId: string): Promise<KeyInfo[]> {
  const rows = await tables.keys.where('tenantId').equals(tenantId).toArray();
  return rows.flatMap((row) => KeyInfo.safeParse(row).data ?? []).sort((a, b) => a.addedAt - b.addedAt);
}
/** Whether anything is kept behind the passphrase, and whether it is open: the lock belongs to all tenants. */
export async function readLock(): Promise<'none' | 'open' | 'locked'> {
  const behind = (await tables.keys.toArray()).filter(({ keeping }) => keeping === 'passphrase');
  if (behind.some(({ stands }) => stands === 'there')) return 'open';
  return behind.some(({ stands }) => stands === 'locked') ? 'locked' : 'none';
}

/** Connections that aren't complete yet. One that can't be read is left out. */
export async function readMakings(): Promise<Making[]> {
  const rows = await tables.settings.where('key').startsWith('making:').toArray();
  return rows.flatMap(({ value }) => {
    try {
      return Making.safeParse(JSON.parse(value)).data ?? [];
    } catch {
      return [];
    }
  });
}
export const readTenants = (): Promise<Tenant[]> => tables.tenants.toArray();
export const readTenant = (id: string): Promise<Tenant | undefined> => tables.tenants.get(id);
export const readKit = (tenantId: string): Promise<Kit | undefined> => tables.kits.get(tenantId);
export const readGroups = (tenantId: string): Promise<Group[]> =>
  tables.groups.where('tenantId').equals(tenantId).toArray();
export const readGroup = (id: string): Promise<Group | undefined> => tables.groups.get(id);

/** The newest approved version of each template. */
export async function readApproved(tenantId: string): Promise<TemplateVersion[]> {
  const all = await tables.versions.where('tenantId').equals(tenantId).toArray();
  const newest = new Map<string, TemplateVersion>();
  for (const version of all) {
    const known = newest.get(version.templateId);
    if (version.status === 'approved' && (!known || known.version < version.version))
      newest.set(version.templateId, version);
  }
  return [...newest.values()];
}
export const readVersion = (id: string): Promise<TemplateVersion | undefined> => tables.versions.get(id);

/** A row that isn't what it should be is left where it is: it must not keep anybody from the others. */
const whole = <T>(shape: { safeParse(row: unknown): { success: boolean } }, rows: T[]): T[] =>
  rows.filter((row) => shape.safeParse(row).success);

/** Drafts that are still drafts, newest first, at most 50. */
export async function readDrafts(tenantId: string): Promise<Draft[]> {
  const rows = await tables.drafts
    .where('[tenantId+updatedAt]')
    .between([tenantId, 0], [tenantId, Infinity])
    .reverse()
    .filter((draft) => draft.takenBy === undefined && draft.deletedAt === undefined)
    .limit(50)
    .toArray();
  return whole(Draft, rows);
}
export const readDraft = (id: string): Promise<Draft | undefined> => tables.drafts.get(id);

/** A group's sends around now: the ones still to leave (soonest first) and the last `limit` that left. */
export async function readSends(
  tenantId: string,
  groupId: string,
  now: number,
  limit = 20,
): Promise<{ ahead: Send[]; past: Send[] }> {
  const index = tables.sends.where('[tenantId+groupId+instant]');
  const [ahead, past] = await Promise.all([
    index.between([tenantId, groupId, now], [tenantId, groupId, Infinity]).toArray(),
    tables.sends
      .where('[tenantId+groupId+instant]')
      .between([tenantId, groupId, 0], [tenantId, groupId, now], true, false)
      .reverse()
      .limit(limit)
      .toArray(),
  ]);
  return { ahead: whole(Send, ahead), past: whole(Send, past) };
}
/** Sends of the tenant that the journal still works on or that need a person, any group. */
export const readOpenSends = (tenantId: string): Promise<SendRow[]> =>
  tables.sends
    .where('open')
    .equals(1)
    .filter((send) => send.tenantId === tenantId)
    .toArray();
export const readSend = (id: string): Promise<Send | undefined> => tables.sends.get(id);
export const readJournal = (sendId: string): Promise<JournalEntry[]> =>
  tables.journal.where('[sendId+seq]').between([sendId, 0], [sendId, Infinity]).toArray();
export const readResults = (sendIds: string[]): Promise<(SendResults | undefined)[]> =>
  tables.results.bulkGet(sendIds);
export const readSize = async (groupId: string) => (await tables.sizes.get(groupId))?.size;
/** The frozen text of a confirmed send (send/exact.ts `canonical`). */
export const readContent = async (hash: string) => (await tables.contents.get(hash))?.text;
/** Everything that was handed over from a dashboard and not removed, newest first. */
export async function readAllCaptured(): Promise<Captured[]> {
  const rows = await tables.captures.toArray();
  return rows.flatMap((row) => Captured.safeParse(row).data ?? []).toSorted((a, b) => b.at - a.at);
}

/** Suggestions from one dashboard, newest first; all of them, since what is in use tells whose the others are. A row that can't be read is left out. */
export async function readCaptured(host: string): Promise<Captured[]> {
  const index = tables.captures.where('[host+at]').between([host, 0], [host, Infinity]);
  const rows = await index.reverse().toArray(); // at most 1,000 (lib/db/captures.ts)
  return rows.flatMap((row) => Captured.safeParse(row).data ?? []);
}
