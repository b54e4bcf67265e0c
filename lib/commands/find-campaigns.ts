import { CampaignId, VariationId } from '@/lib/ids';
import { ok, type Result } from '@/lib/result';
import type { FeaturePermission } from '@/lib/tenant/features';
import { mayRead } from '@/lib/tenant/key-columns';
import type { Reach } from '@/lib/tenant/tenant';
import { keyChecks } from './check-permissions';
import type { BrazePort, Ports } from './ports';

export type FoundCampaign = { campaignId: CampaignId; name: string };
export type FoundVariation = { variationId: VariationId; name: string };

/** Of a workspace with thousands of campaigns the newest are looked at: 100 a page. */
const PAGES = 5;

/** Of several keys the one that may, by the last check; without any such, the first. */
async function reader(
  tenant: Reach,
  permission: FeaturePermission,
  ports: Pick<Ports, 'braze' | 'db'>,
): Promise<BrazePort> {
  const may = (await keyChecks(tenant, ports.db)).find((one) => mayRead(one, permission));
  return ports.braze(tenant, may?.key ? { key: may.key.id } : 'probe');
}

/** The API campaigns of a workspace, newest first. `more`: there are older ones that weren't looked at. */
export async function findCampaigns(
  tenant: Reach,
  ports: Pick<Ports, 'braze' | 'db'>,
): Promise<Result<{ campaigns: FoundCampaign[]; more: boolean }>> {
  const braze = await reader(tenant, 'campaigns.list', ports);
  const campaigns: FoundCampaign[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const answer = await braze.campaigns.list(page);
    if (answer.is !== 'done') return { ok: false, problem: answer.problem };
    const all = answer.value.campaigns;
    for (const { id, name, is_api_campaign: forApi } of all) {
      const campaignId = CampaignId.safeParse(id);
      if (forApi === true && campaignId.success) campaigns.push({ campaignId: campaignId.data, name });
    }
    if (all.length < 100) return ok({ campaigns, more: false });
  }
  return ok({ campaigns, more: true });
}

/** The email variations of one campaign, in Braze's order. */
export async function findVariations(
  tenant: Reach,
  campaignId: CampaignId,
  ports: Pick<Ports, 'braze' | 'db'>,
): Promise<Result<{ name: string; variations: FoundVariation[] }>> {
  const braze = await reader(tenant, 'campaigns.details', ports);
  const answer = await braze.campaigns.details(campaignId);
  if (answer.is !== 'done') return { ok: false, problem: answer.problem };
  const { name, messages } = answer.value;
  const variations = emailVariations(messages).map((variationId) => ({
    variationId,
    name: messages[variationId]?.name ?? '',
  }));
  return ok({ name, variations });
}

/** A campaign's variations that are emails, in Braze's order. */
export const emailVariations = (
  messages: Readonly<Record<string, { channel?: string | undefined }>>,
): VariationId[] =>
  Object.entries(messages).flatMap(([id, { channel }]) => {
    const variationId = VariationId.safeParse(id);
    return channel === 'email' && variationId.success ? [variationId.data] : [];
  });
