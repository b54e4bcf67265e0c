// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { CAMPAIGN, OTHER, URL_OF, URL_OF_CAMPAIGN } from './ids';
import { campaigned, listed, read } from './pages';

// What may be an identifier of ours is offered, or the page is said not to be understood.

const alone = (label: string): string => `<body><h4>${label}</h4><code>${OTHER}</code></body>`;
const grid = (head: string, cell: string): string =>
  campaigned(`<div role="grid"><div role="row"><${head} role="columnheader">Name</${head}><${head} role="columnheader">Message Variation ID</${head}></div>
  <div role="row"><${cell} role="gridcell">Hawthorne</${cell}><${cell} role="gridcell">email-1</${cell}></div></div>`);
const table = (...rows: string[][]): string =>
  `<table>${rows.map((cells, at) => `<tr>${cells.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;
const padded = (text: string): string => ' '.repeat(1_000) + text + '\n'.repeat(1_000);

it.each([
  ['Segment ID', alone('Segment ID'), URL_OF.segment, OTHER],
  ['API Identifier on a segment’s page', alone('API Identifier'), URL_OF.segment, OTHER],
  ['Canvas ID', alone('Canvas ID'), URL_OF.canvas, OTHER],
  ['Template ID', alone('Template ID'), URL_OF.template, OTHER],
  ['App ID', alone('App ID'), URL_OF.apps, OTHER],
  [
    'an app called after a server',
    `<body><p>API key for Server Room on Web:</p><code>${OTHER}</code></body>`,
    URL_OF.apps,
    OTHER,
  ],
  ['Campaign Identifier', alone('Campaign Identifier'), URL_OF_CAMPAIGN, OTHER],
  ['Variation ID', campaigned('<h4>Variation ID</h4><p>email-1</p>'), URL_OF_CAMPAIGN, 'email-1'],
  ['Variation ID of a UUID', campaigned(`<h4>Variation ID</h4><p>${OTHER}</p>`), URL_OF_CAMPAIGN, OTHER],
  [
    'a table with another ID',
    campaigned(table(['Name', 'External ID', 'Message Variation ID'], ['Hawthorne', 'x1', 'email-1'])),
    URL_OF_CAMPAIGN,
    'email-1',
  ],
  [
    'apps with another ID',
    table(['App Name', 'Bundle ID', 'Identifier'], ['Web', 'com.x', OTHER]),
    URL_OF.identifiers,
    OTHER,
  ],
  [
    'an app in rows',
    `<table><tr><th>App Name</th><td>Web</td></tr><tr><th>Identifier</th><td>${OTHER}</td></tr></table>`,
    URL_OF.identifiers,
    OTHER,
  ],
  [
    'Secret Garden before its value',
    listed('<p><i>Hawthorne</i> <code>email-1</code></p><p><i>Secret Garden</i> <code>email-2</code></p>'),
    URL_OF_CAMPAIGN,
    'email-2',
  ],
  [
    'Loyalty ID after a UUID',
    listed(
      `<div>11111111-2222-4333-8444-555555555551</div><div>Loyalty ID</div><div>${OTHER}</div><div>Ballard</div>`,
    ),
    URL_OF_CAMPAIGN,
    OTHER,
  ],
  [
    'a name like a sentence',
    listed('<p>email-1 (One)</p><p>email-2: Come in and get a pizza today!</p>'),
    URL_OF_CAMPAIGN,
    'email-2',
  ],
  [
    'a kind, a label, a value',
    `<body><h3>Other identifiers</h3><div>Segment</div><div>Segment Identifier</div><code>${OTHER}</code></body>`,
    URL_OF.identifiers,
    OTHER,
  ],
  ['heads and cells of span', grid('span', 'span'), URL_OF_CAMPAIGN, 'email-1'],
  ['heads of span', grid('span', 'div'), URL_OF_CAMPAIGN, 'email-1'],
])('is not silent about %s', (_, html, url, value) => {
  const { captures, doubts } = read(html, url);
  expect(doubts.length > 0 || captures.some((one) => one.value === value)).toBe(true);
});

it('reads cells that are spans, each by itself', () => {
  expect(read(grid('span', 'span')).captures.map(({ name }) => name)).toEqual(['', 'Hawthorne']);
});

it('says that a table shows only some of its rows', () => {
  const html = grid('div', 'div').replace('role="grid"', 'role="grid" aria-rowcount="61"');
  expect(read(html).doubts).toEqual(['cut']);
});

it('reads a label and a value with much white space around them', () => {
  const html = `<body><h4>${padded('Campaign ID')}</h4><code>${padded(CAMPAIGN)}</code></body>`;
  expect(read(html).captures.map(({ value }) => value)).toEqual([CAMPAIGN]);
});

it('reads nothing of a field that is far too long, and the page beside it', () => {
  const html = `<body><input type="text" readonly value="${'x '.repeat(500_000)}"><h4>Campaign ID</h4><code>${CAMPAIGN}</code></body>`;
  expect(read(html).captures.map(({ value }) => value)).toEqual([CAMPAIGN]);
});

it('reads a thousand labels in one row of heads once', () => {
  const heads = '<th>Message Variation ID</th>'.repeat(1_000);
  const html = campaigned(`<table><tr>${heads}</tr><tr>${'<td>email-1</td>'.repeat(1_000)}</tr></table>`);
  const { captures, doubts } = read(html);
  expect([captures, doubts]).toEqual([[], expect.arrayContaining(['two-values'])]);
});
