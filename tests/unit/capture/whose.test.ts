import { describe, expect, it } from 'vitest';
import { captured } from '@/lib/capture/captured';
import { isForeign, whoseAt, workspaceOf } from '@/lib/capture/whose';
import type { CaptureKind } from '@/lib/capture/shapes';
import { CAMPAIGN, OTHER } from './ids';

const HOST = 'dashboard-01.braze.com';
const W1 = '6a5b4c3d2e1f0a9b8c7d6e5f';
const W2 = '111111111111111111111111';
const PLACE = { host: HOST, campaignId: ` ${CAMPAIGN.toUpperCase()}` };
type From = { host?: string; workspace?: string; campaign?: string };
const one = (kind: CaptureKind, value: string, from: From) =>
  captured({ kind, value, name: '' }, { host: HOST, at: 1, ...from });
const variation = (from: From) => one('message_variation_id', 'email-1', from);
const push = (from: From) => one('message_variation_id', 'webPush-1', from);
const uuid = one('message_variation_id', OTHER, { workspace: W1, campaign: CAMPAIGN });
const own = one('campaign_id', CAMPAIGN, { workspace: W1 });

describe('whose an identifier is', () => {
  it.each([
    ['a variation of this campaign', variation({ workspace: W1, campaign: CAMPAIGN }), 'same'],
    ['the same on a page without a workspace', variation({ campaign: CAMPAIGN.toUpperCase() }), 'same'],
    ['a variation of another campaign', variation({ workspace: W1, campaign: OTHER }), 'campaign'],
    ['a variation that told no campaign', variation({ workspace: W1 }), 'unknown'],
    ['a variation of another workspace', variation({ workspace: W2 }), 'other'],
    [
      'this campaign under another workspace’s address',
      variation({ workspace: W2, campaign: CAMPAIGN }),
      'unknown',
    ],
    [
      'another instance',
      variation({ host: 'dashboard-02.braze.com', workspace: W1, campaign: CAMPAIGN }),
      'other',
    ],
    ['a web push of this campaign', push({ workspace: W1, campaign: CAMPAIGN }), 'channel'],
    ['a web push that told no campaign', push({}), 'channel'],
    ['a web push of another workspace', push({ workspace: W2 }), 'other'],
    ['a variation that is a UUID', uuid, 'same'],
    ['an app of this workspace', one('app_id', OTHER, { workspace: W1 }), 'same'],
    ['an app of another one', one('app_id', OTHER, { workspace: W2 }), 'other'],
    ['an app on a page without a workspace', one('app_id', OTHER, {}), 'unknown'],
    ['another campaign of this workspace', one('campaign_id', OTHER, { workspace: W1 }), 'same'],
  ])('knows %s', (_, capture, is) => {
    expect(whoseAt(PLACE, [own, capture])(capture)).toBe(is);
    expect(isForeign(is as 'same')).toBe(is !== 'same' && is !== 'unknown');
  });

  it('claims nothing while the connection’s own workspace is unknown', () => {
    const other = variation({ workspace: W2 });
    expect([workspaceOf(PLACE, [other]), whoseAt(PLACE, [other])(other)]).toEqual([undefined, 'unknown']);
    const app = one('app_id', OTHER, { workspace: W2 });
    expect(whoseAt({ host: HOST, campaignId: '' }, [own, app])(app)).toBe('unknown');
  });

  it('knows the workspace by a variation of the campaign too, and by nothing that contradicts itself', () => {
    const all = [variation({ workspace: W1, campaign: CAMPAIGN })];
    expect(workspaceOf(PLACE, all)).toBe(W1);
    expect(workspaceOf(PLACE, [...all, one('campaign_id', CAMPAIGN, { workspace: W2 })])).toBeUndefined();
    expect(
      workspaceOf(PLACE, [one('campaign_id', CAMPAIGN, { host: 'dashboard-02.braze.com', workspace: W2 })]),
    ).toBeUndefined();
  });
});
