import type { CampaignId } from '@/lib/ids';
import { type Proof, proofSetting, readProofs, withProof } from '@/lib/tenant/proof';
import type { Reach } from '@/lib/tenant/tenant';
import { reach } from './begin-tenant';
import type { Ports } from './ports';

/**
 * Keeps what Braze told of a campaign, in place of what was told before.
 * @param tenant as it was when Braze was asked
 * @param campaign undefined where Braze doesn't know it
 */
export async function keepProof(
  tenant: Reach,
  campaignId: CampaignId,
  campaign: Proof['campaign'],
  ports: Pick<Ports, 'db' | 'now'>,
): Promise<void> {
  if (!(await reach(tenant.id, ports.db))) return; // wiped meanwhile
  const { host } = tenant;
  const proof: Proof = { at: await ports.now(tenant), host, campaignId, ...(campaign ? { campaign } : {}) };
  const setting = proofSetting(tenant.id);
  const proofs = withProof(readProofs(await ports.db.setting(setting)), proof);
  await ports.db.putSetting(setting, JSON.stringify(proofs));
}
