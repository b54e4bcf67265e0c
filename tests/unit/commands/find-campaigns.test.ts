import { expect, it } from 'vitest';
import { findCampaigns, findVariations } from '@/lib/commands/find-campaigns';
import { practiceTenant } from '@/lib/practice/demo';
import { PRACTICE_IDS, PRACTICE_KEY } from '@/lib/practice/ids';
import { STORES } from '@/lib/practice/stores';
import { FEATURES, wanted } from '@/lib/tenant/features';
import { makeStage } from './stage';
import { must } from './steps';

const tenant = practiceTenant();
async function makeFinder() {
  const stage = await makeStage();
  stage.world().keys.find(({ key }) => key === PRACTICE_KEY)!.permissions = wanted(FEATURES);
  return stage;
}

it('finds campaigns that an email can be sent with, and their email variations by name', async () => {
  const { ports } = await makeFinder();
  const { campaigns, more } = must(await findCampaigns(tenant, ports));
  expect([campaigns.map(({ campaignId }) => campaignId), more]).toEqual([[PRACTICE_IDS.campaignId], false]);
  const { variations } = must(await findVariations(tenant, tenant.campaignId, ports));
  expect(variations).toHaveLength(STORES.length + 1);
  expect(variations).toContainEqual({ variationId: STORES[0]!.variationId, name: STORES[0]!.name });
  expect(variations.map(({ variationId }) => variationId)).not.toContain(PRACTICE_IDS.smsVariationId);
});

it('looks at 500 campaigns and says that there are more', async () => {
  const { ports, state } = await makeFinder();
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  state.wire = async (request) => {
    const page = Number(new URL(request.url).searchParams.get('page'));
    const campaigns = Array.from({ length: 100 }, (_, n) => ({
      id: id(page * 100 + n),
      name: `C${n}`,
      is_api_campaign: n === 7,
    }));
    return new Response(JSON.stringify({ message: 'success', campaigns }));
  };
  const { campaigns, more } = must(await findCampaigns(tenant, ports));
  expect([campaigns.length, more, state.log.length]).toEqual([5, true, 5]);
});

it('says what Braze said where it may not look', async () => {
  const { ports } = await makeStage();
  for (const answer of [
    await findCampaigns(tenant, ports),
    await findVariations(tenant, tenant.campaignId, ports),
  ])
    expect(answer).toMatchObject({ problem: { kind: 'permission-missing' } });
});
