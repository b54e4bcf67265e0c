import {
  judge,
  type KeptCheck,
  probeAnswer,
  type PermissionCheck,
  readKept,
} from '@/lib/tenant/permission-check';
import { unwanted, wanted } from '@/lib/tenant/features';
import type { Reach } from '@/lib/tenant/tenant';
import type { Ports } from './ports';

/** The stored answer of the last check; empty for a new key. */
export const checkSetting = (tenantId: string) => `permissions:${tenantId}`;

/**
 * Asks one harmless question for each permission and says what this key may do. Changes nothing in the workspace;
 * what it can't tell stays unknown. The answer is kept for the screen.
 */
export async function checkPermissions(
  tenant: Reach,
  ports: Pick<Ports, 'braze' | 'db' | 'now'>,
): Promise<PermissionCheck> {
  const workedBefore = readKept(await ports.db.setting(checkSetting(tenant.id)))?.worked ?? false;
  const features = tenant.features ?? [];
  const braze = await ports.braze(tenant);
  const asked = await Promise.all(
    [...wanted(features), ...unwanted(features)].map(async (permission) => {
      const { outcome, kind } = await braze.probe(permission);
      return [permission, { answer: probeAnswer(outcome), kind }] as const;
    }),
  );
  const check = judge(new Map(asked), features, workedBefore);
  const at = await ports.now(tenant);
  const kept: KeptCheck = { at, check, worked: workedBefore || check.key === 'good' };
  await ports.db.putSetting(checkSetting(tenant.id), JSON.stringify(kept));
  return check;
}
