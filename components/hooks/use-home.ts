import { readDrafts, readOpenSends, readSends, type Here } from '@/lib/db/reads';
import { useLive } from './use-live';

export type { Here };

/** A group's sends, the tenant's open ones, and its drafts. `minute`: the tenant's now, in whole minutes. */
export function useHome(tenantId: string, groupId: string, minute: number) {
  const sends = useLive(() => readSends(tenantId, groupId, minute), [tenantId, groupId, minute]);
  const open = useLive(() => readOpenSends(tenantId), [tenantId]);
  const drafts = useLive(() => readDrafts(tenantId), [tenantId]);
  return { sends, open, drafts };
}
