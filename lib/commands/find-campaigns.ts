import { CampaignId, VariationId } from '@/lib/ids';
import { ok, type Result } from '@/lib/result';
import type { Reach } from '@/lib/tenant/tenant';
import type { Ports } from './ports';

export type FoundCampaign = { campaignId: CampaignId; name: string };
export type FoundVariation = { variationId: VariationId; name: string };

/** Of a workspace with thousands of campaigns the newest are looked at: 100 a page. */
const PAGES = 5;

/** The API campaigns of a workspace, newest first. `more`: there are older ones that weren't looked at. */
export async function findCampaigns(
  tenant: Reach,
  ports: Pick<Ports, 'braze'>,
): Promise<Result<{ campaigns: FoundCampaign[]; more: boolean }>> {
  const braze = await ports.braze(tenant);
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
  ports: Pick<Ports, 'braze'>,
): Promise<Result<{ name: string; variations: FoundVariation[] }>> {
  const braze = await ports.braze(tenant);
  const answer = await braze.campaigns.details(campaignId);
  if (answer.is !== 'done') return { ok: false, problem: answer.problem };
  const { name, messages } = answer.value;
  const variations = Object.entries(messages).flatMap(([id, message]) => {
    const variationId = VariationId.safeParse(id);
    if (message.channel !== 'email' || !variationId.success) return [];
    return [{ variationId: variationId.data, name: message.name ?? '' }];
  });
  return ok({ name, variations });
}
