import { readSetting } from '@/lib/db/reads';
import { type Proof, proofSetting, readProofs } from '@/lib/tenant/proof';
import { useLive } from './use-live';

/** What Braze told last of a tenant's campaigns. */
export function useProofs(tenantId: string | undefined): Proof[] {
  const setting = proofSetting(tenantId ?? '');
  return readProofs(useLive(() => readSetting(setting), [setting]).value);
}
