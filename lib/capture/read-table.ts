import { isElement, near, parentOf, shortText, tag, within } from './dom';
import { API_KEY } from './labels';
import { type Line, linesFrom } from './lines';
import type { Found } from './reading';
import { type Part, valuesIn } from './read-zone';
import { type CaptureKind, ID_LIKE, NAME_MOST, tidy } from './shapes';

const HEADER = 'th,[role=columnheader]';
const CELLS = 'td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]';
const ROWS_MOST = 500;

/** A label that heads a column: the value stands in that column's cells, its name in the row's first other cell. */
export function readTable(kind: CaptureKind, line: Line): Part | undefined {
  const head = near(line.inside, HEADER);
  const row = head && near(head, 'tr,[role=row]');
  const table = row && near(row, 'table,[role=table],[role=grid]');
  if (!head || !row || !table) return undefined;
  const heads = cellsOf(row);
  // A header with a plain cell beside it heads its row: that reads like any other line.
  if (heads.some((cell) => tag(cell) === 'td' || cell.getAttribute('role') === 'cell')) return undefined;
  const part: Part = { found: [], doubts: [] };
  if (heads.some((cell) => API_KEY.test(shortText(cell, 200)))) return part;
  const column = heads.indexOf(head);
  if (column < 0) return part;
  for (const each of within(table, 'tr,[role=row]').slice(0, ROWS_MOST)) {
    if (each === row || near(each, 'table,[role=table],[role=grid]') !== table) continue;
    const cells = cellsOf(each);
    const cell = cells[column];
    // Rows that are joined or cut are not the row of this header.
    if (!cell || cells.length !== heads.length) continue;
    const { values, unclear } = cellValues(kind, cell);
    if (!unclear && values.length === 1 && values[0]) {
      const other = cells.find((one, index) => index !== column && tidy(shortText(one, 500)) !== '');
      const name = values[0].name || (other ? tidy(shortText(other, 500)).slice(0, NAME_MOST) : '');
      part.found.push({ ...values[0], name });
    } else if (unclear || values.length > 1) part.doubts.push('two-values');
    else if (ID_LIKE.test(tidy(shortText(cell, 200)))) part.doubts.push('malformed');
  }
  return part;
}

/** The cells that are this row's own children, or lie in a wrapper of it. */
const cellsOf = (row: Element): Element[] =>
  within(row, CELLS).filter((cell) => {
    const up = parentOf(cell);
    return up === row || (up !== null && isElement(up) && near(up, 'tr,[role=row]') === row);
  });

function cellValues(kind: CaptureKind, cell: Element): { values: Found[]; unclear: boolean } {
  const values: Found[] = [];
  for (const line of linesFrom(cell, cell)) {
    if (line === undefined) continue;
    const { found, unclear } = valuesIn(kind, line);
    values.push(...found);
    if (unclear || values.length > 1) return { values, unclear: true };
  }
  return { values, unclear: false };
}
