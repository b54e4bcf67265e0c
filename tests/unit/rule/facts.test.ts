import { describe, expect, it } from 'vitest';
import { check } from '@/lib/rule/check';
import type { RuleName } from '@/lib/rule/finding';
import { offersUnsubscribe } from '@/lib/rule/unsubscribe';
import { exactEmail } from '@/lib/send/exact';
import { NOW } from '../arbitraries';
import { type Ask, ask, good, HOUR, values, WAY } from './asking';

describe('the size of an email', () => {
  it.each([
    [102 * 1024, 'pass'],
    [102 * 1024 + 1, 'warn'],
    [300 * 1024, 'warn'],
    [300 * 1024 + 1, 'block'],
  ])('of %i bytes: %s', (size, level) => {
    const input = good();
    const exact = exactEmail({ ...input, when: NOW });
    if (!exact.ok) throw new Error(exact.problem.kind);
    const body = `é${'x'.repeat(size - 2)}`;
    const findings = check({
      ...input,
      exact: { ...exact.value, message: { ...exact.value.message, body } },
    });
    expect(findings.find(({ rule }) => rule === 'email-size')).toMatchObject({
      level,
      facts: { bytes: size },
    });
  });
});

describe('what a rule says', () => {
  it('names the part of the form, the host and the limits', () => {
    const facts = (change: (ask: Ask) => Partial<Ask>, rule: RuleName) =>
      ask(change).find((finding) => finding.rule === rule)?.facts;
    expect(facts(values({ headline: '', subject: '' }), 'slots')).toEqual({
      count: 2,
      slotId: 'subject',
      is: 'required',
      label: 'Subject',
    });
    expect(facts(values({ 'button-link': 'https://evil.example/secret' }), 'link-hosts')).toEqual({
      host: 'evil.example',
    });
    expect(facts(({ now }) => ({ instant: now }), 'time-window')).toMatchObject({
      is: 'past',
      soonest: NOW + HOUR / 2,
    });
  });
});

describe('a way out', () => {
  it.each([
    [[WAY], WAY, true],
    [['{{ ${set_user_to_unsubscribed_url} }}'], `Stop: ${WAY}`, true],
    [['https://x.example/'], WAY, false],
    [[WAY], 'Stop', false],
    [['${set_user_to_unsubscribed_url}'], WAY, false],
    [['{{${set_user_to_subscribed_url}}}'], WAY, false],
    [[], WAY, false],
  ])('with links %j and the text %j: %s', (links, plaintext, offered) => {
    expect(offersUnsubscribe(links, plaintext)).toBe(offered);
  });
});
