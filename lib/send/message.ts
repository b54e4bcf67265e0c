import type { AudienceFilter } from '@/lib/audience/filter';
import type { VariationId, AppId, CampaignId } from '@/lib/ids';

/** Braze's email object, as we send it: every field always (braze/rest-api.md 4.2). */
export type EmailMessage = {
  app_id: AppId;
  message_variation_id: VariationId;
  from: string;
  reply_to: string;
  subject: string;
  preheader: string;
  body: string;
  plaintext_body: string;
  should_inline_css: false;
  headers: Record<string, string>;
};

/** Whom a create call reaches. Fixed at Braze from then on: an update can't change it (rest-api.md 3.4). */
export type Target = {
  broadcast: true;
  audience: AudienceFilter;
  campaign_id: CampaignId;
  recipient_subscription_state: 'subscribed';
};
