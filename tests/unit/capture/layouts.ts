// Ways to lay out three message variations with their names.

export const NAMES: Record<string, string[]> = {
  stores: ['Hawthorne', 'Ballard', 'Linden Hills'],
  'in lower case': ['hawthorne', 'ballard', 'linden'],
  'with numbers': ['1st Street', 'Store 12', '5th & Main'],
  'like values': ['store-12', 'store-13', 'store-14'],
  'like sentences': ['Come in and get a pizza!', 'Our best offer of June.', 'Are you coming to us?'],
  'like labels': ['Loyalty ID', 'Token Road', 'API Key West'],
  'with brackets': ['Hawthorne (old)', 'Ballard [new]', 'Linden)'],
  variants: ['Variant 1', 'Control', 'Variant 2'],
};
const uuid = (n: number): string => `11111111-2222-4333-8444-55555555555${n}`;
export const VALUES: Record<string, string[]> = {
  numbered: ['email-742', 'webPush-745', 'email-748'],
  uuid: [uuid(1), uuid(2), uuid(3)],
};

type Row = { value: string; name: string };
type Layout = (rows: readonly Row[]) => string;
const each =
  (row: (value: string, name: string) => string, before = '', after = ''): Layout =>
  (rows) =>
    before + rows.map(({ value, name }) => row(value, name)).join('') + after;
const flat = (row: (value: string, name: string) => string): Layout => each(row, '<div>', '</div>');
const within = (tag: string, row: (value: string, name: string) => string): Layout =>
  each(row, `<${tag}>`, `</${tag}>`);
const heads = (...names: string[]): string =>
  `<table><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>`;

export const LAYOUTS: Record<string, Layout> = {
  'one text': each((v, n) => `<p>${v} ${n}</p>`),
  'one text, brackets': each((v, n) => `<p>${v} (${n})</p>`),
  'one text, dash': each((v, n) => `<p>${v} – ${n}</p>`),
  'one text, colon': each((v, n) => `<p>${v}: ${n}</p>`),
  'one text, name first': each((v, n) => `<p>${n} ${v}</p>`),
  'one text, name first, colon': each((v, n) => `<p>${n}: ${v}</p>`),
  'one text, name first, value in brackets': each((v, n) => `<p>${n} (${v})</p>`),
  'chip, words': each((v, n) => `<p><code>${v}</code> ${n}</p>`),
  'chip, span': each((v, n) => `<p><code>${v}</code> <span>${n}</span></p>`),
  'chip, span, no blank': each((v, n) => `<p><code>${v}</code><span>${n}</span></p>`),
  'chip, bracket, no blank': each((v, n) => `<p><code>${v}</code><span>(${n})</span></p>`),
  'span, chip': each((v, n) => `<p><span>${n}</span> <code>${v}</code></p>`),
  'span, chip, no blank': each((v, n) => `<p><span>${n}</span><code>${v}</code></p>`),
  'bracket, chip': each((v, n) => `<p><span>(${n})</span> <code>${v}</code></p>`),
  'row of two, value first': each((v, n) => `<div><div>${v}</div><div>${n}</div></div>`),
  'row of two, name first': each((v, n) => `<div><div>${n}</div><div>${v}</div></div>`),
  'row of two, name in brackets first': each((v, n) => `<div><div>(${n})</div><div>${v}</div></div>`),
  'flat, value first': flat((v, n) => `<div>${v}</div><div>${n}</div>`),
  'flat, name first': flat((v, n) => `<div>${n}</div><div>${v}</div>`),
  'flat, value first, brackets': flat((v, n) => `<div>${v}</div><div>(${n})</div>`),
  'flat, name first, brackets': flat((v, n) => `<div>(${n})</div><div>${v}</div>`),
  'dl, value first': within('dl', (v, n) => `<dt>${v}</dt><dd>${n}</dd>`),
  'dl, name first': within('dl', (v, n) => `<dt>${n}</dt><dd>${v}</dd>`),
  'line breaks, value first': within('p', (v, n) => `${v}<br>${n}<br>`),
  'line breaks, name first': within('p', (v, n) => `${n}<br>${v}<br>`),
  'one line, value first': within('p', (v, n) => `<code>${v}</code> <span>${n}</span> `),
  'one line, name first': within('p', (v, n) => `<span>${n}</span> <code>${v}</code> `),
  'one line, value first, brackets': within('p', (v, n) => `<code>${v}</code> <span>(${n})</span> `),
  'one line, name first, brackets': within('p', (v, n) => `<span>(${n})</span> <code>${v}</code> `),
  'headed rows': each((v, n) => `<div><b>${n}</b><div><code>${v}</code></div></div>`),
  'cards with headings': each((v, n) => `<div><h5>${n}</h5><code>${v}</code></div>`),
  links: each((v, n) => `<a href="#"><code>${v}</code> <span>(${n})</span></a><br>`),
  'list with badges': within(
    'ul',
    (v, n) => `<li><code>${v}</code> <span>(${n})</span> <span>12</span></li>`,
  ),
  'list with counts': within('ul', (v, n) => `<li>${n} <code>${v}</code><sup>2</sup></li>`),
  'table with heads': each(
    (v, n) => `<tr><td>${v}</td><td>${n}</td></tr>`,
    heads('Message Variation ID', 'Name'),
    '</table>',
  ),
  'table with another ID': each(
    (v, n) => `<tr><td>${n}</td><td>77</td><td>${v}</td></tr>`,
    heads('Name', 'Ad ID', 'Message Variation ID'),
    '</table>',
  ),
  'table, value first': within('table', (v, n) => `<tr><td>${v}</td><td>${n}</td></tr>`),
  'table, name first': within('table', (v, n) => `<tr><td>${n}</td><td>${v}</td></tr>`),
  fields: each((v, n) => `<div><label>${n}</label><input type="text" readonly value="${v}"></div>`),
  'fields, name after': each(
    (v, n) => `<div><input type="text" readonly value="${v}"><label>${n}</label></div>`,
  ),
  'copy buttons': each(
    (v, n) => `<div><span>${n}</span><button data-clipboard-text="${v}">Copy</button></div>`,
  ),
  'copy buttons, name after': each(
    (v, n) => `<div><button data-clipboard-text="${v}">Copy</button><span>${n}</span></div>`,
  ),
};
