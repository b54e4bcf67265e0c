import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PastedField, recognise, type Taken } from '@/lib/tenant/recognise';

const KEY = 'a1b2c3d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d';
const CAMPAIGN = '3f2e1d0c-9b8a-7776-c554-4332211000ff';
const URL_ID = '5f3e1d0c9b8a776655443322';
const FIELDS: PastedField[] = ['key', 'appId', 'campaignId', 'variationId'];
const value = (value: string, ...taken: Taken[]) => ({ is: 'value', value, taken });
const mistake = (mistake: string) => expect.objectContaining({ is: 'mistake', mistake });

describe('a pasted value', () => {
  it.each([
    [KEY, value(KEY)],
    [`  ${KEY}\n`, value(KEY, 'spaces')],
    [`"${KEY}"`, value(KEY, 'quotes')],
    [` “${KEY}”,`, value(KEY, 'spaces', 'quotes')],
    [`Bearer ${KEY}`, value(KEY, 'bearer')],
    [`Authorization: Bearer ${KEY}`, value(KEY, 'bearer')],
    [`"bearer ${KEY}"`, value(KEY, 'quotes', 'bearer')],
    [KEY.replace('-4a7b', '\n-4a7b'), value(KEY, 'spaces')],
    [`\u200b${KEY}\ufeff`, value(KEY, 'spaces')],
    [`Stores key ${KEY} created in May`, value(KEY, 'around')],
    ['x7-Some_Other.Form-of-key', value('x7-Some_Other.Form-of-key')],
  ])('as a key, %j is read', (pasted, wanted) => expect(recognise('key', pasted)).toEqual(wanted));

  it.each([
    ['', 'empty'],
    ['  "" ', 'empty'],
    ['_session_id=BAh7B0kiD3Nlc3Npb25faWQ', 'cookie'],
    ['locale=en; _dashboard_session=abc; ab.storage=1', 'cookie'],
    ['a=1; b=2', 'cookie'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x', 'cookie'],
    [URL_ID, 'url-id'],
    [`https://dashboard-01.braze.com/engagement/campaigns/${URL_ID}`, 'url-id'],
    ['https://rest.iad-01.braze.com', 'address'],
    ['rest.iad-01.braze.com', 'address'],
    ['email-742', 'variation'],
    [`${KEY} ${CAMPAIGN}`, 'many'],
    ['two words', 'form'],
    ['short', 'form'],
  ])('as a key, %j is a mistake: %s', (pasted, wanted) =>
    expect(recognise('key', pasted)).toEqual(mistake(wanted)),
  );

  it.each([
    ['appId', CAMPAIGN, value(CAMPAIGN)],
    ['campaignId', `"campaign_id": "${CAMPAIGN}"`, value(CAMPAIGN, 'quotes', 'around')],
    ['campaignId', URL_ID, mistake('url-id')],
    [
      'campaignId',
      `https://dashboard-01.braze.com/engagement/campaigns/${URL_ID}/${URL_ID}`,
      mistake('url-id'),
    ],
    ['campaignId', 'email-742', mistake('variation')],
    ['appId', 'not an id', mistake('form')],
    ['variationId', 'email-742', value('email-742')],
    ['variationId', 'email-742 (Email Message)', value('email-742', 'around')],
    ['variationId', `${CAMPAIGN} email-742`, value('email-742', 'around')],
    ['variationId', CAMPAIGN, value(CAMPAIGN)],
    ['variationId', 'webPush-748', mistake('channel')],
    ['variationId', 'email-742 email-743', mistake('many')],
    ['variationId', 'curl https://rest.iad-01.braze.com', mistake('form')],
  ] as const)('as %s, %j is read or refused', (field, pasted, wanted) =>
    expect(recognise(field, pasted)).toEqual(wanted),
  );

  it('isn’t another field’s value', () => {
    for (const field of FIELDS)
      for (const other of FIELDS.filter((one) => one !== field))
        expect(recognise(field, KEY.toUpperCase(), { [other]: KEY, [field]: KEY })).toMatchObject({
          mistake: 'same',
          of: other,
        });
  });

  const uuid = fc.uuid();
  const junk = fc.stringMatching(/^[\s"'`“”]{0,6}$/);
  it('comes through quotes, spaces and “Bearer”, whatever they are, and a second reading changes nothing', () => {
    fc.assert(
      fc.property(uuid, junk, junk, fc.boolean(), fc.constantFrom(...FIELDS), (id, a, b, bearer, field) => {
        const read = recognise(field, `${a}${bearer ? 'Bearer ' : ''}${id}${b}`);
        expect(read).toMatchObject({ is: 'value', value: id });
        expect(recognise(field, id)).toEqual(value(id));
      }),
      { numRuns: 2000 },
    );
  });

  it('is never changed into something that wasn’t pasted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.constantFrom(...FIELDS), (text, field) => {
        const read = recognise(field, text);
        if (read.is === 'mistake') return;
        expect(text.replace(/\s/g, '')).toContain(read.value);
        expect(read.value).toMatch(/^[\x21-\x7e]+$/);
        expect(recognise(field, read.value)).toEqual(value(read.value));
      }),
      { numRuns: 5000 },
    );
  });

  it('of two different IDs is neither', () => {
    fc.assert(
      fc.property(uuid, uuid, fc.constantFrom(...FIELDS), (a, b, field) => {
        fc.pre(a !== b);
        expect(recognise(field, `${a} ${b}`)).toEqual(mistake('many'));
      }),
    );
  });
});
