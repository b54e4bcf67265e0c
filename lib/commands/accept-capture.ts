import { replacedBy } from '@/lib/capture/match';
import { whoseAt } from '@/lib/capture/whose';
import { VariationId } from '@/lib/ids';
import type { MessageIn } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { findInstance } from '@/lib/tenant/instances';
import type { CapturesPort, Ports } from './ports';

/**
 * The admin says: this variation is this store's. What is known to be of another instance, workspace, campaign or
 * channel is refused, and so is taking the place of an ID that the admin wasn't shown.
 */
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
  const place = { host: findInstance(tenant.host)?.dashboard ?? '', campaignId: tenant.campaignId };
  const whose = whoseAt(place, await captures.from(one.host))(one);
  if (whose === 'other') return fail('capture-elsewhere');
  if (whose === 'campaign') return fail('capture-campaign');
  if (whose === 'channel') return fail('capture-channel');
  const now = replacedBy(one, group);
  if (now !== undefined && now !== input.replaces) return fail('group-has-id');
  await ports.db.putGroup({ ...group, variationId: variationId.data });
  await captures.put({ ...one, accepted: { at, by: group.name } });
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
