import { readApproved, readDrafts, readVersion } from '@/lib/db/reads';
import type { Draft } from '@/lib/draft/draft';
import type { GroupId, TenantId } from '@/lib/ids';
import type { TemplateVersion } from '@/lib/template/template';
import { useLive, type Live } from './use-live';

/** The approved templates, newest approval first. */
export const useApproved = (tenantId: TenantId): Live<TemplateVersion[]> =>
  useLive(
    async () => (await readApproved(tenantId)).toSorted((a, b) => b.approvedAt - a.approvedAt),
    [tenantId],
  );

/** The newest unfinished email of a group, with its template. */
export function useUnfinished(
  tenantId: TenantId,
  groupId: GroupId | undefined,
): { row: Draft; version: TemplateVersion } | undefined {
  const found = useLive(async () => {
    const row = (await readDrafts(tenantId)).find((draft) => draft.groupId === groupId);
    const version = row && (await readVersion(row.versionId));
    return row && version && { row, version };
  }, [tenantId, groupId]);
  return found.value;
}
