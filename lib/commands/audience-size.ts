import type { AudienceSize } from '@/lib/audience/size';
import type { MessageIn } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import type { Ports } from './ports';

/**
 * How many people a group has, in people: Braze's estimate of its segment where it has one, else what the last
 * send reached, else unknown. A Braze that doesn't answer is a problem; the last known size stays.
 */
export async function audienceSize(
  input: MessageIn<'audience.size'>,
  ports: Ports,
): Promise<Result<AudienceSize>> {
  const group = await ports.db.group(input.groupId);
  if (!group) return fail('group-gone');
  const tenant = await ports.db.tenant(group.tenantId);
  if (!tenant) return fail('tenant-gone');
  if (group.segmentId) {
    const able = await ports.canAct(tenant, 'read');
    if (!able.ok) return able;
    const braze = await ports.braze(tenant, 'read');
    const outcome = await braze.segments.series(group.segmentId, 1);
    if (outcome.is !== 'done') return { ok: false, problem: outcome.problem };
    const last = outcome.value.data.at(-1);
    if (last) {
      const is = group.segmentEqualsCondition === true ? 'up-to' : 'about';
      const size: AudienceSize = { is, n: last.size, at: await ports.now(tenant) };
      await ports.db.putSize(group.id, size);
      return ok(size);
    }
  }
  const [reached] = await ports.db.reached(tenant.id, group.id);
  const size: AudienceSize = reached === undefined ? { is: 'unknown' } : { is: 'last-reached', n: reached };
  await ports.db.putSize(group.id, size);
  return ok(size);
}
