import type { Group } from '@/lib/group/group';
import type { Instant } from '@/lib/ids';
import type { Kit } from '@/lib/kit/kit';
import type { Facts } from '@/lib/problem';
import type { Exact } from '@/lib/send/exact';
import type { SlotValues } from '@/lib/slot/slot';
import type { HtmlFacts } from '@/lib/template/html-facts';
import type { TemplateVersion } from '@/lib/template/template';
import type { Tenant } from '@/lib/tenant/tenant';

export const RULES = [
  'approved-version',
  'live-template',
  'slots',
  'link-hosts',
  'image-hosts',
  'unsubscribe',
  'postal-address',
  'time-window',
  'email-size',
] as const;
export type RuleName = (typeof RULES)[number];

/** `block` stops the send, `warn` is a person's call, `pass` is shown as checked. */
export type Finding = { rule: RuleName; level: 'block' | 'warn' | 'pass'; facts?: Facts };

export type CheckInput = {
  tenant: Tenant;
  kit: Kit;
  group: Group;
  version: TemplateVersion;
  values: SlotValues;
  exact: Exact;
  /** Missing while no time is chosen: the time rule then says nothing. */
  instant?: Instant | undefined;
  now: Instant;
};

/** What every rule gets: the question, and the email's HTML walked once. */
export type RuleInput = CheckInput & { html: HtmlFacts };
export type Rule = (input: RuleInput) => Omit<Finding, 'rule'> | undefined;
