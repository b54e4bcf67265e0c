import type { CaptureKind } from './shapes';

/** An identifier on the page and where its chip goes: from its text to the end of what stands beside it. */
export type Found = { kind: CaptureKind; value: string; name: string; from: Node; to: Node };

/** Why nothing is offered although this is a page that should have identifiers. */
export type Doubt = 'no-label' | 'no-value' | 'malformed' | 'two-values' | 'sample-differs';

/** What one look at a page gave. With a doubt there are no captures: a wrong ID is worse than none. */
export type Reading = { page: 'api-campaign' | 'other'; captures: Found[]; doubts: Doubt[] };

export const NOTHING: Reading = { page: 'other', captures: [], doubts: [] };

/**
 * `/engagement/campaigns/C24/W24` (braze/dashboard.md 3). One id alone is also the list of campaigns, and other
 * sections order their ids in other ways.
 */
export const isCampaignPage = (url: URL): boolean =>
  /^\/engagement\/campaigns\/[0-9a-f]{24}\/[0-9a-f]{24}\/?$/.test(url.pathname);
