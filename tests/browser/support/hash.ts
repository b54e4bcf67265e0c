import { createHash } from 'node:crypto';

type Email = Record<string, unknown>;
/** The two requests that carry a send: what was parked, and what armed it. */
export type Received = {
  create: {
    broadcast: unknown;
    audience: unknown;
    campaign_id: unknown;
    recipient_subscription_state: unknown;
  };
  update: { schedule: { time: string }; messages: { email: Email } };
};

/**
 * What a person confirmed, hashed anew from the bodies that Braze received: the text that `lib/send/exact.ts`
 * calls canonical, written down here a second time so that it can't change unseen.
 */
export function hashOf(
  of: { tenant: string; host: string; group: string },
  { create, update }: Received,
): string {
  const target = {
    broadcast: create.broadcast,
    audience: create.audience,
    campaign_id: create.campaign_id,
    recipient_subscription_state: create.recipient_subscription_state,
  };
  const text = JSON.stringify({
    tenant: of.tenant,
    host: of.host,
    group: of.group,
    when: Date.parse(update.schedule.time),
    target,
    messages: { email: update.messages.email },
  });
  return createHash('sha256').update(text).digest('hex');
}
