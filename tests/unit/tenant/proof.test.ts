import { describe, expect, it } from 'vitest';
import { CampaignId, Instant, VariationId } from '@/lib/ids';
import { type Proof, proofSetting, provenOf, readProofs, withProof } from '@/lib/tenant/proof';

const HOST = 'rest.iad-01.braze.com';
const ONE = CampaignId.parse('3f2e1d0c-9b8a-4776-8554-4332211000ff');
const OTHER = CampaignId.parse('3f2e1d0c-9b8a-4776-8554-433221100001');
const EMAIL = VariationId.parse('email-742');
const told = (more: Partial<Proof> = {}): Proof => ({
  at: Instant.parse(5),
  host: HOST,
  campaignId: ONE,
  campaign: { name: 'Store emails (API)', variations: [EMAIL] },
  ...more,
});
const values = { host: HOST, campaignId: ONE, variationId: EMAIL };
const said = (...of: Parameters<typeof provenOf>) => {
  const { campaignId, variationId } = provenOf(...of);
  return [campaignId, variationId];
};

describe('what Braze has proven', () => {
  it.each([
    ['as it was told', {}, ['yes', 'yes']],
    ['with spaces around it', { campaignId: ` ${ONE} `, variationId: ` ${EMAIL}\n` }, ['yes', 'yes']],
    ['another variation', { variationId: 'email-743' }, ['yes', 'no']],
    ['no variation yet', { variationId: '' }, ['yes', 'not-yet']],
    ['another campaign', { campaignId: OTHER }, ['not-yet', 'not-yet']],
    ['no campaign', { campaignId: undefined }, ['not-yet', 'not-yet']],
    ['another instance', { host: 'rest.iad-02.braze.com' }, ['not-yet', 'not-yet']],
  ] as const)('holds until a value changes: %s', (_, more, expected) =>
    expect(said([told()], { ...values, ...more })).toEqual(expected),
  );

  it('names the campaign with its variations', () =>
    expect(provenOf([told()], values).campaign).toEqual(told().campaign));

  it('is a no for a campaign that Braze doesn’t know', () => {
    const { campaign: _, ...unknown } = told();
    expect(said([unknown], values)).toEqual(['no', 'not-yet']);
  });

  it('is what was told last, and outlives a look at other campaigns', () => {
    const others = Array.from({ length: 12 }, (_, n) =>
      told({ campaignId: CampaignId.parse(`3f2e1d0c-9b8a-4776-8554-4332211001${10 + n}`) }),
    );
    const kept = others.reduce<Proof[]>(withProof, [told()]);
    expect(said(kept, values)).toEqual(['yes', 'yes']);
    const later = withProof(kept, told({ campaign: { name: 'Store emails (API)', variations: [] } }));
    expect([later.length, ...said(later, values)]).toEqual([13, 'yes', 'no']);
  });

  it('is kept so that it can be read again; what can’t be read is none', () => {
    expect(readProofs(JSON.stringify([told()]))).toEqual([told()]);
    for (const text of [undefined, '', '{', '{}', '[{"at":1}]']) expect(readProofs(text)).toEqual([]);
    expect(proofSetting('t')).toBe('proof:t'); // a wipe goes by the end
  });
});
