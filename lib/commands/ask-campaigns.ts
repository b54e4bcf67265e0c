import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, type Result } from '@/lib/result';
import type { Reach } from '@/lib/tenant/tenant';
import { reach } from './begin-tenant';
import { findCampaigns, findVariations } from './find-campaigns';
import { keepProof } from './keep-proof';
import type { Ports } from './ports';

async function able(id: MessageIn<'campaign.list'>['tenantId'], ports: Ports): Promise<Result<Reach>> {
  const tenant = await reach(id, ports.db);
  if (!tenant) return fail('tenant-gone');
  const may = await ports.canAct(tenant);
  return may.ok ? { ok: true, value: tenant } : may;
}

/** The workspace's API campaigns, for a person to choose from. */
export async function listCampaigns(
  input: MessageIn<'campaign.list'>,
  ports: Ports,
): Promise<Result<MessageOut<'campaign.list'>>> {
  const tenant = await able(input.tenantId, ports);
  return tenant.ok ? findCampaigns(tenant.value, ports) : tenant;
}

/** A campaign's email variations, for a person to choose from; what Braze told of it is kept. */
export async function listVariations(
  input: MessageIn<'campaign.variations'>,
  ports: Ports,
): Promise<Result<MessageOut<'campaign.variations'>>> {
  const tenant = await able(input.tenantId, ports);
  if (!tenant.ok) return tenant;
  const found = await findVariations(tenant.value, input.campaignId, ports);
  if (found.ok) {
    const { name, variations } = found.value;
    const ids = variations.map(({ variationId }) => variationId);
    await keepProof(tenant.value, input.campaignId, { name, variations: ids }, ports);
  } else if (found.problem.kind === 'campaign-unknown')
    await keepProof(tenant.value, input.campaignId, undefined, ports);
  return found;
}
