import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { listCampaigns, listVariations } from '@/lib/commands/ask-campaigns';
import { beginTenant, makingOf, reach } from '@/lib/commands/begin-tenant';
import { checkTenant } from '@/lib/commands/check-tenant';
import { saveTenant } from '@/lib/commands/connect-tenant';
import { keepKey } from '@/lib/commands/keep-key';
import { wipeData } from '@/lib/commands/wipe-data';
import { openWipe } from '@/lib/db/wipe';
import { CampaignId, TenantId } from '@/lib/ids';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { PRACTICE_IDS, PRACTICE_KEY } from '@/lib/practice/ids';
import { FEATURES, wanted } from '@/lib/tenant/features';
import type { ConnectionForm } from '@/lib/tenant/making';
import { proofSetting, provenOf, readProofs } from '@/lib/tenant/proof';
import { makeStage, type Stage } from './stage';
import { must } from './steps';

const EMPTY: ConnectionForm = {
  name: '',
  instance: '',
  appId: '',
  campaignId: '',
  variationId: '',
  senderName: '',
  senderAddress: '',
  replyTo: '',
  zone: 'America/Los_Angeles',
  postalAddress: '',
  linkHosts: '',
};
const WHOLE: ConnectionForm = {
  ...EMPTY,
  name: 'Halfmoon',
  instance: 'US-01',
  appId: PRACTICE_IDS.appId,
  campaignId: PRACTICE_IDS.campaignId,
  variationId: PRACTICE_IDS.variationId,
  senderName: 'Halfmoon',
  senderAddress: 'hello@mail.halfmooncreamery.example',
  postalAddress: '120 Creamery Way, Portland',
  features: [...FEATURES],
};
const allow = (stage: Stage): void =>
  void (stage.world().keys.find(({ key }) => key === PRACTICE_KEY)!.permissions = wanted(FEATURES));

describe('a connection in the making', () => {
  it('keeps what was typed under one ID, and has a Braze once its instance is known', async () => {
    const { ports, db } = await makeStage();
    const { tenantId } = must(await beginTenant({ form: { ...EMPTY, instance: 'dashbo' } }, ports));
    expect(await reach(tenantId, db)).toBe(undefined);
    must(await beginTenant({ id: tenantId, form: { ...EMPTY, instance: 'US-01' } }, ports));
    expect(await reach(tenantId, db)).toMatchObject({
      id: tenantId,
      kind: 'live',
      host: 'rest.iad-01.braze.com',
    });
    expect((await makingOf(tenantId, db))?.form.zone).toBe(EMPTY.zone);
    expect(await db.settings('making:')).toHaveLength(1);
  });

  it('is not one any more when it is complete: it has become the workspace of its ID', async () => {
    const stage = await makeStage();
    const { ports, db } = stage;
    const { tenantId } = must(await beginTenant({ form: WHOLE }, ports));
    must(await keepKey({ tenantId, key: PRACTICE_KEY }, ports));
    expect(must(await saveTenant({ ...WHOLE, id: tenantId }, ports)).tenantId).toBe(tenantId);
    expect(await db.settings('making:')).toEqual([]);
    expect(await db.tenant(tenantId)).toMatchObject({ name: 'Halfmoon', features: ['campaigns'] });
    expect(await db.setting(`key:${tenantId}`)).toBe('present');
    expect(await beginTenant({ id: tenantId, form: EMPTY }, ports)).toMatchObject({ ok: false });
  });

  it('has its key checked, and its campaign found, before anything else is known', async () => {
    const stage = await makeStage();
    allow(stage);
    const { ports } = stage;
    const form = { ...EMPTY, instance: 'US-01', features: [...FEATURES] };
    const { tenantId } = must(await beginTenant({ form }, ports));
    must(await keepKey({ tenantId, key: `"Bearer ${PRACTICE_KEY}" ` }, ports));
    const { check, lines } = must(await checkTenant({ tenantId }, ports));
    expect(check.rows.map(({ state }) => state)).toEqual(wanted(FEATURES).map(() => 'granted'));
    expect(lines.filter((line) => line.form === 'empty').map(({ field }) => field)).toEqual([
      'appId',
      'campaignId',
      'variationId',
      'sender',
    ]);
    const { campaigns } = must(await listCampaigns({ tenantId }, ports));
    expect(campaigns.map(({ campaignId }) => campaignId)).toEqual([PRACTICE_IDS.campaignId]);
    const { campaignId } = campaigns[0]!;
    const { variations } = must(await listVariations({ tenantId, campaignId }, ports));
    expect(variations[0]).toMatchObject({ variationId: PRACTICE_IDS.variationId });
  });

  it('keeps what Braze proved when it becomes a workspace, until a check says otherwise or the key is replaced', async () => {
    const stage = await makeStage();
    allow(stage);
    const { ports, db } = stage;
    const { tenantId } = must(await beginTenant({ form: WHOLE }, ports));
    must(await keepKey({ tenantId, key: PRACTICE_KEY }, ports));
    must(await listVariations({ tenantId, campaignId: CampaignId.parse(WHOLE.campaignId) }, ports));
    must(await saveTenant({ ...WHOLE, id: tenantId }, ports));
    const told = async () => {
      const proofs = readProofs(await db.setting(proofSetting(tenantId)));
      const { campaignId, variationId } = provenOf(proofs, (await db.tenant(tenantId))!);
      return [campaignId, variationId];
    };
    expect(await told()).toEqual(['yes', 'yes']);
    must(await saveTenant({ ...WHOLE, id: tenantId, variationId: 'email-1' }, ports));
    expect(await told()).toEqual(['yes', 'no']);
    const { lines } = must(await checkTenant({ tenantId }, ports));
    expect(lines.find(({ field }) => field === 'variationId')).toMatchObject({ proven: 'no' });
    must(await keepKey({ tenantId, key: PRACTICE_KEY }, ports));
    expect(await told()).toEqual(['not-yet', 'not-yet']);
  });

  it('can be taken away again, with its key and its check, and nothing else', async () => {
    const { ports, db, tables } = await makeStage();
    const { tenantId } = must(await beginTenant({ form: { ...EMPTY, instance: 'US-01' } }, ports));
    const { tenantId: other } = must(await beginTenant({ form: { ...EMPTY, instance: 'EU-01' } }, ports));
    must(await keepKey({ tenantId, key: PRACTICE_KEY }, ports));
    must(await checkTenant({ tenantId }, ports));
    const nothing = async (): Promise<void> => undefined;
    const wipe = { ...openWipe(tables), giveBack: nothing, begin: nothing };
    must(await wipeData({ tenantId, leaves: [] }, ports, wipe));
    expect((await tables.settings.toArray()).filter(({ key }) => key.endsWith(tenantId))).toEqual([]);
    expect(await makingOf(other, db)).toMatchObject({ form: { instance: 'EU-01' } });
    expect(await wipeData({ tenantId, leaves: [] }, ports, wipe)).toMatchObject({
      problem: { kind: 'tenant-gone' },
    });
  });

  it('that nobody knows has neither key, nor check, nor campaigns', async () => {
    const { ports, state } = await makeStage();
    const tenantId = TenantId.parse('nobody');
    for (const answer of [
      await keepKey({ tenantId, key: PRACTICE_KEY }, ports),
      await checkTenant({ tenantId }, ports),
      await listCampaigns({ tenantId }, ports),
    ])
      expect(answer).toMatchObject({ problem: { kind: 'tenant-gone' } });
    expect(state.log).toEqual([]);
  });
});

describe('a workspace', () => {
  it.each([
    [{ appId: PRACTICE_IDS.campaignId }, 'appId', 'same:campaignId'],
    [{ campaignId: '5f3e1d0c9b8a776655443322' }, 'campaignId', 'url-id'],
    [{ variationId: 'webPush-748' }, 'variationId', 'channel'],
    [{ appId: '_session_id=abc; a=b' }, 'appId', 'cookie'],
    [{ instance: 'https://evil.example' }, 'instance', 'unknown'],
  ])('isn’t saved with %j', async (more, field, reason) => {
    const { ports } = await makeStage();
    expect(await saveTenant({ ...WHOLE, ...more }, ports)).toMatchObject({
      problem: { kind: 'bad-input', facts: { field, reason } },
    });
  });

  it('is saved with what came along with its IDs taken off', async () => {
    const { ports, db } = await makeStage();
    const form = {
      ...WHOLE,
      appId: ` "${PRACTICE_IDS.appId}" `,
      campaignId: `campaign_id: ${PRACTICE_IDS.campaignId}`,
    };
    const { tenantId } = must(await saveTenant(form, ports));
    expect(await db.tenant(tenantId)).toMatchObject({
      appId: PRACTICE_IDS.appId,
      campaignId: PRACTICE_IDS.campaignId,
    });
  });

  it('of a cluster that isn’t in the table is reached by the table’s rule', async () => {
    const { ports, db } = await makeStage();
    const { tenantId } = must(await saveTenant({ ...WHOLE, instance: 'dashboard.us-11.braze.com' }, ports));
    expect((await db.tenant(tenantId))?.host).toBe('rest.us-11.braze.com');
  });

  it('takes no app ID, campaign ID or cookie for its key, and keeps none of them', async () => {
    const { ports, state, db } = await makeStage();
    const { tenantId } = must(await saveTenant(WHOLE, ports));
    state.key = false;
    for (const [key, reason] of [
      [PRACTICE_IDS.appId, 'same:appId'],
      [PRACTICE_IDS.campaignId, 'same:campaignId'],
      ['_dashboard_session=abc; b=c', 'cookie'],
      ['5f3e1d0c9b8a776655443322', 'url-id'],
    ] as const)
      expect(await keepKey({ tenantId, key }, ports)).toMatchObject({
        problem: { kind: 'bad-input', facts: { field: 'key', reason } },
      });
    expect([state.key, await db.setting(`key:${tenantId}`)]).toEqual([false, undefined]);
    expect(await keepKey({ tenantId: PRACTICE_TENANT, key: PRACTICE_KEY }, ports)).toMatchObject({
      problem: { kind: 'practice-only' },
    });
  });
});
