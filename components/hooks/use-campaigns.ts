import { useState } from 'react';
import { CampaignId, type TenantId } from '@/lib/ids';
import type { MessageOut } from '@/lib/messages/protocol';
import { useCommand } from './use-command';

/** Campaigns and variations as Braze has them, asked for by a press. */
export function useCampaigns(tenantId: TenantId | undefined) {
  const list = useCommand('campaign.list');
  const details = useCommand('campaign.variations');
  const [campaigns, setCampaigns] = useState<MessageOut<'campaign.list'>>();
  const [variations, setVariations] = useState<MessageOut<'campaign.variations'> & { of: string }>();

  const look = async (): Promise<void> => {
    if (tenantId === undefined) return;
    const found = await list.run({ tenantId });
    if (found.ok) setCampaigns(found.value);
  };
  const lookInside = async (id: string): Promise<void> => {
    const campaignId = CampaignId.safeParse(id.trim());
    if (tenantId === undefined || !campaignId.success) return;
    const found = await details.run({ tenantId, campaignId: campaignId.data });
    if (found.ok) setVariations({ ...found.value, of: campaignId.data });
  };
  return { look, lookInside, campaigns, variations, list, details };
}
