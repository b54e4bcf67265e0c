import { describe, expect, it } from 'vitest';
import { captured } from '@/lib/capture/captured';
import { matchGroups, whose, workspaceOf } from '@/lib/capture/match';
import { CAMPAIGN, OTHER } from './ids';

const HOST = 'dashboard-01.braze.com';
const W1 = '6a5b4c3d2e1f0a9b8c7d6e5f';
const W2 = '111111111111111111111111';
const groups = ['Hawthorne', 'Ballard', 'South Congress', 'São João', 'Hyde Park'].map((name) => ({
  id: name,
  name,
}));
const variation = (value: string, name: string, workspace = W1, host = HOST) =>
  captured({ kind: 'message_variation_id', value, name }, { host, workspace, at: 1 });
const told = (names: string[]) =>
  matchGroups(
    names.map((name, i) => variation(`email-${i}`, name)),
    groups,
  ).map((one) => (one.is === 'none' ? 'none' : `${one.is} ${one.group.name}`));

describe('which store a variation is for', () => {
  it.each([
    ['Hawthorne', 'sure Hawthorne'],
    ['Hawthorne email', 'unsure Hawthorne'],
    ['Email: Hyde  park', 'unsure Hyde Park'],
    ['sao joao', 'unsure São João'],
    ['S. Congress', 'none'],
    ['Hawthorne 2', 'none'],
    ['Copy of email 3', 'none'],
    ['', 'none'],
    ['email', 'none'],
  ])('%j is %s', (name, is) => expect(told([name])).toEqual([is]));

  it('is unsure of two for one store', () => {
    expect(told(['Ballard', 'Ballard', 'Hawthorne'])).toEqual([
      'unsure Ballard',
      'unsure Ballard',
      'sure Hawthorne',
    ]);
    expect(told(['Ballard', 'ballard email'])).toEqual(['unsure Ballard', 'unsure Ballard']);
  });

  it('matches 60 stores by their names', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ id: `${i}`, name: `Store ${i}` }));
    const matches = matchGroups(
      many.map(({ id, name }) => variation(`email-${id}`, name)),
      many,
    );
    expect(matches.every((one) => one.is === 'sure' && one.captured.value === `email-${one.group.id}`)).toBe(
      true,
    );
  });
});

describe('whose an identifier is', () => {
  const own = captured(
    { kind: 'campaign_id', value: CAMPAIGN, name: '' },
    { host: HOST, workspace: W1, at: 1 },
  );
  const place = { host: HOST, campaignId: CAMPAIGN.toUpperCase() };
  it.each([
    ['the same workspace', variation('email-1', '', W1), 'same'],
    ['another workspace', variation('email-1', '', W2), 'other'],
    ['another instance', variation('email-1', '', W1, 'dashboard-02.braze.com'), 'other'],
    [
      'a page without a workspace',
      captured({ kind: 'app_id', value: OTHER, name: '' }, { host: HOST, at: 1 }),
      'unknown',
    ],
  ])('knows %s', (_, one, is) => expect(whose(one, place, [own, one])).toBe(is));

  it('claims nothing while the connection’s own workspace is unknown', () => {
    const one = variation('email-1', '', W2);
    expect([workspaceOf(place, [one]), whose(one, place, [one])]).toEqual([undefined, 'unknown']);
  });
});
