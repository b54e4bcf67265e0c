import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dashboardPages,
  findInstance,
  INSTANCES,
  isKnown,
  nameAt,
  readInstance,
} from '@/lib/tenant/instances';
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

  it('has its name at its dashboard’s exact host alone', () => {
    for (const { name, dashboard, rest } of INSTANCES)
      expect([dashboard, rest, `x${dashboard}`].map(nameAt)).toEqual([name, undefined, undefined]);
    expect(nameAt('dashboard-03.braze.eu')).toBe('dashboard-03.braze.eu');
  });

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

  it.each([
    ['https://dashboard.us-11.braze.com/x', 'dashboard.us-11.braze.com', 'rest.us-11.braze.com'],
    ['rest.us-11.braze.com', 'dashboard.us-11.braze.com', 'rest.us-11.braze.com'],
    ['dashboard-03.braze.eu', 'dashboard-03.braze.eu', 'rest.fra-03.braze.eu'],
    ['https://rest.fra-03.braze.eu', 'dashboard-03.braze.eu', 'rest.fra-03.braze.eu'],
    ['https://rest.iad-09.braze.com', 'dashboard-09.braze.com', 'rest.iad-09.braze.com'],
  ])('%s is one that isn’t in the table yet', (pasted, dashboard, rest) => {
    const found = findInstance(pasted)!;
    expect(found).toEqual({ name: dashboard, dashboard, rest });
    expect(isKnown(found)).toBe(false);
    // It is found again by each of its own words: nothing else is stored of it.
    for (const word of Object.values(found)) expect(findInstance(word)).toEqual(found);
  });

  it.each([
    ['https://dashboard.braze.com/sign_in', 'front-door'],
    ['dashboard.braze.eu', 'front-door'],
    ['sdk.iad-01.braze.com', 'sdk'],
    ['https://www.braze.com/docs/api/basics', 'other-braze'],
    ['rest.iad-01.braze.eu', 'other-braze'],
    ['rest.fra-01.braze.com', 'other-braze'],
    ['braze.com', 'other-braze'],
    ['https://rest.iad-01.braze.com@evil.example/', 'outside'],
    ['https://rest.iad-01.braze.com:8443/', 'outside'],
    ['rest.iad-01.braze.com.evil.example', 'outside'],
    ['notbraze.com', 'outside'],
    ['https://rest.iad-01.braze.co', 'outside'],
    ['US-09', 'unknown'],
    ['', 'unknown'],
  ] as const)('%j is none, because: %s', (pasted, why) => expect(readInstance(pasted)).toBe(why));

  it('whatever is pasted, is within braze.com or braze.eu', () => {
    const host = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.stringMatching(/^[a-z.@/:-]{0,12}braze\.(?:com|eu)[a-z.@/:-]{0,12}$/),
    );
    fc.assert(
      fc.property(host, (pasted) => {
        const found = findInstance(pasted);
        if (!found) return;
        for (const address of [found.rest, found.dashboard])
          expect(new URL(`https://${address}/`).hostname).toMatch(
            /^(?:rest|dashboard)[a-z0-9.-]*\.braze\.(?:com|eu)$/,
          );
      }),
      { numRuns: 5000 },
    );
  });

  it('has its dashboard’s pages on its own host', () => {
    for (const instance of INSTANCES)
      for (const page of Object.values(dashboardPages(instance)))
        expect(new URL(page).host).toBe(instance.dashboard);
  });
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
