import { describe, expect, it } from 'vitest';
import { captured } from '@/lib/capture/captured';
import { matchGroups } from '@/lib/capture/match';
import { CAMPAIGN, OTHER } from './ids';

const HOST = 'dashboard-01.braze.com';
const W1 = '6a5b4c3d2e1f0a9b8c7d6e5f';
const W2 = '111111111111111111111111';
const PLACE = { host: HOST, campaignId: CAMPAIGN.toUpperCase() };
type From = { workspace?: string | undefined; campaign?: string | undefined };
const OWN: From = { workspace: W1, campaign: CAMPAIGN };

const groups = ['Hawthorne', 'Ballard', 'South Congress', 'São João', 'Hyde Park'].map((name) => ({
  id: name,
  name,
}));
const variation = (value: string, name: string, from: From = OWN) =>
  captured({ kind: 'message_variation_id', value, name }, { host: HOST, ...from, at: 1 });
const campaignOf = (value: string, workspace = W1) =>
  captured({ kind: 'campaign_id', value, name: '' }, { host: HOST, workspace, at: 1 });
type Store = { id: string; name: string; variationId?: string };
const told = (names: readonly string[], stores: readonly Store[] = groups, from: From = OWN) => {
  const all = names.map((name, i) => variation(`email-${i}`, name, from));
  return matchGroups(all, stores, PLACE, all).map((one) =>
    one.is === 'none' ? 'none' : `${one.is} ${one.group.name}`,
  );
};

describe('which store a variation is for', () => {
  it.each([
    ['Hawthorne', 'sure Hawthorne'],
    ['Hawthorne email', 'unsure Hawthorne'],
    ['Email: Hyde  park', 'unsure Hyde Park'],
    ['sao joao', 'unsure São João'],
    ['Tienda São João', 'unsure São João'],
    ['S. Congress', 'none'],
    ['Hawthorne 2', 'none'],
    ['Hawthorne East', 'none'],
    ['Copy of email 3', 'none'],
    ['', 'none'],
    ['email', 'none'],
  ])('%j is %s', (name, is) => expect(told([name])).toEqual([is]));

  it.each([
    ['か', 'が'],
    ['ハハ', 'ババ'],
    ['कि', 'का'],
    ['กา', 'กิ'],
    ['и', 'й'],
    ['Message 1', 'Store 1'],
    ['S 1', 'S1'],
    ['Hawthorne', 'Hawthorne Store East'],
  ])('%j is not proposed for %j', (name, store) =>
    expect(told([name], [{ id: 'x', name: store }])).toEqual(['none']),
  );

  it('takes a number for a store’s only with what else its name says', () => {
    expect(told(['Store 12 email'], [{ id: 'x', name: 'Store 12' }])).toEqual(['unsure Store 12']);
    expect(told(['STORE 12'], [{ id: 'x', name: 'Store 12' }])).toEqual(['unsure Store 12']);
  });

  it('is unsure of two for one store', () => {
    expect(told(['Ballard', 'Ballard', 'Hawthorne'])).toEqual([
      'unsure Ballard',
      'unsure Ballard',
      'sure Hawthorne',
    ]);
    expect(told(['Ballard', 'ballard email'])).toEqual(['unsure Ballard', 'unsure Ballard']);
  });

  it('proposes neither of two stores that are nearly of one name', () => {
    const two = ['Hyde Park', 'Hyde-Park'].map((name) => ({ id: name, name }));
    expect(told(['hyde park email'], two)).toEqual(['none']);
  });

  it('is sure of nothing that would take the place of another ID', () => {
    const has = (variationId: string) => [{ id: 'h', name: 'Hawthorne', variationId }];
    expect(told(['Hawthorne'], has('email-900'))).toEqual(['unsure Hawthorne']);
    expect(told(['Hawthorne'], has('EMAIL-0'))).toEqual(['sure Hawthorne']);
  });

  it('matches 60 stores by their names', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ id: `${i}`, name: `Store ${i}` }));
    expect(
      told(
        many.map(({ name }) => name),
        many,
      ),
    ).toEqual(many.map(({ name }) => `sure ${name}`));
  });

  it('takes 1,000 variations beside 1,000 stores, and is unsure of two that lie far apart', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => ({ id: `${i}`, name: `Store ${i}` }));
    const names = many.map(({ name }, i) => (i === 999 ? 'Store 0' : name));
    const is = told(names, many);
    expect([is[0], is[1], is[999]]).toEqual(['unsure Store 0', 'sure Store 1', 'unsure Store 0']);
  });
});

describe('a variation whose campaign isn’t the connection’s', () => {
  it.each([
    ['of another campaign of the same workspace', { workspace: W1, campaign: OTHER }, 'none'],
    ['of a page that told no campaign', { workspace: W1 }, 'unsure Hawthorne'],
    ['of a page that told nothing', {}, 'unsure Hawthorne'],
    ['of this campaign', OWN, 'sure Hawthorne'],
  ])('%s is %s', (_, from: From, is) => expect(told(['Hawthorne'], groups, from)).toEqual([is]));

  it('is not proposed where its workspace is known to be another', () => {
    const one = variation('email-1', 'Hawthorne', { workspace: W2 });
    const all = [one, campaignOf(CAMPAIGN), campaignOf(OTHER, W2)];
    expect(matchGroups([one], groups, PLACE, all).map(({ is }) => is)).toEqual(['none']);
  });

  it('is never sure while the connection has no campaign', () => {
    const one = variation('email-1', 'Hawthorne');
    const place = { host: HOST, campaignId: '' };
    expect(matchGroups([one], groups, place, [one]).map(({ is }) => is)).toEqual(['unsure']);
  });
});
