import { type CampaignId, SendName } from '@/lib/ids';
import type { CheckLine, MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import type { PermissionCheck } from '@/lib/tenant/permission-check';
import type { Reach } from '@/lib/tenant/tenant';
import { reach } from './begin-tenant';
import { checkPermissions } from './check-permissions';
import type { BrazePort, Ports } from './ports';

type Proven = CheckLine['proven'];

/**
 * Proves host and key, and says what the key may do, with questions that change nothing. The campaign and its
 * variation are proven where the key may read campaigns; without that, only a "no" can be had.
 */
export async function checkTenant(
  input: MessageIn<'tenant.check'>,
  ports: Ports,
): Promise<Result<MessageOut<'tenant.check'>>> {
  const tenant = await reach(input.tenantId, ports.db);
  if (!tenant) return fail('tenant-gone');
  const able = await ports.canAct(tenant, 'probe');
  if (!able.ok) return able;
  const braze = await ports.braze(tenant, 'probe');
  // Alone and first: without a network one request is enough to know.
  const outcome = await braze.segments.list(0);
  const at = await ports.now(tenant);
  const close = async (fine: boolean): Promise<void> => {
    await ports.db.putSetting('checked', JSON.stringify({ at, fine, tenantId: tenant.id }));
    ports.shown();
  };
  if (outcome.is === 'limited' || outcome.is === 'unclear') {
    await close(false);
    return { ok: false, problem: outcome.problem };
  }
  const check = await checkPermissions(tenant, ports);
  await close(check.key === 'good' && check.rows.every(({ state }) => state !== 'missing'));
  if (check.key === 'refused' && outcome.is === 'refused') return { ok: false, problem: outcome.problem };
  const key = check.key === 'good' ? 'yes' : 'not-yet';
  const campaign = check.key === 'good' ? await provenCampaign(tenant, check, braze) : NOTHING;
  const complete = (await ports.db.tenant(tenant.id)) !== undefined;
  const line = (field: CheckLine['field'], proven: Proven, there = true): CheckLine => ({
    field,
    form: there ? 'good' : 'empty',
    proven,
  });
  return ok({
    ...(outcome.is === 'done' ? { segments: outcome.value.segments.length } : {}),
    at,
    check,
    lines: [
      line('host', key),
      line('key', key),
      line('appId', 'not-yet', tenant.appId !== undefined),
      line('campaignId', campaign.campaignId, tenant.campaignId !== undefined),
      line('variationId', campaign.variationId, tenant.variationId !== undefined),
      line('sender', 'not-yet', complete),
    ],
  });
}

type Campaign = { campaignId: Proven; variationId: Proven };
const NOTHING: Campaign = { campaignId: 'not-yet', variationId: 'not-yet' };
/** A name that nobody gives an email of ours: its results are asked for, and there are none. */
const NOBODYS = SendName.parse('outpost-connection-check');

async function provenCampaign(tenant: Reach, check: PermissionCheck, braze: BrazePort): Promise<Campaign> {
  const { campaignId, variationId } = tenant;
  if (campaignId === undefined) return NOTHING;
  const may = (permission: string) =>
    check.rows.some((row) => row.permission === permission && row.state !== 'missing');
  if (may('campaigns.details')) {
    const found = await braze.campaigns.details(campaignId);
    if (found.is === 'done') {
      const message = variationId === undefined ? undefined : found.value.messages[variationId];
      return {
        campaignId: 'yes',
        variationId: variationId === undefined ? 'not-yet' : message?.channel === 'email' ? 'yes' : 'no',
      };
    }
    if (found.is === 'refused' && found.problem.kind === 'campaign-unknown')
      return { campaignId: 'no', variationId: 'not-yet' };
  }
  return { campaignId: await campaignByResults(campaignId, braze), variationId: 'not-yet' };
}

/** Braze tells an unknown campaign; that it tells none apart from one without results isn't promised. */
async function campaignByResults(campaignId: CampaignId, braze: BrazePort): Promise<Proven> {
  const asked = await braze.sends.series(campaignId, NOBODYS, 1);
  return asked.is === 'refused' && asked.problem.kind === 'campaign-unknown' ? 'no' : 'not-yet';
}
