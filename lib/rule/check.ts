import { htmlFacts } from '@/lib/template/html-facts';
import { approvedVersion } from './approved-version';
import { emailSize } from './email-size';
import { type CheckInput, type Finding, type Rule, type RuleName, RULES } from './finding';
import { imageHosts } from './image-hosts';
import { linkHosts } from './link-hosts';
import { liveTemplate } from './live-template';
import { postalAddress } from './postal-address';
import { slots } from './slots';
import { timeWindow } from './time-window';
import { unsubscribe } from './unsubscribe';

const RULE: Record<RuleName, Rule> = {
  'approved-version': approvedVersion,
  'live-template': liveTemplate,
  slots,
  'link-hosts': linkHosts,
  'image-hosts': imageHosts,
  unsubscribe,
  'postal-address': postalAddress,
  'time-window': timeWindow,
  'email-size': emailSize,
};
const ORDER = { block: 0, warn: 1, pass: 2 };

/** Every rule over one email: blocks first, then warnings, then what passed. */
export function check(input: CheckInput): Finding[] {
  const html = htmlFacts(input.exact.parts.html);
  return RULES.flatMap((rule): Finding[] => {
    const found = RULE[rule]({ ...input, html });
    return found ? [{ rule, ...found }] : [];
  }).toSorted((a, b) => ORDER[a.level] - ORDER[b.level]);
}

export const blocks = (findings: readonly Finding[]): Finding[] =>
  findings.filter((f) => f.level === 'block');
