import { CampaignId, Instant, VariationId } from '@/lib/ids';
import { z } from '@/lib/schema';
import type { Reach } from './tenant';

/** What Braze told of a campaign, and when; a campaign that Braze doesn't know has no name and no variations. */
export const Proof = z.object({
  at: Instant,
  /** The REST host that was asked: another one may be another workspace. */
  host: z.string(),
  campaignId: CampaignId,
  campaign: z.object({ name: z.string(), variations: z.array(VariationId) }).optional(),
});
export type Proof = z.infer<typeof Proof>;

/** Where the proofs of a tenant's campaigns are kept. Ends with the tenant, and goes with it. */
export const proofSetting = (tenantId: string) => `proof:${tenantId}` as const;

/** Campaigns that are looked at and not taken don't push out the one in use. */
const MOST = 20;

/** What is kept, newest first; nothing where it can't be read. */
export function readProofs(text: string | undefined): Proof[] {
  try {
    return z.array(Proof).safeParse(JSON.parse(text ?? '')).data ?? [];
  } catch {
    return [];
  }
}

/** With what was told now, in place of what was told of the same campaign before. */
export const withProof = (proofs: readonly Proof[], told: Proof): Proof[] =>
  [
    told,
    ...proofs.filter(({ host, campaignId }) => host !== told.host || campaignId !== told.campaignId),
  ].slice(0, MOST);

export type Told = 'yes' | 'no' | 'not-yet';
/** What Braze said of a tenant's campaign and of its variation. */
export type Proven = { campaignId: Told; variationId: Told; campaign?: NonNullable<Proof['campaign']> };

/**
 * Whether Braze has proven these values, by what it told last: so until one of them changes.
 * @param values as a tenant or a form holds them; spaces around them don't count
 */
export function provenOf(
  proofs: readonly Proof[],
  values: {
    host: Reach['host'] | undefined;
    campaignId?: string | undefined;
    variationId?: string | undefined;
  },
): Proven {
  const proof = proofs.find(
    ({ host, campaignId }) => host === values.host && campaignId === values.campaignId?.trim(),
  );
  if (!proof) return { campaignId: 'not-yet', variationId: 'not-yet' };
  const { campaign } = proof;
  if (!campaign) return { campaignId: 'no', variationId: 'not-yet' };
  const variationId = values.variationId?.trim() ?? '';
  const has = campaign.variations.some((one) => one === variationId);
  return { campaignId: 'yes', variationId: variationId === '' ? 'not-yet' : has ? 'yes' : 'no', campaign };
}
