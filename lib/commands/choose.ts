import type { MessageIn } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import type { Ports } from './ports';

/** Which group I am: chosen once for each tenant, remembered. */
export async function chooseGroup(
  input: MessageIn<'group.choose'>,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  const group = await ports.db.group(input.groupId);
  if (!group) return fail('group-gone');
  await ports.db.putSetting(`group:${group.tenantId}`, group.id);
  ports.shown();
  return ok({});
}

/** One tenant is active. Sends of the others go on. */
export async function switchTenant(
  input: MessageIn<'tenant.switch'>,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  if (!(await ports.db.tenant(input.tenantId))) return fail('tenant-gone');
  await ports.db.putSetting('tenant', input.tenantId);
  ports.shown();
  return ok({});
}
