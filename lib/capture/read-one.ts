import { near, ROW, tag, upOf } from './dom';
import { labelOf } from './labels';
import { type Line, nodeAt } from './lines';
import type { PageKind } from './page-kind';
import { BRACKETED, isInside, isSentence, type Part, SENTENCES_MOST } from './read-zone';
import { type CaptureKind, COPIES, ID_LIKE, UUID_INSIDE } from './shapes';
import { isLink } from './variations';

/**
 * What stands under the label of one identifier: its line, or the next that isn't a sentence. That must be the value
 * and nothing else; any other short line may be the label of something that we don't know.
 */
export function readOne(kind: CaptureKind, lines: readonly Line[], at: number, page: PageKind): Part {
  const part: Part = { found: [], doubts: [], end: at + 1 };
  const label = lines[at];
  for (let index = at, skipped = 0; index < lines.length && skipped <= SENTENCES_MOST; index += 1) {
    const line = lines[index];
    if (!line || !label) break;
    const values = [...line.text.matchAll(UUID_INSIDE)];
    if (index === at && values.length === 0) {
      if (ID_LIKE.test(/\S+$/.exec(line.text)?.[0] ?? '')) part.doubts.push('malformed');
      continue;
    }
    part.end = index;
    if (index > at && (line.is === 'heading' || labelOf(line.text, page))) break;
    if (index > at && line.table !== undefined && rowOf(line) !== rowOf(label)) break;
    const [value] = values;
    if (value === undefined) {
      if (ID_LIKE.test(line.text)) part.doubts.push('malformed');
      // What another button says may head what stands under it.
      if (line.is === 'button' ? isCopy(line) : isSentence(line.text)) {
        skipped += 1;
        continue;
      }
      break;
    }
    if (isSentence(line.text)) {
      if (index > at) continue;
      part.doubts.push('two-values'); // the label's own line has a value that isn't alone
      break;
    }
    part.end = index + 1;
    const before = line.text.slice(0, value.index);
    const isLabelled =
      index === at ? labelOf(before, page) === kind || isOpening(before) : before.trim() === '';
    const to = value.index + value[0].length - 1;
    const isClear =
      isLabelled &&
      isOnlyValues(line, values) &&
      !isFollowed(lines, index, value[0]) &&
      !isColumn(lines, at, line);
    if (!isClear) part.doubts.push('two-values');
    else
      part.found.push({
        kind,
        value: value[0],
        name: '',
        from: nodeAt(line, value.index),
        to: nodeAt(line, to),
      });
    break;
  }
  return part;
}

const rowOf = (line: Line): Element | null => near(line.inside, ROW);
/** "Copy", or nothing but a sign. */
const isCopy = ({ text }: Line): boolean => COPIES.test(text) || !/[\p{L}\p{N}]/u.test(text);

/** Ends as a label does: the caller has looked at what it says. */
const isOpening = (before: string): boolean => /[:：]\s*$/.test(before);

/** After a value may stand the same once more (a copy button's), or a link's word such as "Copy". */
function isOnlyValues(line: Line, values: readonly RegExpMatchArray[]): boolean {
  const [first] = values;
  if (values.some(([value]) => value.toLowerCase() !== first?.[0].toLowerCase())) return false;
  const after = (first?.index ?? 0) + (first?.[0].length ?? 0);
  const rest = line.text.slice(after).replace(UUID_INSIDE, '');
  return !/[\p{L}\p{N}]/u.test(rest) || isLink(line, after);
}

/** Right after it stands another value, or words in brackets that say what it is: which one the label heads is unclear. */
function isFollowed(lines: readonly Line[], at: number, value: string): boolean {
  const next = lines.slice(at + 1, at + 4).find(({ is }) => is !== 'button');
  if (next === undefined || next.table !== lines[at]?.table) return false;
  if (BRACKETED.test(next.text)) return true;
  const others = [...next.text.matchAll(UUID_INSIDE)].some(
    ([one]) => one.toLowerCase() !== value.toLowerCase(),
  );
  return others && !/[\p{L}\p{N}]/u.test(next.text.replace(UUID_INSIDE, ''));
}

/** The label stands behind another of its kind in a row, and the value in another row: it may head a column there. */
function isColumn(lines: readonly Line[], at: number, value: Line): boolean {
  const label = lines[at];
  const before = lines[at - 1];
  const row = label && upOf(label.inside);
  if (!row || !before || value === label || isInside(value, row)) return false;
  return before.inside !== label.inside && tag(before.inside) === tag(label.inside) && isInside(before, row);
}
