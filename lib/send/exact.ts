import { audienceFilter } from '@/lib/audience/filter';
import { ABORT_ALL, conditionProblem, guardLiquid } from '@/lib/audience/guard';
import type { Condition, Group } from '@/lib/group/group';
import { settle } from '@/lib/group/settled';
import type { Instant } from '@/lib/ids';
import { fail, ok, type Result } from '@/lib/result';
import { fillParts } from '@/lib/slot/fill';
import type { SlotValues } from '@/lib/slot/slot';
import type { Parts, TemplateVersion } from '@/lib/template/template';
import type { Tenant } from '@/lib/tenant/tenant';
import { fromHeader } from './from-header';
import type { EmailMessage, Target } from './message';

/** Everything that goes to Braze for one send, and the text whose hash a person confirms. */
export type Exact = {
  /** The filled email as a reader gets it, without the guard. */
  parts: Parts;
  message: EmailMessage;
  target: Target;
  canonical: string;
};

/**
 * Builds the exact email. The review screen and the background each call this; they agree or nothing is sent.
 * @param when the instant, or the word `soonest`, which is what is hashed for "as soon as possible"
 * @returns `bad-input` when a condition or a sender can't be written safely
 */
export function exactEmail(input: {
  tenant: Tenant;
  group: Group;
  version: TemplateVersion;
  values: SlotValues;
  when: Instant | 'soonest';
}): Result<Exact> {
  const { tenant, group, version, values, when } = input;
  const settled = settle(group, tenant);
  const unsafe = conditionProblem(group.condition);
  if (unsafe) return fail('bad-input', { field: 'condition', reason: unsafe });
  const from = fromHeader(settled.sender);
  if (from === undefined) return fail('bad-input', { field: 'sender', reason: 'characters' });

  const parts = fillParts(version, values, settled.local);
  const guard = guardLiquid(group.condition);
  const message: EmailMessage = {
    app_id: tenant.appId,
    message_variation_id: settled.variationId,
    from,
    reply_to: settled.replyTo,
    subject: guard + parts.subject,
    preheader: guard + parts.preheader,
    body: guard + parts.html,
    plaintext_body: guard + parts.plaintext,
    should_inline_css: false,
    headers: LIST_UNSUBSCRIBE,
  };
  const target: Target = {
    broadcast: true,
    audience: audienceFilter(group.condition),
    campaign_id: tenant.campaignId,
    recipient_subscription_state: 'subscribed',
  };
  return ok({ parts, message, target, canonical: canonical({ tenant, group, target, message, when }) });
}

/** API campaigns get no one-click header by themselves (braze/rest-api.md 5, constraint 17). */
const LIST_UNSUBSCRIBE = {
  'List-Unsubscribe': '<{{${set_user_to_one_click_list_unsubscribe}}}>',
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
};

/** The text that is hashed and frozen: one line of JSON with its keys in this order. */
export const canonical = (input: {
  tenant: Pick<Tenant, 'id' | 'host'>;
  group: Pick<Group, 'id'>;
  target: Target;
  message: EmailMessage;
  when: Instant | 'soonest';
}): string =>
  JSON.stringify({
    tenant: input.tenant.id,
    host: input.tenant.host,
    group: input.group.id,
    when: input.when,
    target: input.target,
    messages: { email: input.message },
  });

/**
 * The same message with nothing to read, which aborts for every person: what is parked, and what disarms. It
 * keeps the group's guard, so that even a Braze that ignored the abort would reach nobody else.
 */
export const parkedMessage = (message: EmailMessage, condition: Condition): EmailMessage => {
  const start = guardLiquid(condition) + ABORT_ALL;
  return {
    ...message,
    subject: `${start}Not yet confirmed`,
    preheader: `${start}Not yet confirmed`,
    body: `${start}<p>Not yet confirmed</p>`,
    plaintext_body: `${start}Not yet confirmed`,
  };
};
