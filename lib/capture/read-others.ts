import { labelOf, plainOf } from './labels';
import { type Line, nodeAt } from './lines';
import type { Part } from './read-zone';
import { CHOICE } from './tables';
import { ID_LIKE, NAME_MOST, tidy, UUID_INSIDE } from './shapes';

const LINES_MOST = 25;

/**
 * "Other identifiers": a kind is picked, then an object by its name, and the value appears under both (braze/
 * dashboard.md 5, D d3). Read only when exactly one kind and one value stand there, in that order.
 */
export function readOthers(lines: readonly Line[], at: number): Part {
  const part: Part = { found: [], doubts: [], end: at + 1 };
  const zone: Line[] = [];
  for (const line of lines.slice(at + 1, at + 1 + LINES_MOST)) {
    if (line.is === 'heading' || line.table !== lines[at]?.table || labelOf(line.text, 'identifiers')) break;
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
  const others = zone.slice(value + 1).some(({ text }) => [...text.matchAll(UUID_INSIDE)].length > 0);
  const [one] = kinds;
  const [first] = values;
  if (!line || !first || kinds.length > 1 || values.length > 1 || others || first[0] !== line.text.trim()) {
    part.doubts.push('two-values');
    return part;
  }
  if (one === undefined) {
    part.doubts.push('unlabelled');
    return part;
  }
  if (one.kind === 'none') return part;
  const between = zone.slice(one.index + 1, value);
  const name = between.length === 1 ? tidy(between[0]?.text ?? '').slice(0, NAME_MOST) : '';
  const from = nodeAt(line, first.index);
  part.found.push({ kind: one.kind, value: first[0], name, from, to: nodeAt(line, line.text.length - 1) });
  return part;
}
