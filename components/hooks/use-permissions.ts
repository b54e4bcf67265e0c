import { readSetting } from '@/lib/db/reads';
import { type KeptCheck, readKept } from '@/lib/tenant/permission-check';
import { useLive } from './use-live';

/** What the last check told of the key that is held now. */
export const useKeptCheck = (tenantId: string): KeptCheck | undefined =>
  readKept(useLive(() => readSetting(`permissions:${tenantId}`), [tenantId]).value);
