import type { DbPort, Face } from '@/lib/commands/ports';
import type { Draft } from '@/lib/draft/draft';
import { Draft as DraftShape } from '@/lib/draft/draft';
import { Group } from '@/lib/group/group';
import { JournalEntry } from '@/lib/journal/entry';
import { KeyInfo } from '@/lib/key/key';
import { Kit } from '@/lib/kit/kit';
import { Send } from '@/lib/send/send';
import { TemplateVersion } from '@/lib/template/template';
import { Tenant } from '@/lib/tenant/tenant';
import type { z } from '@/lib/schema';
import { type SendRow, tables as shared, type Tables } from './tables';

/** The background's side of the database: parsed reads, and every write there is. */
export function openDb(tables: Tables = shared): DbPort {
  const row = async <S extends z.ZodType>(
    shape: S,
    found: Promise<unknown>,
  ): Promise<z.infer<S> | undefined> => {
    const value = await found;
    return value === undefined ? undefined : shape.parse(value);
  };
  return {
    tenant: (id) => row(Tenant, tables.tenants.get(id)),
    kit: (id) => row(Kit, tables.kits.get(id)),
    group: (id) => row(Group, tables.groups.get(id)),
    version: (id) => row(TemplateVersion, tables.versions.get(id)),
    draft: (id) => row(DraftShape, tables.drafts.get(id)),
    send: (id) => row(Send, tables.sends.get(id)),
    openSends: async () => {
      const rows = await tables.sends.where('open').equals(1).toArray();
      return rows.flatMap((found) => Send.safeParse(found).data ?? []); // a broken row is left where it is
    },
    journal: async (id) => {
      const rows = await tables.journal.where('[sendId+seq]').between([id, 0], [id, Infinity]).toArray();
      return rows.map((r) => JournalEntry.parse(r));
    },
    content: async (hash) => (await tables.contents.get(hash))?.text,
    size: async (id) => (await tables.sizes.get(id))?.size,
    reached: async (tenantId, groupId) => {
      const past = await tables.sends
        .where('[tenantId+groupId+instant]')
        .between([tenantId, groupId, 0], [tenantId, groupId, Infinity])
        .reverse()
        .filter((send) => send.state.is === 'sent')
        .limit(10)
        .toArray();
      return past.flatMap((send) => (send.state.is === 'sent' ? [send.state.recipients] : []));
    },
    otherInstants: async (send) => {
      const open = await tables.sends.where('open').equals(1).toArray();
      return open
        .filter((other) => other.groupId === send.groupId && other.id !== send.id)
        .map((other) => other.instant);
    },

    putTenant: (tenant, kit) =>
      tables.transaction('rw', tables.tenants, tables.kits, async () => {
        await tables.tenants.put(tenant);
        await tables.kits.put(kit);
      }),
    putGroup: async (group) => void (await tables.groups.put(group)),
    removeGroup: (id) => tables.groups.delete(id),
    putVersion: async (version) => void (await tables.versions.put(version)),
    putSize: async (groupId, size) => void (await tables.sizes.put({ groupId, size })),
    putResults: async (results) => void (await tables.results.put(results)),
    keys: async () => {
      const rows = await tables.keys.toArray();
      return rows.flatMap((found) => KeyInfo.safeParse(found).data ?? []);
    },
    putKey: async (key) => {
      const known = await tables.keys.get(key.id);
      if (JSON.stringify(known) !== JSON.stringify(key)) await tables.keys.put(key);
    },
    sayKey: async (id, stands) => void (await tables.keys.update(id, { stands })),
    removeKey: (id) => tables.keys.delete(id),
    setting: async (key) => (await tables.settings.get(key))?.value,
    putSetting: async (key, value) => void (await tables.settings.put({ key, value })),
    dropSetting: (key) => tables.settings.delete(key),
    settings: (prefix) => tables.settings.where('key').startsWith(prefix).toArray(),

    importPast: (rows) =>
      tables.transaction('rw', tables.sends, tables.journal, tables.results, async () => {
        await tables.sends.bulkPut(rows.sends.map((send) => ({ ...send, open: 0 })));
        await tables.journal.bulkPut(rows.entries);
        await tables.results.bulkPut(rows.results);
      }),

    addDraft: (draft) =>
      tables.transaction('rw', tables.drafts, async () => {
        if (!(await tables.drafts.get(draft.id))) await tables.drafts.add(draft);
      }),
    replaceDraft: (draft, expected) =>
      tables.transaction('rw', tables.drafts, async () => {
        const known = await tables.drafts.get(draft.id);
        if (known?.rev !== expected || known.takenBy !== undefined) return false;
        await tables.drafts.put(draft);
        return true;
      }),
    takeDraft: ({ expected, send, entry, content }) =>
      tables.transaction('rw', tables.drafts, tables.sends, tables.journal, tables.contents, async () => {
        const draft: Draft | undefined = await tables.drafts.get(send.draftId);
        if (!draft || draft.deletedAt !== undefined) return { is: 'gone' };
        if (draft.takenBy !== undefined) return { is: 'already', by: draft.takenBy };
        if (draft.rev !== expected) return { is: 'changed' };
        await tables.drafts.put({ ...draft, rev: draft.rev + 1, takenBy: send.id });
        await tables.contents.put({ hash: send.reviewed, text: content });
        await tables.journal.add(entry);
        await tables.sends.add({ ...send, open: 1 });
        return { is: 'taken' };
      }),
    append: (id, seq, event, at, face, again) =>
      tables.transaction('rw', tables.sends, tables.journal, tables.drafts, async () => {
        const known = await tables.sends.get(id);
        if (known?.rev !== seq) return false;
        await tables.journal.add({ sendId: id, seq, at, event });
        if (again && !(await tables.drafts.get(again.id))) await tables.drafts.add(again);
        await tables.sends.put({ ...withFace(known, face), rev: seq + 1, updatedAt: at });
        return true;
      }),
    show: (id, rev, face) =>
      tables.transaction('rw', tables.sends, async () => {
        const known = await tables.sends.get(id);
        if (known?.rev !== rev) return;
        const shown = withFace(known, face);
        // A row that is put wakes every page that shows it, changed or not.
        if (JSON.stringify(shown) !== JSON.stringify(known)) await tables.sends.put(shown);
      }),
  };
}

const withFace = (row: SendRow, face: Face): SendRow => ({
  ...row,
  state: face.state,
  open: face.open ? 1 : 0,
  wall: face.wall,
  instant: face.instant,
  ...(face.sendName ? { sendName: face.sendName } : {}),
});
