import { labelOf, namesOther, plainOf, SECRET } from './labels';
import { type Line, nodeAt } from './lines';
import type { Part } from './read-zone';
import { CHOICE, IDENTIFIER } from './tables';
import { ID_LIKE, nameOf, UUID_INSIDE } from './shapes';

const LINES_MOST = 25;

/**
 * "Other identifiers": a kind is picked, then an object by its name, and the value appears under both (braze/
 * dashboard.md 5, D d3). Read only when exactly one kind and one value stand there, in that order.
 */
export function readOthers(lines: readonly Line[], at: number): Part {
  const part: Part = { found: [], doubts: [], end: at + 1 };
  const zone: Line[] = [];
  for (const line of lines.slice(at + 1, at + 1 + LINES_MOST)) {
    if (line.is === 'heading' || line.table !== lines[at]?.table || SECRET.test(line.text)) break;
    if (labelOf(line.text, 'identifiers')) {
      if (zone.length > 0) part.doubts.push('unlabelled'); // what stands under it may be the object's
      break;
    }
    if (line.is === 'words') zone.push(line);
  }
  const value = zone.findIndex(({ text }) => [...text.matchAll(UUID_INSIDE)].length > 0);
  if (value < 0) {
    const kind = zone.findIndex(({ text }) => CHOICE.has(plainOf(text)));
    const after = kind < 0 ? [] : zone.slice(kind + 1);
    if (after.some(({ text }) => ID_LIKE.test(text))) part.doubts.push('malformed');
    else if (after.length > 0) part.doubts.push('empty');
    return part;
  }
  part.end = lines.indexOf(zone[value] as Line) + 1; // it was just found
  const kinds = zone.slice(0, value).flatMap(({ text }, index) => {
    const kind = CHOICE.get(plainOf(text));
    return kind === undefined ? [] : [{ kind, index }];
  });
  const line = zone[value];
  const values = line ? [...line.text.matchAll(UUID_INSIDE)] : [];
  // First comes the kind; one below something else may be what an object is called.
  const isBelow = kinds.some(({ index }) => index > 0);
  const others = zone.slice(value + 1).some(({ text }) => [...text.matchAll(UUID_INSIDE)].length > 0);
  const [one] = kinds;
  const [first] = values;
  const isClear = kinds.length <= 1 && values.length === 1 && !isBelow && !others;
  if (!line || !first || !isClear || first[0] !== line.text.trim()) {
    part.doubts.push('two-values');
    return part;
  }
  if (one === undefined) {
    part.doubts.push('unlabelled');
    return part;
  }
  if (one.kind === 'none') return part;
  const between = zone.slice(one.index + 1, value);
  const name = between.length === 1 ? objectIn(between[0]?.text ?? '') : '';
  const from = nodeAt(line, first.index);
  part.found.push({ kind: one.kind, value: first[0], name, from, to: nodeAt(line, line.text.length - 1) });
  return part;
}

/** What the object is called; a label of the value is no name. */
const objectIn = (text: string): string =>
  IDENTIFIER.has(plainOf(text)) || namesOther(text) ? '' : nameOf(text);
