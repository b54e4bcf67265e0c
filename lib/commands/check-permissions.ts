import type { KeyId } from '@/lib/key/key';
import {
  checkSetting,
  judge,
  type KeptCheck,
  probeAnswer,
  type PermissionCheck,
  readKept,
} from '@/lib/tenant/permission-check';
import { unwanted, wanted } from '@/lib/tenant/features';
import { columnsOf, type KeyCheck } from '@/lib/tenant/key-columns';
import type { Reach } from '@/lib/tenant/tenant';
import { reach } from './begin-tenant';
import type { DbPort, Ports } from './ports';

/**
 * Asks one harmless question for each permission and says what this key may do. Changes nothing in the workspace;
 * what it can't tell stays unknown. The answer is kept for the screen.
 * @param key which one; practice has none
 */
export async function checkPermissions(
  tenant: Reach,
  key: KeyId | undefined,
  ports: Pick<Ports, 'braze' | 'db' | 'now'>,
): Promise<PermissionCheck> {
  const setting = checkSetting(tenant.id, key);
  const workedBefore = readKept(await ports.db.setting(setting))?.worked ?? false;
  const features = tenant.features ?? [];
  const braze = await ports.braze(tenant, key === undefined ? 'probe' : { key });
  const asked = await Promise.all(
    [...wanted(features), ...unwanted(features)].map(async (permission) => {
      const { outcome, kind } = await braze.probe(permission);
      return [permission, { answer: probeAnswer(outcome), kind }] as const;
    }),
  );
  const check = judge(new Map(asked), features, workedBefore);
  if (!(await reach(tenant.id, ports.db))) return check; // wiped meanwhile: nothing of it is kept
  const at = await ports.now(tenant);
  const kept: KeptCheck = { at, check, worked: workedBefore || check.key === 'good' };
  await ports.db.putSetting(setting, JSON.stringify(kept));
  return check;
}

/** Every key of a tenant with the last check of it, the first one first; for practice the check alone. */
export async function keyChecks(
  { id, features = [] }: Reach,
  db: Pick<DbPort, 'keys' | 'setting'>,
): Promise<ReturnType<typeof columnsOf>> {
  const mine = (await db.keys())
    .filter(({ tenantId }) => tenantId === id)
    .toSorted((a, b) => a.addedAt - b.addedAt);
  const checks = await Promise.all(
    (mine.length > 0 ? mine : [undefined]).map(async (key): Promise<KeyCheck> => ({
      key,
      kept: readKept(await db.setting(checkSetting(id, key?.id))),
    })),
  );
  return columnsOf(checks, features);
}
