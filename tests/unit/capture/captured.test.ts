import { describe, expect, it } from 'vitest';
import { Captured, captured, joined } from '@/lib/capture/captured';
import { CAMPAIGN, OTHER } from './ids';

const HOST = 'dashboard-01.braze.com';
const W1 = '6a5b4c3d2e1f0a9b8c7d6e5f';
const W2 = '111111111111111111111111';
type From = { workspace?: string; campaign?: string; at?: number };
const seen = (name: string, from: From = {}, value = 'email-900') =>
  captured({ kind: 'message_variation_id', value, name }, { host: HOST, at: 1, ...from });
const accepted = { at: 5, by: 'Hawthorne' };

describe('an identifier that is handed over again', () => {
  it('stays accepted, and keeps its name where the page shows none', () => {
    const old = { ...seen('Hawthorne', { workspace: W1 }), accepted };
    expect(joined(seen('', { workspace: W1, at: 9 }), [old])).toEqual({ row: { ...old, at: 9 }, gone: [] });
    expect(joined(seen('Hawthorne 2', { workspace: W1, at: 9 }), [old]).row).toEqual({
      ...old,
      name: 'Hawthorne 2',
      at: 9,
    });
  });

  it('takes no name and no workspace away where it tells less', () => {
    const old = seen('Hawthorne', { workspace: W2, campaign: CAMPAIGN });
    expect(joined(seen('Ballard', { at: 9 }), [old])).toEqual({ row: { ...old, at: 9 }, gone: [] });
    expect(joined(seen('', { workspace: W2, at: 9 }), [old]).row).toEqual({ ...old, at: 9 });
  });

  it('tells more, and takes in what told less', () => {
    const pasted = { ...seen('', { workspace: W1 }), accepted };
    const full = seen('Hawthorne', { workspace: W1, campaign: CAMPAIGN, at: 9 });
    expect(joined(full, [pasted])).toEqual({ row: { ...full, accepted }, gone: [pasted.id] });
  });

  it.each([
    ['workspaces', { workspace: W1 }, { workspace: W2 }],
    ['campaigns', { workspace: W1, campaign: CAMPAIGN }, { workspace: W1, campaign: OTHER }],
    ['places that know different things', { workspace: W1 }, { campaign: CAMPAIGN }],
  ])('is another suggestion in two %s', (_, first: From, second: From) => {
    const came = seen('Ballard', second);
    expect(joined(came, [{ ...seen('Hawthorne', first), accepted }])).toEqual({ row: came, gone: [] });
  });

  it('joins none of two that it may be', () => {
    const two = [seen('Hawthorne', { workspace: W1 }), seen('Ballard', { workspace: W2 })];
    const came = seen('', { at: 9 });
    expect(joined(came, two)).toEqual({ row: came, gone: [] });
  });

  it('has the campaign of a variation alone, and the form of what is stored', () => {
    const from = { host: HOST, workspace: W1, campaign: CAMPAIGN.toUpperCase(), at: 1 };
    const app = captured({ kind: 'app_id', value: OTHER, name: '' }, from);
    expect([app.campaign, seen('', from).campaign]).toEqual([undefined, CAMPAIGN]);
    for (const row of [app, seen('', from), seen('')]) expect(Captured.parse(row)).toEqual(row);
    expect(Captured.safeParse({ ...app, campaign: 'email-1' }).success).toBe(false);
  });
});
