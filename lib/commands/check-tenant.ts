import type { CheckLine, MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import type { Ports } from './ports';

/**
 * Proves host and key with one read that changes nothing (`segments/list`). Every other value has only its form
 * to show: no endpoint of ours tells whether an app, a campaign or a variation exists.
 */
export async function checkTenant(
  input: MessageIn<'tenant.check'>,
  ports: Ports,
): Promise<Result<MessageOut<'tenant.check'>>> {
  const tenant = await ports.db.tenant(input.tenantId);
  if (!tenant) return fail('tenant-gone');
  const able = await ports.canAct(tenant);
  if (!able.ok) return able;
  const braze = await ports.braze(tenant);
  const outcome = await braze.segments.list(0);
  const at = await ports.now(tenant);
  await ports.db.putSetting(
    'checked',
    JSON.stringify({ at, fine: outcome.is === 'done', tenantId: tenant.id }),
  );
  ports.shown();
  if (outcome.is !== 'done') return { ok: false, problem: outcome.problem };
  const line = (field: CheckLine['field'], proven: CheckLine['proven']): CheckLine => ({
    field,
    form: 'good',
    proven,
  });
  return ok({
    segments: outcome.value.segments.length,
    at,
    lines: [
      line('host', 'yes'),
      line('key', 'yes'),
      line('appId', 'not-yet'),
      line('campaignId', 'not-yet'),
      line('variationId', 'not-yet'),
      line('sender', 'not-yet'),
    ],
  });
}
