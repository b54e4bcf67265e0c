import { describe, expect, it } from 'vitest';
import { Captured, captured } from '@/lib/capture/captured';
import { groupNamed, openOnes, shownAs, unusedOnes } from '@/lib/capture/propose';
import { CAMPAIGN, OTHER } from './ids';

const groups = [{ name: 'Hawthorne' }, { name: 'Ballard' }, { name: 'Ballard' }, { name: 'São  João' }];

describe('what is proposed', () => {
  it.each([
    ['Hawthorne', 'Hawthorne'],
    [' Hawthorne ', 'Hawthorne'],
    ['Sa\u0303o Joa\u0303o', 'São  João'],
    ['Haw\u200bthorne', 'Hawthorne'],
    ['hawthorne', undefined],
    ['Hawthorne email', undefined],
    ['Ballard', undefined],
    ['', undefined],
  ])('%j is the store %s', (name, store) => {
    expect(groupNamed(name, groups)?.name).toBe(store);
    const other = groups.map((group) => ({ name: `${group.name}\u2060` })); // a sign that nobody sees
    expect(groupNamed(name, other)?.name).toBe(store && `${store}\u2060`);
  });

  it('is nothing that is known to be of another workspace or another campaign', () => {
    const [W1, W2] = ['6a5b4c3d2e1f0a9b8c7d6e5f', '111111111111111111111111'];
    const host = 'a.example';
    const one = (value: string, from: { workspace?: string; campaign?: string }) =>
      captured({ kind: 'message_variation_id', value, name: '' }, { host, at: 1, ...from });
    const own = captured({ kind: 'campaign_id', value: CAMPAIGN, name: '' }, { host, workspace: W1, at: 1 });
    const elsewhere = [one('email-1', { workspace: W2 }), one('email-2', { workspace: W1, campaign: OTHER })];
    const ours = one('email-3', { workspace: W1, campaign: CAMPAIGN });
    const used = { appId: '', campaignId: CAMPAIGN, variationIds: [] };
    const all = [own, ...elsewhere, ours];
    expect(openOnes(all, host, used)).toEqual([ours]);
    expect(unusedOnes(all, host, used)).toEqual([...elsewhere, ours]);
  });

  it('is not what is in use, nor what came from another dashboard', () => {
    const one = (value: string, host = 'a.example') =>
      captured({ kind: 'message_variation_id', value, name: '' }, { host, at: 1 });
    const campaign = captured(
      { kind: 'campaign_id', value: CAMPAIGN, name: '' },
      { host: 'a.example', at: 1 },
    );
    const of = (kind: 'app_id' | 'segment_id') =>
      captured({ kind, value: CAMPAIGN, name: '' }, { host: 'a.example', at: 1 });
    const app = of('app_id');
    const all = [
      one('email-1'),
      one('email-2'),
      one('email-3', 'b.example'),
      campaign,
      app,
      of('segment_id'),
    ];
    const used = {
      appId: CAMPAIGN,
      campaignId: ` ${CAMPAIGN.toUpperCase()}`,
      variationIds: ['email-1', undefined],
    };
    expect(openOnes(all, 'a.example', used)).toEqual([one('email-2')]);
    expect(openOnes(all, 'a.example', { ...used, appId: '' })).toEqual([one('email-2'), app]);
    expect(openOnes(all, 'a.example', { appId: '', campaignId: '', variationIds: [] })).toHaveLength(4);
    for (const row of all) expect(Captured.parse(row)).toEqual(row);
  });
});

describe('what is pasted as a key', () => {
  const APP = 'b7c8d9e0-4321-4def-8abc-9876543210fe';
  const seen = [
    captured({ kind: 'app_id', value: APP, name: 'Halfmoon' }, { host: 'dashboard-01.braze.com', at: 1 }),
  ];
  it.each([APP, ` "${APP.toUpperCase()}"\n`, `App identifier ${APP}`])(
    'is known by what a page showed it as: %j',
    (pasted) => expect(shownAs(pasted, seen)?.kind).toBe('app_id'),
  );
  it.each(['a1b2c3d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d', '', `${APP} a1b2c3d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d`])(
    'is nothing that was shown: %j',
    (pasted) => expect(shownAs(pasted, seen)).toBeUndefined(),
  );
});
