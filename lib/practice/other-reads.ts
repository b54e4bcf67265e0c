import { done, refuse, type Answer, type Call } from './answer';

// Reads that this product never needs. They are here so that a key which may do more can be told from one that
// may not. What they require is documented (braze/rest-api.md 3.12, 3.16, 3.17, 3.19, 3.20), the texts are invented.

const needs =
  (name: string, answer: Record<string, unknown>) =>
  ({ query }: Call): Answer =>
    query.get(name) ? done(200, answer) : refuse(400, `${name} is required`);

export const scheduledBroadcasts = needs('end_time', { scheduled_broadcasts: [] });
export const templatesList = (): Answer => done(200, { count: 0, templates: [] });
export const contentBlocksList = (): Answer => done(200, { count: 0, content_blocks: [] });
export const unsubscribes = needs('end_date', { emails: [] });
export const hardBounces = needs('end_date', { emails: [] });
export const subscriptionStatus = needs('subscription_group_id', { status: {} });
export const subscriptionGroups = needs('external_id', { users: [] });

/** There is none to show: an ID that is given is of no template or block. */
const unknownId =
  (name: string) =>
  ({ query }: Call): Answer =>
    refuse(400, query.get(name) ? `${name} is not valid` : `${name} is required`);

export const templateInfo = unknownId('email_template_id');
export const contentBlockInfo = unknownId('content_block_id');
