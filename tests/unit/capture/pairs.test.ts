// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { OTHER } from './ids';
import { campaigned, listed, offered, read } from './pages';

// Which name belongs to which message variation, and what is a message variation at all.

const NAMES: Record<string, string> = { 'email-1': 'Hawthorne', 'email-2': 'Ballard', 'email-3': 'Linden' };
const variations = (html: string): string[] =>
  offered(html).flatMap((one) => /^message_variation_id (.+)/.exec(one)?.slice(1) ?? []);
const wrong = (html: string): string[] =>
  read(html).captures.flatMap(({ kind, value, name }) =>
    kind !== 'message_variation_id' || (NAMES[value] !== undefined && (name === '' || NAMES[value] === name))
      ? []
      : `${value} ${name}`,
  );

it.each([
  [
    'below its value, all beside each other',
    '<div>email-1</div><div>Hawthorne</div><div>email-2</div><div>Ballard</div>',
  ],
  ['in a dd', '<dl><dt>email-1<dd>Hawthorne<dt>email-2<dd>Ballard<dt>email-3<dd>Linden</dl>'],
  ['after a line break', '<p>email-1<br>Hawthorne<br>email-2<br>Ballard</p>'],
  [
    'below its value, under a caption',
    '<div>Email</div><div>email-1</div><div>Hawthorne</div><div>email-2</div>',
  ],
  [
    'beside its copy button',
    '<div><button data-clipboard-text="email-1">Copy</button><span>Hawthorne</span></div><div><button data-clipboard-text="email-2">Copy</button><span>Ballard</span></div>',
  ],
  [
    'in brackets above its value',
    '<div>(Hawthorne)</div><div>email-1</div><div>(Ballard)</div><div>email-2</div>',
  ],
  ['in brackets before its value on one line', '<p>(Hawthorne) email-1 (Ballard) email-2</p>'],
  [
    'in brackets before its chip on one line',
    '<p><i>(Hawthorne)</i> <code>email-1</code> <i>(Ballard)</i> <code>email-2</code></p>',
  ],
  ['in square brackets before its value', '<p>[Hawthorne] email-1 [Ballard] email-2</p>'],
  ['not the only one of that value', '<p>email-1 <i>(Ballard)</i></p><p>email-1 <i>(Hawthorne)</i></p>'],
  [
    'in brackets above its value, the first without one',
    '<div>email-2</div><div>(Linden)</div><div>email-3</div>',
  ],
  [
    'in brackets in the next row',
    '<div>email-2</div><div><p>(Linden)</p><p>email-3</p></div><p>email-1 (Hawthorne)</p>',
  ],
  [
    'in brackets on one line, the last without one',
    '<p><code>email-2</code> <i>(Linden)</i> <code>email-3</code></p>',
  ],
  [
    'beside its value, a caption below the last',
    '<p>email-1 (Hawthorne)</p><p>email-2</p><div>(Email)</div>',
  ],
  ['beside its value, a caption above the first', '<div>Email</div><p>email-1</p><p>email-2 (Ballard)</p>'],
  ['behind a link', '<p><a href="#">More</a><i>Hawthorne</i> <code>email-1</code></p>'],
  ['before a badge', '<p><code>email-1</code> <i>12</i></p>'],
  ['written onto a value', '<div>Loyalty and email-900x</div><div>email-1</div>'],
  ['before its value, with a word behind it', '<p><i>Hawthorne</i> <code>email-1</code> <i>Draft</i></p>'],
  ['before its value, with a number behind it', '<p><code>email-1</code> <i>–</i></p>'],
])('shifts no name that stands %s', (_, rows) => expect(wrong(listed(rows))).toEqual([]));

it('shifts no name in a grid without rows', () => {
  const cells = ['Message Variation ID', 'Name', 'email-1', 'Hawthorne', 'email-2'];
  expect(wrong(campaigned(`<div>${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`))).toEqual([]);
});

it.each([
  ['in the text of its value', '<p>email-1 (Hawthorne)</p><p>email-2 (Ballard)</p>'],
  [
    'in the link of its value',
    '<p><a href="#"><code>email-1</code> <i>(Hawthorne)</i></a></p><p>email-2 (Ballard)</p>',
  ],
  ['in the dt before its dd', '<dl><dt>Hawthorne<dd>email-1<dt>Ballard<dd>email-2</dl>'],
  [
    'before a value in a row of its own',
    '<div><p>Hawthorne</p><p>email-1</p></div><div><p>Ballard</p><p>email-2</p></div>',
  ],
])('keeps a name that stands %s', (_, rows) => {
  expect(variations(listed(rows))).toEqual(['email-1 Hawthorne', 'email-2 Ballard']);
});

it('takes a cell’s own words for the name, not its buttons', () => {
  const html = campaigned(`<table><tr><th>Name</th><th>Message Variation ID</th></tr>
    <tr><td>Hawthorne<button>Edit</button></td><td>email-1</td></tr></table>`);
  expect(variations(html)).toEqual(['email-1 Hawthorne']);
});

it.each([
  ['a value and a badge', '<p><code>email-1</code><i>3</i></p>'],
  ['a value and a footnote', '<p><code>email-1</code><sup>2</sup></p>'],
  ['a value and words for a screen reader', '<p><code>email-1</code><i>1 of 3</i></p>'],
  ['a name and a value', '<p><b>hawthorne</b><code>email-1</code></p>'],
  ['a name beside a value', '<p><code>email-1</code> <i>store-12</i></p>'],
  ['a name below a value', '<div>email-1</div><div>store-12</div>'],
  ['a name of several words', '<div>email-1</div><div>covid-19 update</div>'],
  ['a name that looks like a value', '<p><code>email-1</code> <i>email-77</i></p>'],
  ['a value and a digit that isn’t shown', '<p><code>email-<i style="display:none">9</i>1</code></p>'],
  [
    'what opens below',
    '<p><code>email-1</code></p><details><summary>Archived</summary><p>email-9</p></details>',
  ],
  ['a menu', '<p>email-1</p><div role="menu"><div role="menuitem">email-9</div></div>'],
  ['a drop-down', '<p>email-1</p><select><option selected>email-9</option></select>'],
  ['an example behind the list', '<p>email-1</p><p>email-9 is how one of these looks.</p>'],
])('makes no ID of %s', (_, rows) => {
  expect(variations(listed(rows)).filter((one) => !/^email-1(?: |$)/.test(one))).toEqual([]);
});

const HEADS = '<tr><th>Channel</th><th>Name</th><th>Message Variation ID</th><th>Copied from</th></tr>';
const TRUE = '11111111-2222-4333-8444-555555555551';
it.each([
  [
    'rows are joined',
    `<table>${HEADS}<tr><td rowspan="2">Email</td><td>Hawthorne</td><td>${TRUE}</td><td>…</td></tr>
    <tr><td>Ballard</td><td>…</td><td>${OTHER}</td><td>…</td></tr></table>`,
  ],
  [
    'columns are joined',
    `<table>${HEADS}<tr><td colspan="2">Hawthorne</td><td>${TRUE}</td><td>${OTHER}</td><td>…</td></tr>
    <tr><td colspan="2">Ballard</td><td>${OTHER}</td><td>…</td></tr></table>`,
  ],
  [
    'other heads follow',
    `<table>${HEADS}<tr><td>Email</td><td>Hawthorne</td><td>${TRUE}</td><td>…</td></tr>
    <tr><th>Channel</th><th>Name</th><th>Copied from</th><th>Sent</th></tr>
    <tr><td>Email</td><td>Ballard</td><td>${OTHER}</td><td>…</td></tr></table>`,
  ],
  [
    'two columns have the label',
    `<table><tr><th>Message Variation ID</th><th>Message Variation ID</th></tr>
    <tr><td>${TRUE}</td><td>${OTHER}</td></tr></table>`,
  ],
])('takes no cell of another column where %s', (_, table) => {
  const values = read(campaigned(table)).captures.map(({ value }) => value);
  expect(values).not.toContain(OTHER);
});

it('reads a table whose IDs head their rows, and whose last row says something else', () => {
  const html = campaigned(`<table><tr><th>Message Variation ID</th><th>Name</th></tr>
    <tr><th scope="row">email-1</th><td>Hawthorne</td></tr><tr><td colspan="2">1 in all</td></tr></table>`);
  expect([variations(html), read(html).doubts]).toEqual([['email-1 Hawthorne'], ['empty']]);
});
