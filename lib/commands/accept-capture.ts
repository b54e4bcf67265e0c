import { VariationId } from '@/lib/ids';
import type { MessageIn } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { findInstance } from '@/lib/tenant/instances';
import type { CapturesPort, Ports } from './ports';

/** The admin says: this variation is this store's. A dashboard of another instance is not this workspace's. */
export async function acceptCapture(
  input: MessageIn<'capture.accept'>,
  ports: Ports,
  captures: CapturesPort,
  at: number,
): Promise<Result<Record<string, never>>> {
  const one = await captures.get(input.captureId);
  if (!one) return fail('bad-input', { field: 'captureId', reason: 'gone' });
  const variationId = VariationId.safeParse(one.value);
  if (one.kind !== 'message_variation_id' || !variationId.success)
    return fail('bad-input', { field: 'captureId', reason: 'form' });
  const group = await ports.db.group(input.groupId);
  if (!group) return fail('group-gone');
  const tenant = await ports.db.tenant(group.tenantId);
  if (!tenant) return fail('tenant-gone');
  if (tenant.kind === 'practice') return fail('practice-only');
  if (findInstance(tenant.host)?.dashboard !== one.host)
    return fail('bad-input', { field: 'captureId', reason: 'instance' });
  await ports.db.putGroup({ ...group, variationId: variationId.data });
  await captures.put([{ ...one, accepted: { at: at, by: group.name } }]);
  ports.shown();
  return ok({});
}

/** The admin doesn't want it. */
export async function dismissCapture(
  input: MessageIn<'capture.dismiss'>,
  captures: CapturesPort,
): Promise<Result<Record<string, never>>> {
  await captures.remove(input.captureId);
  return ok({});
}
