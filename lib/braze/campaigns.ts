import type { CampaignId } from '@/lib/ids';
import type { Transport } from './transport';
import { CampaignDetails, CampaignList } from './wire';

/** `campaigns/*` (braze/rest-api.md 3.13, 3.14): 100 a page from 0; a page of fewer is the last. */
export const campaignsOf = (transport: Transport) => ({
  list: (page: number) =>
    transport.get('/campaigns/list', 'campaigns.list', { page, sort_direction: 'desc' }, CampaignList),
  details: (campaignId: CampaignId) =>
    transport.get('/campaigns/details', 'campaigns.details', { campaign_id: campaignId }, CampaignDetails),
});
