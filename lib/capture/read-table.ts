import {
  attribute,
  CELLS,
  fits,
  HEADER,
  isElement,
  near,
  ROW,
  shortText,
  TABLE,
  tag,
  upOf,
  within,
} from './dom';
import { labelOf, plainOf, SECRET } from './labels';
import { type Line, nodeAt } from './lines';
import type { PageKind } from './page-kind';
import type { Doubt, Found } from './reading';
import { valuesIn } from './variations';
import { APP_NAME, IDENTIFIER, NAME } from './tables';
import { ID_LIKE, nameOf, tidy, UUID_INSIDE } from './shapes';

const ROWS_MOST = 500;
export type Table = { found: Found[]; doubts: Doubt[] };

/** What a table's heads say it shows. Only heads are read for that, never a cell. */
export function tableIs(table: Element): 'apps' | 'keys' | 'other' {
  const heads = within(table, `${HEADER},caption`)
    .filter((head) => near(head, TABLE) === table)
    .slice(0, 30)
    .map((head) => tidy(shortText(head, 200)));
  if (heads.some((head) => SECRET.test(head))) return 'keys';
  const plain = heads.map(plainOf);
  return plain.some((head) => APP_NAME.has(head)) && plain.some((head) => IDENTIFIER.has(head))
    ? 'apps'
    : 'other';
}

/** The table whose column a label heads, when it does. A head with a plain cell beside it heads its row instead. */
export function headedBy(
  line: Line,
): { table: Element; row: Element; heads: Element[]; column: number } | undefined {
  const head = near(line.inside, HEADER);
  const row = head && near(head, ROW);
  const table = row && near(row, TABLE);
  if (!head || !row || !table) return undefined;
  const heads = cellsOf(row);
  if (heads.some((cell) => tag(cell) === 'td' || /^(?:grid)?cell$/.test(cell.getAttribute('role') ?? '')))
    return undefined;
  return { table, row, heads, column: heads.indexOf(head) };
}

/** A cell of more than one column, or row: cells below or beside it stand in another column than they seem to. */
const WIDE = '[colspan]:not([colspan="1"]),[aria-colspan]:not([aria-colspan="1"])';
const HIGH = '[rowspan]:not([rowspan="1"]),[aria-rowspan]:not([aria-rowspan="1"])';

/**
 * The values of one column, each named by its row's cell under a head such as "Name"; no other cell names anything.
 * `lines` are the table's, so that a cell is read as any other place is. Yields now and then.
 */
export function* readColumn(
  kind: 'app_id' | 'message_variation_id',
  at: NonNullable<ReturnType<typeof headedBy>>,
  lines: readonly Line[],
  page: PageKind,
): Generator<undefined, Table> {
  const { table, row, heads, column } = at;
  const part: Table = { found: [], doubts: [] };
  const titles = heads.map((cell) => plainOf(tidy(shortText(cell, 200))));
  const names = kind === 'app_id' ? APP_NAME : NAME;
  const named = titles.findIndex((title, index) => index !== column && names.has(title));
  const cells = grouped(lines, ({ inside }) => near(inside, CELLS));
  const rows = within(table, ROW);
  if (Number(attribute(table, 'aria-rowcount')) > rows.length) part.doubts.push('cut');
  const isMoved = heads.some((one) => fits(one, `${WIDE},${HIGH}`));
  const hasValue = (cell: Element): boolean =>
    (cells.get(cell) ?? []).some((line) => valuesIn(line, page).found.length > 0);
  const from = rows.indexOf(row) + 1;
  for (const [count, each] of rows.slice(from, from + ROWS_MOST).entries()) {
    if (count % 16 === 15) yield undefined;
    if (near(each, TABLE) !== table) continue;
    const own = cellsOf(each);
    const isWide = own.some((one) => fits(one, WIDE));
    if (isMoved || own.some((one) => fits(one, HIGH)) || (isWide && own.some((one) => hasValue(one)))) {
      part.doubts.push('two-values');
      continue;
    }
    const cell = own[column];
    // Rows that are joined or cut are not the row of this header.
    if (!cell || own.length !== heads.length) {
      part.doubts.push('empty');
      continue;
    }
    if (own.every((one) => fits(one, HEADER))) break; // other heads, of other rows
    if (kind === 'app_id' && own.some((one) => isHead(cells.get(one)))) {
      part.doubts.push('two-values'); // heads that are none to a machine: what is below them may be keys
      break;
    }
    const { values, unclear } = cellValues(kind, cells.get(cell) ?? [], page);
    const [value] = values;
    if (unclear || values.length > 1) part.doubts.push('two-values');
    else if (value) {
      const name = own[named] ? nameIn(cells.get(own[named])) : value.name;
      part.found.push({ ...value, name });
    } else if ((cells.get(cell) ?? []).some(({ text }) => ID_LIKE.test(text))) part.doubts.push('malformed');
    else part.doubts.push('empty');
  }
  return part;
}

/** Lines by the element that each stands in. */
export function grouped(
  lines: readonly Line[],
  of: (line: Line) => Element | null | undefined,
): Map<Element, Line[]> {
  const groups = new Map<Element, Line[]>();
  for (const line of lines) {
    const group = of(line);
    if (!group) continue;
    const known = groups.get(group);
    if (known) known.push(line);
    else groups.set(group, [line]);
  }
  return groups;
}

const isHead = (lines: readonly Line[] = []): boolean =>
  lines.some(({ text }) => SECRET.test(text) || IDENTIFIER.has(plainOf(text)));

/** What a cell says beside its buttons, when that is one line. */
function nameIn(lines: readonly Line[] = []): string {
  const [first, ...more] = lines.filter(({ is }) => is !== 'button');
  return first && more.length === 0 ? nameOf(first.text) : '';
}

/** The cells that are this row's own children, or lie in a wrapper of it. */
const cellsOf = (row: Element): Element[] =>
  within(row, CELLS).filter((cell) => {
    const up = upOf(cell);
    return up === row || (up !== null && isElement(up) && near(up, ROW) === row);
  });

function cellValues(
  kind: 'app_id' | 'message_variation_id',
  lines: readonly Line[],
  page: PageKind,
): { values: Found[]; unclear: boolean } {
  const values: Found[] = [];
  for (const line of lines) {
    if (line.is === 'button') continue;
    const more = kind === 'app_id' ? appsIn(line) : valuesIn(line, page);
    values.push(...more.found.filter(({ value }) => !values.some((one) => one.value === value)));
    if (more.unclear || values.length > 1) return { values, unclear: true };
  }
  return { values, unclear: false };
}

function appsIn(line: Line): { found: Found[]; unclear: boolean } {
  const all = [...line.text.matchAll(UUID_INSIDE)];
  const found = all.map(([value], index): Found => {
    const start = all[index]?.index ?? 0;
    return {
      kind: 'app_id',
      value,
      name: '',
      from: nodeAt(line, start),
      to: nodeAt(line, start + value.length - 1),
    };
  });
  return { found, unclear: all.length > 0 && line.text.trim().length !== 36 };
}

/** Whether a head is the label of what we look for on this page. */
export const headIs = (line: Line, page: PageKind): boolean =>
  labelOf(line.text, page) === 'message_variation_id' ||
  (page === 'identifiers' && IDENTIFIER.has(plainOf(line.text)));
