import { readKit, readMakings, readSetting, readTenants } from '@/lib/db/reads';
import type { Kit } from '@/lib/kit/kit';
import type { Making } from '@/lib/tenant/making';
import type { Tenant } from '@/lib/tenant/tenant';
import { useLive, type Live } from './use-live';

export const useTenants = (): Live<Tenant[]> => useLive(readTenants, []);

/** Connections that aren't complete yet. */
export const useMakings = (): Live<Making[]> => useLive(readMakings, []);

/** A tenant's kit, with whose it is: while another one is loading, the old answer must not pass for it. */
export const useKit = (of: string | undefined): Live<{ of: string | undefined; kit: Kit | undefined }> =>
  useLive(async () => ({ of, kit: of === undefined ? undefined : await readKit(of) }), [of]);

/** Whether a key of this tenant can be used now; the key itself has no way here. */
export const useKeyThere = (tenantId: string): boolean =>
  useLive(() => readSetting(`key:${tenantId}`), [tenantId]).value === 'present';
