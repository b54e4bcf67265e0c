import { AppId, CampaignId, TenantId, VariationId, Zone } from '@/lib/ids';
import { z } from '@/lib/schema';
import { FEATURES } from './features';

export const Sender = z.object({
  name: z.string().min(1).max(100),
  address: z.email().max(254),
});
export type Sender = z.infer<typeof Sender>;

/** One connection to one Braze workspace, everything but the key. Practice is a tenant with another transport. */
export const Tenant = z.object({
  id: TenantId,
  kind: z.enum(['live', 'practice']),
  name: z.string().min(1).max(100),
  /** REST host without scheme: `rest.iad-01.braze.com` (braze/rest-api.md 1). */
  host: z.string().min(1).max(100),
  appId: AppId,
  campaignId: CampaignId,
  /** Used by groups that name none of their own. */
  variationId: VariationId,
  sender: Sender,
  replyTo: z.email().max(254),
  zone: Zone,
  postalAddress: z.string().min(1).max(300),
  /** Headquarters switched segment targets on after the probe (security-and-reliability.md 6.9). Off today. */
  segmentTargets: z.literal(false),
  /** What its key was made for besides the ten permissions; none where it was never asked. */
  features: z.array(z.enum(FEATURES)).optional(),
  /** A workspace to try things in; without it a live one is production, and every screen says so. */
  test: z.literal(true).optional(),
});
export type Tenant = z.infer<typeof Tenant>;

/** What a question to Braze needs to know; a connection that is still being made has no more. */
export type Reach = Pick<Tenant, 'id' | 'kind' | 'host'> &
  Partial<Pick<Tenant, 'appId' | 'campaignId' | 'variationId' | 'features'>>;
