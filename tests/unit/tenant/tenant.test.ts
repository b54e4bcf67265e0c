import { describe, expect, it } from 'vitest';
import { findInstance, INSTANCES } from '@/lib/tenant/instances';
import { Sender, Tenant } from '@/lib/tenant/tenant';
import { practiceTenant } from '@/lib/practice/demo';
import { liveTenant } from '../arbitraries';

describe('a Braze cluster', () => {
  it.each(INSTANCES.map((instance) => [instance.name, instance] as const))(
    '%s is found however it was pasted',
    (_, instance) => {
      for (const pasted of [
        instance.name,
        instance.name.toLowerCase(),
        ` ${instance.dashboard} `,
        instance.rest.toUpperCase(),
        `https://${instance.dashboard}/engagement/campaigns/123?locale=en`,
        `https://${instance.rest}`,
        `https://${instance.rest}/messages/schedule/create`,
        `${instance.rest}/users/track`,
        `http://${instance.dashboard}/`,
      ])
        expect([pasted, findInstance(pasted)]).toEqual([pasted, instance]);
    },
  );

  it('has addresses of its own', () => {
    for (const name of ['name', 'dashboard', 'rest'] as const)
      expect(new Set(INSTANCES.map((instance) => instance[name])).size).toBe(INSTANCES.length);
    for (const { rest } of INSTANCES) expect(rest).toMatch(/^rest\.[a-z]+-\d\d\.braze\.(?:com|eu)$/);
  });

  it.each([
    '',
    'US-09',
    'rest.iad-01.braze.com.evil.example',
    'https://evil.example/rest.iad-01.braze.com',
    'https://rest.iad-01.braze.com@evil.example/',
    'evil.example?rest.iad-01.braze.com',
    'xrest.iad-01.braze.com',
    'braze.com',
  ])('%j is none', (pasted) => expect(findInstance(pasted)).toBeUndefined());
});

describe('a tenant', () => {
  it.each([liveTenant(), practiceTenant()])('can be kept: $kind', (tenant) =>
    expect(Tenant.parse(tenant)).toEqual(tenant),
  );

  it.each([
    { appId: 'app' },
    { campaignId: '' },
    { variationId: 'email' },
    { kind: 'test' },
    { host: '' },
    { replyTo: 'nobody' },
    { sender: { name: '', address: 'a@b.example' } },
    { postalAddress: '' },
    { segmentTargets: true },
  ])('can’t be kept with %j', (more) =>
    expect(Tenant.safeParse({ ...liveTenant(), ...more }).success).toBe(false),
  );

  it('keeps no key: what isn’t its own is left out', () => {
    expect(JSON.stringify(Tenant.parse({ ...liveTenant(), key: 'secret', apiKey: 'secret' }))).not.toContain(
      'secret',
    );
  });

  it.each([
    'a@b',
    'a b@c.example',
    'a@b.example\r\nBcc: x@y.example',
    '{{x}}@b.example',
    '<a@b.example>',
    '',
  ])('has no sender with the address %j', (address) =>
    expect(Sender.safeParse({ name: 'A', address }).success).toBe(false),
  );
});
