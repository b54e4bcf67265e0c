// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readPage } from '@/lib/capture/read-page';
import { CAMPAIGN, OTHER, URL_OF } from './ids';
import { listed, offered, pageOf, read } from './pages';

// A value is offered only where nothing near it says that it is something else.

it.each([
  [
    'in another column of the label’s table',
    `<table><tr><th>Recipient</th><th>Campaign ID</th></tr><tr><td>${OTHER}</td><td>${CAMPAIGN}</td></tr></table>`,
  ],
  [
    'below heads that are plain cells',
    `<table><tr><td>Recipient</td><td>Campaign ID</td></tr><tr><td>${OTHER}</td><td>${CAMPAIGN}</td></tr></table>`,
  ],
  [
    'below heads of a grid',
    `<div><p>Recipient</p><p>Campaign ID</p></div><div><p>${OTHER}</p><p>${CAMPAIGN}</p></div>`,
  ],
  [
    'alone below heads of a grid',
    `<div><p>Recipient</p><p>Campaign ID</p></div><div><p>${OTHER}</p><p>None</p></div>`,
  ],
  [
    'below heads of unlike builds',
    `<div><h5>Recipient</h5><p>Campaign ID</p></div><div><p>${OTHER}</p><b>${CAMPAIGN}</b>:</div>`,
  ],
  [
    'below a button that opens it',
    `<h4>Campaign ID</h4><button aria-expanded="true">Seed group</button><p>${OTHER}</p>`,
  ],
  ['in details', `<h4>Campaign ID</h4><details><summary>Seed group</summary><p>${OTHER}</p></details>`],
  ['before words that say what it is', `<h4>Campaign ID</h4><p>${OTHER} (App ID)</p>`],
  ['above words that say what it is', `<h4>Campaign ID</h4><p>${OTHER}</p><p>(App ID)</p>`],
  ['before words', `<h4>Campaign ID</h4><p>${OTHER} belongs to the segment</p>`],
  [
    'in a menu’s button',
    `<h4>Campaign ID</h4><button data-value="${OTHER}">Menu</button><code>${CAMPAIGN}</code>`,
  ],
  [
    'behind the label’s own sentence',
    `<p>Campaign ID: ${CAMPAIGN} is the one that sends.</p><code>${OTHER}</code>`,
  ],
  [
    'in a drop-down',
    `<label>Campaign ID</label><select><option>Any</option><option selected>${OTHER}</option></select>`,
  ],
  ['in what isn’t shown', `<div style="display: none"><h4>Campaign ID</h4><code>${OTHER}</code></div>`],
  [
    'in what is hidden from readers',
    `<div aria-hidden="true"><h4>Campaign ID</h4><code>${OTHER}</code></div>`,
  ],
  ['struck out', `<h4>Campaign ID</h4><p><s>${OTHER}</s></p><p>${CAMPAIGN}</p>`],
  ['deleted', `<h4>Campaign ID</h4><p><del>${OTHER}</del> <ins>${CAMPAIGN}</ins></p>`],
  ['shown from right to left', `<h4>Campaign ID</h4><bdo dir="rtl">${OTHER}</bdo>`],
  ['under a bidi override', `<h4>Campaign ID</h4><code>\u202e${OTHER}\u202c</code>`],
  ['nobody’s', '<h4>Campaign ID</h4><code>00000000-0000-0000-0000-000000000000</code>'],
])('offers nothing that stands %s', (_, html) => {
  expect(offered(`<body>${html}</body>`).filter((one) => !one.includes(CAMPAIGN))).toEqual([]);
});

it('offers no other column of a Canvas’s table', () => {
  const html = `<table><tr><th>Entry</th><th>Canvas API Identifier</th></tr><tr><td>${OTHER}</td><td>${CAMPAIGN}</td></tr></table>`;
  expect(offered(html, URL_OF.canvas).filter((one) => one.includes(OTHER))).toEqual([]);
});

it.each([
  ['the kind is another', '<div>Feature flag</div><div>Segment</div>', []],
  ['a label stands above it', '<div>Segment</div><div>Identifier</div>', [`segment_id ${OTHER}`]],
  ['its name stands above it', '<div>Segment</div><div>Lapsed</div>', [`segment_id ${OTHER} Lapsed`]],
])('reads other identifiers where %s', (_, above, wanted) => {
  const html = `<body><h3>Other identifiers</h3>${above}<code>${OTHER}</code></body>`;
  expect(offered(html, URL_OF.identifiers)).toEqual(wanted);
});

it('offers nothing of another slot, nor what has no slot', () => {
  const slots = pageOf(`<body><x-p><p slot="a">${OTHER}</p><p slot="b">${CAMPAIGN}</p></x-p></body>`);
  const none = pageOf(`<body><x-p><h4>Canvas API Identifier</h4><p>${OTHER}</p></x-p></body>`);
  const put = (page: Document, html: string): void => {
    const root = page.querySelector('x-p')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = html;
  };
  put(slots, '<div>Entry</div><slot name="a"></slot><div>Canvas API Identifier</div><slot name="b"></slot>');
  put(none, '<p>Loading</p>');
  for (const page of [slots, none])
    expect(readPage(new URL(URL_OF.canvas), page).captures.filter(({ value }) => value === OTHER)).toEqual(
      [],
    );
});

it('offers one value with two names to nobody', () => {
  const { captures, doubts } = read(listed('<p>email-1 (Hawthorne)</p><p>email-1 (Ballard)</p>'));
  expect([captures, doubts]).toEqual([[], ['two-values']]);
});

it('reads a value below the head of its panel', () => {
  const html = `<body><div><h2>API Campaigns</h2><h4>Campaign ID</h4></div><div><code>${CAMPAIGN}</code></div></body>`;
  expect([offered(html), read(html).doubts]).toEqual([[`campaign_id ${CAMPAIGN}`], []]);
});
