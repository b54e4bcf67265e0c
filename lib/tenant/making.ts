import { AppId, CampaignId, TenantId, VariationId } from '@/lib/ids';
import { z } from '@/lib/schema';
import { FEATURES } from './features';
import { findInstance } from './instances';
import type { Reach } from './tenant';

const text = z.string().max(1000);

/** What a connection's form holds, still as typed. */
export const ConnectionForm = z.strictObject({
  name: text,
  instance: text,
  appId: text,
  campaignId: text,
  variationId: text,
  senderName: text,
  senderAddress: text,
  replyTo: text,
  zone: text,
  postalAddress: text,
  linkHosts: text,
  /** What the key is made for besides the ten permissions. */
  features: z.array(z.enum(FEATURES)).max(FEATURES.length).optional(),
  /** A workspace to try things in. */
  test: z.boolean().optional(),
});
export type ConnectionForm = z.infer<typeof ConnectionForm>;

/**
 * A connection that is still being made: kept as typed, so that nothing is lost, and reached by its key, so that the
 * key can be checked before the rest is known. It becomes a tenant of the same ID.
 */
export const Making = z.object({ id: TenantId, form: ConnectionForm });
export type Making = z.infer<typeof Making>;

/** What a question to its Braze needs; nothing before the instance is known. */
export function reachOf({ id, form }: Making): Reach | undefined {
  const instance = findInstance(form.instance);
  if (!instance) return undefined;
  const appId = AppId.safeParse(form.appId.trim());
  const campaignId = CampaignId.safeParse(form.campaignId.trim());
  const variationId = VariationId.safeParse(form.variationId.trim());
  return {
    id,
    kind: 'live',
    host: instance.rest,
    ...(appId.success ? { appId: appId.data } : {}),
    ...(campaignId.success ? { campaignId: campaignId.data } : {}),
    ...(variationId.success ? { variationId: variationId.data } : {}),
    ...(form.features ? { features: form.features } : {}),
  };
}
