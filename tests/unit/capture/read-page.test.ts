// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/capture/read-page';
import { CAMPAIGN, INTERNAL, KEY, OTHER, PATH } from './ids';
import { fixture, pageOf, plain, read } from './pages';

const campaign = (name = '') => ({ kind: 'campaign_id', value: CAMPAIGN, name });
const variation = (value: string, name: string) => ({ kind: 'message_variation_id', value, name });
const panel = (inside: string) => `<body><div>${inside}</div></body>`;
const both = (value: string, rows: string) =>
  panel(`<h4>Campaign ID</h4><code>${value}</code><h4>Message Variation ID</h4>${rows}`);

describe('reading an API campaign', () => {
  it('takes labels first, joins the variations with their names, and leaves the sample out', () => {
    expect(plain(read(fixture('api-campaign.2022')))).toEqual({
      captures: [
        campaign('Store email'),
        variation('email-742', 'Email Message'),
        variation('email-745', 'Hawthorne'),
        variation('webPush-748', 'Web Push'),
      ],
      doubts: [],
    });
  });

  it('reads a table by its header, a read-only field by its value', () => {
    expect(plain(read(fixture('api-campaign.table')))).toEqual({
      captures: [campaign(), variation('email-742', 'Hawthorne'), variation('email-745', 'Ballard')],
      doubts: [],
    });
  });

  it('is not misled by names that cover up the DOM, invisible characters, editors and fields', () => {
    const reading = plain(read(fixture('hostile')));
    expect(reading.captures).toEqual([campaign('Odd one'), variation('email-742', 'Hawthorne')]);
    expect(reading.doubts).toEqual([]);
  });

  it('says where each value stands', () => {
    const [first, second] = read(fixture('api-campaign.2022')).captures;
    expect(first?.from.textContent).toBe(CAMPAIGN);
    expect([second?.from.textContent, second?.to.textContent]).toEqual(['email-742', '(Email Message)']);
  });

  it.each([
    ['a label and its value on one line', panel(`<p>Campaign ID: <code>${CAMPAIGN}</code></p>`), 1],
    ['a name on the next line', both(CAMPAIGN, '<div>email-742</div><div>(Hawthorne)</div>'), 2],
    ['rows told apart by line breaks', both(CAMPAIGN, '<p>email-1 (One)<br>email-2 (Two)</p>'), 3],
    ['a UUID under the variation label', both(CAMPAIGN, `<p><code>${OTHER}</code> (Email)</p>`), 2],
    ['upper case, kept as shown', panel(`<h4>CAMPAIGN ID</h4><p>${CAMPAIGN.toUpperCase()}</p>`), 1],
    ['a label split by a soft hyphen', panel(`<h4>Cam&shy;paign ID</h4><p>${CAMPAIGN}</p>`), 1],
    ['the same value twice', panel(`<h4>Campaign ID</h4>${CAMPAIGN}<h4>Campaign ID</h4>${CAMPAIGN}`), 1],
    [
      'a name that looks like a value',
      both(
        CAMPAIGN,
        '<p>email-7 (Copy of email-3)</p><p><span>Copy of email-3</span> <code>email-8</code></p>',
      ),
      3,
    ],
    ['two with their brackets on one line', both(CAMPAIGN, '<p>email-7 (One), email-8 (Two)</p>'), 3],
    ['a store named Florida Keys', both(CAMPAIGN, '<p>email-7 (Florida Keys)</p><p>email-8</p>'), 3],
  ])('finds %s', (_, html, count) => {
    const { captures, doubts } = read(html);
    expect([captures.length, doubts]).toEqual([count, []]);
  });

  it.each([
    ['no label at all', panel(`<p>${CAMPAIGN}</p>`), 'unlabelled'],
    ['an internal ID under the label', both(INTERNAL, '<p>email-742</p>'), 'malformed'],
    ['a value that is too short', both('a1b2c3d4-1234-7abc-cdef', '<p>email-742</p>'), 'malformed'],
    ['a variation of another form', both(CAMPAIGN, '<p>email_742</p>'), 'malformed'],
    ['a label with nothing under it', both(CAMPAIGN, '<p>None yet</p>'), 'no-value'],
    [
      'two campaigns under two labels',
      panel(`<h4>Campaign ID</h4>${CAMPAIGN}<h4>Campaign ID</h4>${OTHER}`),
      'two-values',
    ],
    [
      "two that can't be told apart from names",
      both(CAMPAIGN, '<p>email-3 copy <code>email-8</code></p>'),
      'two-values',
    ],
    [
      'a value in the middle of words',
      both(CAMPAIGN, '<p>Now with email-3 inside</p><p>email-1</p>'),
      'two-values',
    ],
    ['two values on one line', panel(`<h4>Campaign ID</h4><p>${CAMPAIGN} ${OTHER}</p>`), 'two-values'],
    ['the campaign as a variation', both(CAMPAIGN, `<p>${CAMPAIGN}</p>`), 'two-values'],
    [
      'another identifier in between',
      panel(`<h4>Campaign ID</h4><div>App ID</div><p>${OTHER}</p>`),
      'no-value',
    ],
    ['a key in between', panel(`<h4>Campaign ID</h4><p>REST API key: ${KEY}</p>`), 'no-value'],
    [
      'a sample that says otherwise',
      `${both(CAMPAIGN, '<p>email-1</p>')}<pre>"campaign_id": "${OTHER}"</pre>`,
      'sample-differs',
    ],
    [
      'only an example in a sentence',
      panel('<h4>Message Variation ID</h4><p>It looks like email-12 and you find it below the fold.</p>'),
      'no-value',
    ],
  ])('offers nothing and says so for %s', (_, html, doubt) => {
    const { captures, doubts } = read(html);
    expect(captures).toEqual([]);
    expect(doubts).toContain(doubt);
  });

  it('reads nothing on any other page, not even a key', () => {
    const W24 = '6a5b4c3d2e1f0a9b8c7d6e5f';
    for (const path of [
      '/',
      `/app_settings/developer_console/apisettings/${W24}`,
      `/engagement/campaigns/${W24}`,
    ])
      expect(read(fixture('api-campaign.2022'), `https://dashboard-01.braze.com${path}`).captures).toEqual(
        [],
      );
    expect(PATH).toContain(INTERNAL);
  });

  it('reads no table of keys, whatever its other heads say', () => {
    const html = fixture('api-keys.2022').replaceAll('App Name', 'Secret key');
    expect(plain(read(html))).toEqual({ captures: [], doubts: [] });
  });

  it('never throws and never takes long, however large, deep or long the page is', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `<tr><td>campaign id ${i}</td></tr>`).join('');
    const wide = pageOf(both(CAMPAIGN, '<p>email-742</p>') + `<table>${rows}</table>`);
    const deep = pageOf(both(CAMPAIGN, '<p>email-742</p>'));
    let at: Element = deep.body;
    for (let i = 0; i < 3_000; i += 1) at = at.appendChild(deep.createElement('span'));
    at.append('Campaign ID');
    const long = pageOf(both(CAMPAIGN, `<p>${'email-742 '.repeat(50_000)}</p><p>email-742</p>`));
    for (const page of [wide, deep, long]) {
      const reading = readPage(new URL(`https://dashboard-01.braze.com${PATH}`), page);
      for (const { value } of reading.captures) expect([CAMPAIGN, 'email-742']).toContain(value);
    }
  }, 30_000);
});
