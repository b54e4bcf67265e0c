// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { LAYOUTS, NAMES, VALUES } from './layouts';
import { campaigned, read } from './pages';

// Every plain way to lay out a list of variations with names: none gives a wrong pair, and no miss is silent.

const pages = Object.entries(LAYOUTS).flatMap(([layout, make]) =>
  Object.entries(VALUES).flatMap(([form, values]) =>
    Object.entries(NAMES).map(([named, names]) => {
      const rows = make(values.map((value, index) => ({ value, name: names[index] ?? '' })));
      const label = layout.startsWith('table with') ? '' : '<h4>Message Variation ID</h4>';
      const html = campaigned(`${label}<section>${rows}</section>`);
      return { at: `${layout}, ${form}, ${named}`, html, values, names };
    }),
  ),
);

/** The name as it stands there, or as much of it as can be told from its brackets. */
const isNameOf = (name: string, of = ''): boolean =>
  name === '' || of.startsWith(name) || name === `${of} 12` || name.startsWith(`(${of}`);

it('reads 672 layouts: no wrong ID or name, no silent miss', () => {
  const wrong: string[] = [];
  const silent: string[] = [];
  let whole = 0;
  let nameless = 0;
  let refused = 0;
  for (const { at, html, values, names } of pages) {
    const { captures, doubts } = read(html);
    const got = captures.filter(({ kind }) => kind === 'message_variation_id');
    for (const { value, name } of got) {
      const index = values.indexOf(value);
      if (index < 0 || !isNameOf(name, names[index])) wrong.push(`${at}: ${value} ${name}`);
    }
    const isAll = got.length === values.length;
    if (isAll && got.every(({ name }) => name !== '')) whole += 1;
    else if (isAll) nameless += 1;
    else if (doubts.length > 0) refused += 1;
    else silent.push(at);
  }
  expect({ wrong, silent }).toEqual({ wrong: [], silent: [] });
  expect({ pages: pages.length, whole, nameless, refused }).toEqual({
    pages: 672,
    whole: 256,
    nameless: 1,
    refused: 415,
  });
});
