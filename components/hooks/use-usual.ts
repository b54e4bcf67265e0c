import { readSends } from '@/lib/db/reads';
import type { GroupId, TenantId } from '@/lib/ids';
import { usualReach } from '@/lib/send/confirm';
import { useLive } from './use-live';

/** As the background counts it (db/writes `reached`): how many people this group's sends usually reach; undefined without any that Braze counted. */
export function useUsual(tenantId: TenantId, groupId: GroupId): number | undefined {
  const live = useLive(async () => {
    const { past } = await readSends(tenantId, groupId, Number.MAX_SAFE_INTEGER, 60);
    const reached = past.flatMap(({ state }) => (state.is === 'sent' ? [state.recipients] : []));
    return usualReach(reached.slice(0, 10));
  }, [tenantId, groupId]);
  return live.value;
}
