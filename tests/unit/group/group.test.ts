import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardLiquid } from '@/lib/audience/guard';
import { Condition, Group } from '@/lib/group/group';
import { madeUpPerson } from '@/lib/group/made-up-person';
import { settle } from '@/lib/group/settled';
import { VariationId, type Zone } from '@/lib/ids';
import { answerPreview } from '@/lib/liquid/preview';
import { compile } from '@/lib/liquid/render';
import { practiceGroups, practiceTenant } from '@/lib/practice/demo';
import { exactEmail } from '@/lib/send/exact';
import { condition, groupWith, liveTenant, NOW, VERSIONS } from '../arbitraries';

const equals: Condition = { attribute: 'home_store', comparison: 'equals', value: 'quay' };

describe('a group', () => {
  it('without settings of its own takes the tenant’s', () => {
    const tenant = liveTenant();
    expect(settle(groupWith(equals), tenant)).toEqual({
      sender: tenant.sender,
      replyTo: tenant.replyTo,
      zone: tenant.zone,
      postalAddress: tenant.postalAddress,
      variationId: tenant.variationId,
      local: {
        store_city: '',
        store_name: 'Quay',
        brand_name: 'Harbor Books',
        store_address: tenant.postalAddress,
      },
    });
  });

  it('keeps its own, one by one', () => {
    const tenant = liveTenant();
    const own = {
      sender: { name: 'Quay', address: 'quay@harbor.example' },
      replyTo: 'quay@reply.example',
      zone: 'Asia/Tokyo' as Zone, // a zone name
      postalAddress: '2 Pier, Harbor',
      variationId: VariationId.parse('email-9'),
    };
    const plain = settle(groupWith(equals), tenant);
    for (const [name, value] of Object.entries(own)) {
      const settled = settle(groupWith(equals, { [name]: value }), tenant);
      expect(settled).toMatchObject({ ...plain, local: {}, [name]: value });
      expect(settled.local['store_address']).toBe(name === 'postalAddress' ? value : tenant.postalAddress);
    }
  });

  it('can’t pretend another brand or another address in its emails', () => {
    const local = {
      brand_name: 'Other',
      store_address: 'Nowhere',
      store_name: 'The Quay',
      store_city: 'Port',
      more: '1',
    };
    expect(settle(groupWith(equals, { place: 'Elsewhere', local }), liveTenant()).local).toEqual({
      brand_name: 'Harbor Books',
      store_address: '1 Quay Street, Harbor',
      store_name: 'The Quay',
      store_city: 'Port',
      more: '1',
    });
    expect(settle(groupWith(equals, { place: 'Port' }), liveTenant()).local['store_city']).toBe('Port');
  });

  it.each([
    [{ attribute: 'a', comparison: 'equals', value: 'x' }, true],
    [{ attribute: 'a', comparison: 'is_any_of', value: ['x', 'y'] }, true],
    [{ attribute: 'a', comparison: 'includes_value', value: 'x' }, true],
    [{ attribute: 'a', comparison: 'is_any_of', value: [] }, false],
    [{ attribute: 'a', comparison: 'is_any_of', value: 'x' }, false],
    [{ attribute: 'a', comparison: 'equals', value: ['x'] }, false],
    [{ attribute: 'a', comparison: 'equals', value: 5 }, false],
    [{ attribute: 'a', comparison: 'not_equal', value: 'x' }, false],
    [{ attribute: 'a', comparison: 'exists' }, false],
  ])('with the condition %j can be kept: %s', (wanted, fine) => {
    expect(Condition.safeParse(wanted).success).toBe(fine);
  });

  it('of the practice brand is whole, and its values fill every slot of the brand’s emails', () => {
    for (const group of practiceGroups()) {
      expect(Group.parse(group)).toEqual(group);
      const { local } = settle(group, practiceTenant());
      for (const slot of VERSIONS.flatMap(({ slots }) => slots))
        if (slot.filledBy !== 'person') expect(local[slot.filledBy.groupField]).not.toBe('');
    }
  });
});

describe('a made-up person', () => {
  it('reads the email of every group, whatever its condition', () => {
    fc.assert(
      fc.property(condition, (wanted) => {
        const rendered = compile(`${guardLiquid(wanted)}Hello`).render(madeUpPerson(groupWith(wanted)));
        expect(rendered).toEqual({ ok: true, text: 'Hello' });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    equals,
    { attribute: 'home_store', comparison: 'is_any_of', value: ['quay', 'pier'] },
    { attribute: 'clubs', comparison: 'includes_value', value: 'quay' },
  ] satisfies Condition[])('reads every template through the guard of %j', (wanted) => {
    const group = groupWith(wanted);
    for (const version of VERSIONS) {
      const exact = exactEmail({ tenant: liveTenant(), group, version, values: {}, when: NOW });
      if (!exact.ok) throw new Error(exact.problem.kind);
      const { subject, preheader, body, plaintext_body } = exact.value.message;
      const parts = { subject, preheader, html: body, plaintext: plaintext_body };
      expect(answerPreview({ id: 1, parts, person: madeUpPerson(group) })).toMatchObject({ ok: true });
    }
  });

  it('is nobody real', () => {
    expect(madeUpPerson(groupWith(equals)).email_address).toMatch(/@example\.com$/);
  });
});
