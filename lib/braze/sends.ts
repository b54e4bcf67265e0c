import type { CampaignId, SendName } from '@/lib/ids';
import type { Transport } from './transport';
import { NameCreated, SendSeries } from './wire';

/** `sends/id/create` (100 a day for the whole workspace) and `sends/data_series` (kept 14 days). */
export const sendsOf = (transport: Transport) => ({
  name: (campaignId: CampaignId, sendName: SendName) =>
    transport.post(
      '/sends/id/create',
      'sends.id.create',
      { campaign_id: campaignId, send_id: sendName },
      NameCreated,
    ),
  /** @param days before now, 1 to 100 */
  series: (campaignId: CampaignId, sendName: SendName, days: number) =>
    transport.get(
      '/sends/data_series',
      'sends.data_series',
      { campaign_id: campaignId, send_id: sendName, length: days },
      SendSeries,
    ),
});
