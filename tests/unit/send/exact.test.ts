import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABORT_ALL, guardLiquid } from '@/lib/audience/guard';
import { AppId, CampaignId, GroupId, Instant, TenantId, VariationId } from '@/lib/ids';
import type { Condition } from '@/lib/group/group';
import { compile } from '@/lib/liquid/render';
import { type Exact, exactEmail, parkedMessage } from '@/lib/send/exact';
import { readFrozen } from '@/lib/send/frozen';
import { fillParts } from '@/lib/slot/fill';
import { settle } from '@/lib/group/settled';
import { condition, groupWith, liveTenant, NOW, runs, stored, typed, VERSIONS } from '../arbitraries';

type Input = Parameters<typeof exactEmail>[0];
const quay: Condition = { attribute: 'home_store', comparison: 'equals', value: 'quay' };
const PARTS = ['subject', 'preheader', 'body', 'plaintext_body'] as const;

function build(more: Partial<Input> = {}): Exact {
  const version = VERSIONS[0];
  if (!version) throw new Error('no template');
  const exact = exactEmail({
    tenant: liveTenant(),
    group: groupWith(quay),
    version,
    values: { headline: 'Hello' },
    when: NOW,
    ...more,
  });
  if (!exact.ok) throw new Error(JSON.stringify(exact.problem));
  return exact.value;
}
const input: fc.Arbitrary<Partial<Input>> = fc
  .record({
    wanted: condition,
    version: fc.constantFrom(...VERSIONS),
    text: typed,
    when: fc.constantFrom(NOW, 'soonest' as const),
  })
  .map(({ wanted, version, text, when }) => ({
    group: groupWith(wanted),
    version,
    values: Object.fromEntries(version.slots.map(({ id }) => [id, text])),
    when,
  }));

describe('the exact email', () => {
  it('has every field always, and none that widens whom it reaches', () => {
    fc.assert(
      fc.property(input, (more) => {
        const { message, target } = build(more);
        expect(Object.keys(message).toSorted()).toEqual(
          [
            'app_id',
            'message_variation_id',
            'from',
            'reply_to',
            'headers',
            'should_inline_css',
            ...PARTS,
          ].toSorted(),
        );
        expect(Object.keys(target).toSorted()).toEqual([
          'audience',
          'broadcast',
          'campaign_id',
          'recipient_subscription_state',
        ]);
        expect(target).toMatchObject({ broadcast: true, recipient_subscription_state: 'subscribed' });
        expect(target.campaign_id).toBe(liveTenant().campaignId);
        expect(message.message_variation_id).toBe('email-742');
        expect(message.should_inline_css).toBe(false);
        expect(message.plaintext_body).not.toBe('');
        expect(JSON.stringify({ message: { ...message, body: '', plaintext_body: '' }, target })).not.toMatch(
          /override_|"all"|segment_id|external_user_ids|send_to_/,
        );
      }),
      runs(60),
    );
  });

  it('names the one-click way out in its headers', () => {
    expect(build().message.headers).toEqual({
      'List-Unsubscribe': '<{{${set_user_to_one_click_list_unsubscribe}}}>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('is the guard and right after it the filled bytes, in each part', () => {
    fc.assert(
      fc.property(input, (more) => {
        const { message, parts } = build(more);
        const group = more.group ?? groupWith(quay);
        const guard = guardLiquid(group.condition);
        expect(message.subject).toBe(guard + parts.subject);
        expect(message.preheader).toBe(guard + parts.preheader);
        expect(message.body).toBe(guard + parts.html);
        expect(message.plaintext_body).toBe(guard + parts.plaintext);
        if (more.version)
          expect(parts).toEqual(
            fillParts(more.version, more.values ?? {}, settle(group, liveTenant()).local),
          );
      }),
      runs(60),
    );
  });

  it('takes the group’s own variation, sender and reply address', () => {
    const group = groupWith(quay, {
      variationId: VariationId.parse('email-9'),
      sender: { name: 'Quay, Harbor', address: 'quay@harbor.example' },
      replyTo: 'q@harbor.example',
    });
    expect(build({ group }).message).toMatchObject({
      message_variation_id: 'email-9',
      from: '"Quay, Harbor" <quay@harbor.example>',
      reply_to: 'q@harbor.example',
    });
  });

  it('is not built for a condition or a sender that can’t be written safely', () => {
    const version = VERSIONS[0]!;
    const bad = { tenant: liveTenant(), version, values: {}, when: NOW };
    expect(exactEmail({ ...bad, group: groupWith({ ...quay, value: 'a{b' }) })).toEqual({
      ok: false,
      problem: { kind: 'bad-input', facts: { field: 'condition', reason: 'value' } },
    });
    const sender = { name: 'A\r\nBcc: x@y.example', address: 'a@harbor.example' };
    expect(exactEmail({ ...bad, group: groupWith(quay, { sender }) })).toEqual({
      ok: false,
      problem: { kind: 'bad-input', facts: { field: 'sender', reason: 'characters' } },
    });
  });
});

describe('what is hashed', () => {
  it('is the same for the same input, one line of JSON', () => {
    fc.assert(
      fc.property(input, (more) => {
        expect(build(structuredClone(more)).canonical).toBe(build(more).canonical);
        expect(build(more).canonical).not.toMatch(/[\r\n]/);
      }),
      runs(40),
    );
  });

  const version = VERSIONS[0]!;
  const slot = version.slots.find(({ id }) => id === 'store-name')!;
  const tenant = liveTenant();
  const part = (name: 'subject' | 'preheader' | 'html' | 'plaintext') => ({
    version: { ...version, parts: { ...version.parts, [name]: `${version.parts[name]} ` } },
  });
  it.each<[string, Partial<Input>]>([
    ['the tenant', { tenant: { ...tenant, id: TenantId.parse('tenant-2') } }],
    ['the host', { tenant: { ...tenant, host: 'rest.iad-02.braze.com' } }],
    ['the app', { tenant: { ...tenant, appId: AppId.parse('1c9d8e7f-6a5b-4c3d-8e2f-1a0b9c8d7e6f') } }],
    [
      'the campaign',
      { tenant: { ...tenant, campaignId: CampaignId.parse('4f2e1d0c-9b8a-4776-8554-4332211000ff') } },
    ],
    ['the variation', { tenant: { ...tenant, variationId: VariationId.parse('email-743') } }],
    ['the sender’s name', { tenant: { ...tenant, sender: { ...tenant.sender, name: 'Harbor  Books' } } }],
    [
      'the sender’s address',
      { tenant: { ...tenant, sender: { ...tenant.sender, address: 'x@harbor.example' } } },
    ],
    ['the reply address', { tenant: { ...tenant, replyTo: 'x@harbor.example' } }],
    ['the postal address', { tenant: { ...tenant, postalAddress: '2 Quay Street, Harbor' } }],
    ['the group', { group: groupWith(quay, { id: GroupId.parse('group-2') }) }],
    ['the group’s name in the email', { group: groupWith(quay, { name: 'Pier' }) }],
    ['the condition’s attribute', { group: groupWith({ ...quay, attribute: 'store' }) }],
    ['the condition’s value', { group: groupWith({ ...quay, value: 'quay2' }) }],
    ['the comparison', { group: groupWith({ ...quay, comparison: 'includes_value' }) }],
    ['one of several values', { group: groupWith({ ...quay, comparison: 'is_any_of', value: ['quay'] }) }],
    ['a byte of the subject', part('subject')],
    ['a byte of the preheader', part('preheader')],
    ['a byte of the HTML', part('html')],
    ['a byte of the plain text', part('plaintext')],
    ['where a slot stands', { version: { ...version, slots: version.slots.filter((one) => one !== slot) } }],
    ['a typed letter', { values: { headline: 'Hallo' } }],
    ['a typed link', { values: { headline: 'Hello', 'button-link': 'https://x.example/' } }],
    ['the minute', { when: Instant.parse(NOW + 60_000) }],
    ['the word soonest', { when: 'soonest' }],
  ])('changes with %s', (_, more) => {
    expect(build(more).canonical).not.toBe(build().canonical);
  });

  it('is what is frozen: it reads back whole', () => {
    fc.assert(
      fc.property(input, (more) => {
        const { canonical, message, target } = build(more);
        const wanted = (more.group ?? groupWith(quay)).condition;
        expect(readFrozen(canonical)).toEqual({ message, target, condition: wanted });
      }),
      runs(40),
    );
  });

  it('reads back as nothing when it was damaged', () => {
    const { canonical } = build({ version: VERSIONS.at(-1)! });
    expect(readFrozen(undefined)).toBeUndefined();
    for (let end = 0; end < canonical.length; end += 97)
      expect(readFrozen(canonical.slice(0, end))).toBeUndefined();
    for (const [from, to] of [
      ['"equals"', '"not_equal"'],
      ['"broadcast":true', '"broadcast":false'],
      ['"AND"', '"OR"'],
      ['"subject":"', '"subject":1,"x":"'],
      ['"campaign_id"', '"campaign"'],
      ['"email":', '"sms":'],
    ] as const)
      expect([from, readFrozen(canonical.replace(from, to))]).toEqual([from, undefined]);
  });
});

describe('a parked message', () => {
  it('aborts for every person in each part, keeps the guard in front and nothing to read', () => {
    fc.assert(
      fc.property(condition, stored, typed, (wanted, value, text) => {
        const { message } = build({ group: groupWith(wanted), values: { headline: text } });
        const parked = parkedMessage(message, wanted);
        for (const part of PARTS) {
          expect(parked[part].startsWith(guardLiquid(wanted) + ABORT_ALL)).toBe(true);
          const attributes = value === undefined ? {} : { [wanted.attribute]: value };
          const rendered = compile(parked[part]).render({ custom_attribute: attributes });
          expect(rendered.ok).toBe(false);
          expect(rendered).not.toHaveProperty('failed');
          expect(
            compile(parked[part].slice(guardLiquid(wanted).length)).render({ custom_attribute: {} }).ok,
          ).toBe(false);
          expect(parked[part].slice(guardLiquid(wanted).length + ABORT_ALL.length)).toMatch(
            /^(?:<p>)?Not yet confirmed(?:<\/p>)?$/,
          );
        }
        expect({ ...parked, subject: '', preheader: '', body: '', plaintext_body: '' }).toEqual({
          ...message,
          subject: '',
          preheader: '',
          body: '',
          plaintext_body: '',
        });
      }),
      runs(150),
    );
  });
});
