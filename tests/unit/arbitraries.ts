import fc from 'fast-check';
import { vi } from 'vitest';
import type { Condition, Group } from '@/lib/group/group';
import {
  AppId,
  CampaignId,
  GroupId,
  Hash,
  Instant,
  TemplateId,
  TenantId,
  VariationId,
  VersionId,
} from '@/lib/ids';
import type { Zone } from '@/lib/ids';
import type { AttributeValue } from '@/lib/liquid/person';
import { PRACTICE_TEMPLATES } from '@/lib/practice/brand/templates';
import { type Authored, readMarkers } from '@/lib/template/author';
import { PLAIN_NOTE } from '@/lib/template/plain-note';
import type { TemplateVersion } from '@/lib/template/template';
import type { Tenant } from '@/lib/tenant/tenant';

// What several rooms' tests are generated from.

export const LONG = process.env['OUTPOST_LONG'] === '1';
// A property is many runs, and a busy machine is slow: what never ends is what may not pass.
vi.setConfig({ testTimeout: LONG ? 900_000 : 60_000 });
/** Property runs: few in `npm test`, many in `npm run test:long`. */
export const runs = (few: number): { numRuns: number } => ({ numRuns: LONG ? few * 20 : few });

/** Thursday, 11 June 2026, 17:00 UTC. */
export const NOW = Instant.parse(Date.UTC(2026, 5, 11, 17));

export const liveTenant = (more: Partial<Tenant> = {}): Tenant => ({
  id: TenantId.parse('tenant-1'),
  kind: 'live',
  name: 'Harbor Books',
  host: 'rest.iad-01.braze.com',
  appId: AppId.parse('0c9d8e7f-6a5b-4c3d-8e2f-1a0b9c8d7e6f'),
  campaignId: CampaignId.parse('3f2e1d0c-9b8a-4776-8554-4332211000ff'),
  variationId: VariationId.parse('email-742'),
  sender: { name: 'Harbor Books', address: 'hello@harbor.example' },
  replyTo: 'reply@harbor.example',
  zone: 'Europe/Berlin' as Zone, // a zone name
  postalAddress: '1 Quay Street, Harbor',
  segmentTargets: false,
  ...more,
});

export const groupWith = (condition: Condition, more: Partial<Group> = {}): Group => ({
  id: GroupId.parse('group-1'),
  tenantId: TenantId.parse('tenant-1'),
  name: 'Quay',
  condition,
  local: {},
  ...more,
});

/** An authored template as an approved version; its markers were read by the real reader. */
export function versionOf(authored: Authored, id: string, practiceOnly = true): TemplateVersion {
  const { parts, slots, findings } = readMarkers(authored);
  if (findings.length > 0) throw new Error(`${id}: ${JSON.stringify(findings)}`);
  return {
    id: VersionId.parse(id),
    templateId: TemplateId.parse(id),
    tenantId: TenantId.parse('tenant-1'),
    channel: 'email',
    name: id,
    version: 1,
    status: 'approved',
    approvedAt: NOW,
    practiceOnly,
    parts,
    slots,
    hash: Hash.parse('0'.repeat(64)),
  };
}

/** Every template that ships: the practice brand's four and the plain note. */
export const VERSIONS: TemplateVersion[] = [
  ...PRACTICE_TEMPLATES.map((template) => versionOf(template, template.templateId)),
  versionOf(PLAIN_NOTE, 'plain-note', false),
];

const NASTY = [
  '{{',
  '}}',
  '{',
  '}',
  '{%',
  '%}',
  '{{${first_name}}}',
  "{% abort_message('typed') %}",
  '{% assign x = 1 %}',
  '{{-',
  '{% raw %}',
  '{% comment %}',
  '{% connected_content https://evil.example %}',
  '{#',
  '<script>alert(1)</script>',
  '</td></table>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' x='",
  '&amp;',
  '&lt;b&gt;',
  '&#123;&#123;',
  '&#x3c;',
  '<br>',
  '[[subject]]',
  '[[/subject]]',
  '$&',
  '$1',
  '\\',
  '`',
  '\r\n',
  '\n',
  '\r',
  '\t',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u0001',
  '\u001b',
  '\u007f',
  '\u009f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\uffff',
  '👩‍👩‍👧‍👦',
  '🍓',
  'שלום עולם',
  'مرحبا',
  '\u00a0',
  'Bcc: all@example.com',
] as const;

/** Anything a keyboard, a paste or an attacker can put into a field. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom<string>(...NASTY), fc.string({ maxLength: 6 })), { maxLength: 12 })
      .map((pieces) => pieces.join('')),
  },
);

/** Names and values close enough to each other that a wrong comparison would mix them up. */
export const attributeName = fc.constantFrom(
  'home_store',
  'Home Store',
  'größe',
  'a.b',
  'size',
  '__proto__',
  'x-1',
);
export const conditionValue = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('S1', 'S12', 's1', 'S', '1', '1.0', 'true', 'nil', 'empty', 'blank', ' '),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("O'Hare", '"Loop"', "'", '"', 'a,b', 'S1 or', '==', '[0]', '🍓', '日本'),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((value) => /^[^{}%\\\r\n]+$/.test(value) && !(value.includes("'") && value.includes('"'))),
  },
);
export const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ attribute: attributeName, comparison: fc.constant('equals' as const), value: conditionValue }),
  fc.record({
    attribute: attributeName,
    comparison: fc.constant('includes_value' as const),
    value: conditionValue,
  }),
  fc.record({
    attribute: attributeName,
    comparison: fc.constant('is_any_of' as const),
    value: fc.array(conditionValue, { minLength: 1, maxLength: 4 }),
  }),
);

/** What a person may have stored under an attribute: the value itself, its neighbours, another type, nothing. */
export const stored: fc.Arbitrary<AttributeValue | undefined> = fc.oneof(
  { weight: 4, arbitrary: conditionValue },
  { weight: 3, arbitrary: fc.array(conditionValue, { maxLength: 4 }) },
  fc.constantFrom<AttributeValue | undefined>('', 0, 1, 1.5, -1, true, false, undefined),
  fc.integer(),
);
