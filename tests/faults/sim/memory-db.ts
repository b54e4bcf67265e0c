import type { DbPort, Face } from '@/lib/commands/ports';
import type { JournalEntry } from '@/lib/journal/entry';
import type { Send } from '@/lib/send/send';

type Row = Send & { open: boolean };

/**
 * The database of a simulation: every call is one transaction, as lib/db makes it, and what was written stays
 * when a worker dies. Values are copied in and out, so that nothing is shared by accident.
 */
export function memoryDb(): DbPort & { rows: Map<string, Row>; entries: Map<string, JournalEntry[]> } {
  const table = () => new Map<string, unknown>();
  const [tenants, kits, groups, versions, drafts, sizes, settings, contents] = Array.from(
    { length: 8 },
    table,
  );
  const rows = new Map<string, Row>();
  const entries = new Map<string, JournalEntry[]>();
  const get = async (from: Map<string, unknown> | undefined, id: string) =>
    structuredClone(from?.get(id)) as never;
  const put = async (into: Map<string, unknown> | undefined, id: string, value: unknown) =>
    void into?.set(id, structuredClone(value));
  const bare = ({ open: _open, ...send }: Row): Send => structuredClone(send);
  const withFace = (row: Row, { sendName, ...face }: Face): Row => ({
    ...row,
    ...structuredClone(face),
    ...(sendName ? { sendName } : {}),
  });
  return {
    rows,
    entries,
    tenant: (id) => get(tenants, id),
    kit: (id) => get(kits, id),
    group: (id) => get(groups, id),
    version: (id) => get(versions, id),
    draft: (id) => get(drafts, id),
    send: async (id) => {
      const row = rows.get(id);
      return row && bare(row);
    },
    openSends: async () => [...rows.values()].filter((row) => row.open).map(bare),
    journal: async (id) => structuredClone(entries.get(id) ?? []),
    content: (hash) => get(contents, hash),
    size: (id) => get(sizes, id),
    reached: async () => [],
    keys: async () => [],
    putKey: async () => undefined,
    sayKey: async () => undefined,
    removeKey: async () => undefined,
    otherInstants: async (send) =>
      [...rows.values()].filter((row) => row.open && row.id !== send.id).map((row) => row.instant),
    putTenant: async (tenant, kit) => {
      await put(tenants, tenant.id, tenant);
      await put(kits, tenant.id, kit);
    },
    putGroup: (group) => put(groups, group.id, group),
    removeGroup: async (id) => void groups?.delete(id),
    putVersion: (version) => put(versions, version.id, version),
    putSize: (id, size) => put(sizes, id, size),
    putResults: async () => undefined,
    setting: (key) => get(settings, key),
    putSetting: (key, value) => put(settings, key, value),
    dropSetting: async (key) => void settings?.delete(key),
    settings: async (prefix) =>
      [...((settings ?? new Map()) as Map<string, string>)].flatMap(([key, value]) =>
        key.startsWith(prefix) ? [{ key, value }] : [],
      ),
    importPast: async () => undefined,
    addDraft: async (draft) => {
      if (!drafts?.has(draft.id)) await put(drafts, draft.id, draft);
    },
    replaceDraft: async (draft, expected) => {
      const known = drafts?.get(draft.id) as typeof draft | undefined;
      if (known?.rev !== expected || known.takenBy !== undefined) return false;
      drafts?.set(draft.id, structuredClone(draft));
      return true;
    },
    takeDraft: async ({ expected, send, entry, content }) => {
      const draft = drafts?.get(send.draftId) as { rev: number; takenBy?: Send['id'] } | undefined;
      if (!draft) return { is: 'gone' };
      if (draft.takenBy !== undefined) return { is: 'already', by: draft.takenBy };
      if (draft.rev !== expected) return { is: 'changed' };
      drafts?.set(send.draftId, { ...draft, rev: draft.rev + 1, takenBy: send.id });
      contents?.set(send.reviewed, content);
      entries.set(send.id, [structuredClone(entry)]);
      rows.set(send.id, { ...structuredClone(send), open: true });
      return { is: 'taken' };
    },
    append: async (id, seq, event, at, face, again) => {
      const row = rows.get(id);
      if (row?.rev !== seq) return false;
      if (again && !drafts?.has(again.id)) await put(drafts, again.id, again);
      entries.get(id)?.push(structuredClone({ sendId: id, seq, at, event }));
      rows.set(id, { ...withFace(row, face), rev: seq + 1, updatedAt: at });
      return true;
    },
    show: async (id, rev, face) => {
      const row = rows.get(id);
      if (row?.rev === rev) rows.set(id, withFace(row, face));
    },
  };
}
