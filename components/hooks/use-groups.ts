import { readGroups } from '@/lib/db/reads';
import type { Group } from '@/lib/group/group';
import { useLive, type Live } from './use-live';

/** Every group of a tenant; none before there is one. */
export const useGroups = (tenantId: string | undefined): Live<Group[]> =>
  useLive(() => (tenantId === undefined ? Promise.resolve([]) : readGroups(tenantId)), [tenantId]);
