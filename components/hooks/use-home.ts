import { readDrafts, readOpenSends, readSends, readVersion, type Here } from '@/lib/db/reads';
import type { Draft } from '@/lib/draft/draft';
import type { TemplateVersion } from '@/lib/template/template';
import { useLive } from './use-live';

export type { Here };

export type TitledDraft = { draft: Draft; version: TemplateVersion | undefined };

/** Drafts with their templates, read together: a row is never shown without its name first. */
async function readTitled(tenantId: string): Promise<TitledDraft[]> {
  const drafts = await readDrafts(tenantId);
  const ids = [...new Set(drafts.map((draft) => draft.versionId))];
  const versions = new Map(await Promise.all(ids.map(async (id) => [id, await readVersion(id)] as const)));
  return drafts.map((draft) => ({ draft, version: versions.get(draft.versionId) }));
}

/** A group's sends, the tenant's open ones, and its drafts. `minute`: the tenant's now, in whole minutes. */
export function useHome(tenantId: string, groupId: string, minute: number) {
  const sends = useLive(() => readSends(tenantId, groupId, minute), [tenantId, groupId, minute]);
  const open = useLive(() => readOpenSends(tenantId), [tenantId]);
  const drafts = useLive(() => readTitled(tenantId), [tenantId]);
  return { sends, open, drafts };
}
