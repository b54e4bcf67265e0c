import { done, refuse, type Answer, type Call } from './answer';
import { PRACTICE_IDS } from './ids';
import { idFault } from './query';
import { STORES } from './stores';

const NAME = 'Store emails (API)';

/** GET /campaigns/list (braze/rest-api.md 3.13). The second one is made in the dashboard: no API may send with it. */
export function campaignsList({ query }: Call): Answer {
  const page = Number(query.get('page') ?? 0);
  if (!Number.isInteger(page) || page < 0) return refuse(400, 'page is not valid'); // invented
  const campaigns = [
    { id: PRACTICE_IDS.campaignId, name: NAME, is_api_campaign: true, tags: ['stores'] },
    { id: PRACTICE_IDS.dashboardCampaignId, name: 'Welcome series', is_api_campaign: false, tags: [] },
  ].map((campaign) => ({ ...campaign, last_edited: '2026-05-02T08:00:00+00:00' }));
  return done(200, { campaigns: page === 0 ? campaigns : [] });
}

/** GET /campaigns/details (braze/rest-api.md 3.14): `messages` is keyed by message variation ID. */
export function campaignsDetails({ query }: Call): Answer {
  const id = query.get('campaign_id');
  const fault = idFault('campaign_id', 'Campaign', id);
  if (fault) return fault;
  if (id !== PRACTICE_IDS.campaignId) return refuse(400, 'Invalid Campaign ID');
  const emails = [{ variationId: PRACTICE_IDS.variationId, name: 'All stores' }, ...STORES];
  return done(200, {
    created_at: '2026-01-09T10:12:00+00:00',
    updated_at: '2026-05-02T08:00:00+00:00',
    archived: false,
    draft: false,
    enabled: true,
    name: NAME,
    description: '',
    schedule_type: 'api_campaign',
    channels: ['email', 'sms'],
    tags: ['stores'],
    messages: {
      ...Object.fromEntries(emails.map(({ variationId, name }) => [variationId, { channel: 'email', name }])),
      [PRACTICE_IDS.smsVariationId]: { channel: 'sms', name: 'Text message' },
    },
  });
}
