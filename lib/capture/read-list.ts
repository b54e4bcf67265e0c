import { fits, near, tag, upOf } from './dom';
import { labelOf, namesOther, plainOf } from './labels';
import { type Line, nodeAt } from './lines';
import type { PageKind } from './page-kind';
import { BRACKETED, isIn, isInside, isMalformed, isSentence, type Part, SENTENCES_MOST } from './read-zone';
import type { Found } from './reading';
import { nameOf } from './shapes';
import { NAME } from './tables';
import { valuesIn } from './variations';

/**
 * Every variation under a label: lines with a value that begins them or has an element of its own, and what is named
 * beside it, until a line that is neither. Values of one list are of one form, and UUIDs stand in rows built alike.
 */
export function readList(lines: readonly Line[], at: number, page: PageKind): Part {
  const part: Part = { found: [], doubts: [], end: at + 1 };
  let skipped = 0;
  /** Where names stand to their values: in a list always at the same place. */
  const places = new Set<'above' | 'beside' | 'below'>();
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    part.end = index;
    const { found, unclear } = valuesIn(line, page);
    const words = found[0] ? line.text.slice(0, line.text.indexOf(found[0].value)) : line.text;
    if (index === at && found.length === 0 && labelOf(line.text, page)) continue;
    if (index > at && labelOf(words, page)) break;
    if (index > at && (line.is === 'heading' || namesOther(words.trim()))) {
      if (namesOther(words.trim())) part.doubts.push(...missed(part, line, lines[index + 1], page));
      break;
    }
    if (line.is === 'button') {
      if (isOpener(line)) break;
      continue;
    }
    if (isSentence(line.text)) {
      // An example, or a name that ends like a sentence.
      if (words.trim() === '' && found.some((one) => !isKnown(part, one))) part.doubts.push('cut');
      if (part.found.length > 0 || (skipped += 1) > SENTENCES_MOST) break;
      continue;
    }
    if (unclear) part.doubts.push('two-values');
    if (found.length === 0) {
      if (isMalformed(line.text)) part.doubts.push('malformed');
      if (nameAlone(part, line)) {
        places.add('below');
        if (isOfNext(lines, index, part)) part.doubts.push('two-values');
        continue;
      }
      if (BRACKETED.test(line.text)) {
        // Before the first value: whether names stand before or after theirs can't be told.
        part.doubts.push(part.found.length === 0 ? 'two-values' : 'empty');
        continue;
      }
      if (nameBefore(line, lines[index + 1], page)) {
        if (isShifted(part, lines, index, page)) part.doubts.push('two-values');
        places.add('above');
        const next = lines[index + 1];
        const one = next && valuesIn(next, page).found[0];
        if (one) part.found.push({ ...one, name: nameOf(line.text) });
        index += 1;
        part.end = index + 1;
        continue;
      }
      if (part.found.length > 0 && isBeside(line, lines[index - 1]))
        part.doubts.push(places.has('above') ? 'two-values' : 'empty');
      break;
    }
    if (!isAlike(part.found, found)) {
      part.doubts.push('cut');
      break;
    }
    if (found.some(({ name }) => name !== '')) places.add('beside');
    part.found.push(...found);
    part.end = index + 1;
  }
  // The last has no name below it as the others do: perhaps each is the next one's.
  const isOpen = places.has('below') && part.found.at(-1)?.name === '';
  if (places.size > 1 || isOpen) part.doubts.push('two-values');
  return part;
}

const isKnown = (part: Part, { value }: Found): boolean => part.found.some((one) => one.value === value);

/** It opens or closes what stands below it, which is then no part of what stands above it. */
const isOpener = ({ inside }: Line): boolean => {
  const button = near(inside, 'summary,button,[role=button],[role=tab]');
  return button !== null && fits(button, 'summary,[aria-expanded]');
};

/** A numbered value that is written onto a word. */
const GLUED = /[a-z]{3}-\d/i;

/** The list ends at what sounds like another identifier and may as well be a name: `Loyalty ID`, `Secret Garden`. */
function missed(part: Part, line: Line, next: Line | undefined, page: PageKind): Part['doubts'] {
  const { found, unclear } = valuesIn(line, page);
  const more = found.length > 0 || !next ? found : valuesIn(next, page).found;
  const [first] = part.found;
  if (first && (unclear || (isNumbered(first) && GLUED.test(line.text)))) return ['cut'];
  if (!first || more.every((one) => isKnown(part, one))) return [];
  if (more.every((one) => isNumbered(one) && isNumbered(first))) return ['cut'];
  return more.every((one) => build(one.from) === build(first.from)) ? ['unlabelled'] : [];
}

/** In the same list as the line before: a row that should have had a value. */
const isBeside = (line: Line, before: Line | undefined): boolean =>
  before !== undefined && (line.inside === before.inside || upOf(line.inside) === upOf(before.inside));

const isNumbered = ({ value }: Found): boolean => value.length < 36;

/** Values of one list: numbered ones among themselves, UUIDs in rows of the same build, all of them named or one. */
function isAlike(before: readonly Found[], more: readonly Found[]): boolean {
  const [first] = before;
  if (!first) return true;
  return more.every((one) => {
    if (isNumbered(one) !== isNumbered(first)) return false;
    return isNumbered(one) || (one.name !== '' && first.name !== '' && build(one.from) === build(first.from));
  });
}

/** The tags above a value up to its row's parent. */
function build(from: Node): string {
  const tags: string[] = [];
  for (let at = upOf(from), level = 0; at !== null && level < 4; at = upOf(at), level += 1)
    tags.push(at.nodeName);
  return tags.join(' ');
}

/** A bracketed name on the line below its value. */
function nameAlone(part: Part, line: Line): boolean {
  const last = part.found.at(-1);
  const inside = BRACKETED.exec(line.text)?.[1];
  if (!last || last.name !== '' || inside === undefined) return false;
  last.name = nameOf(inside);
  last.to = nodeAt(line, line.text.length - 1);
  return true;
}

/** A name right above its numbered value, alone with it in one row of several. */
function nameBefore(line: Line, next: Line | undefined, page: PageKind): boolean {
  const value = next && valuesIn(next, page);
  if (!next || value?.found.length !== 1 || value.unclear || !value.found.every(isNumbered)) return false;
  if (next.text !== value.found[0]?.value || plainOf(line.text) === '') return false;
  const row = upOf(line.inside);
  return row !== null && (row === upOf(next.inside) || row === upOf(upOf(next.inside) ?? next.inside));
}

/**
 * Whether the name at `index` may be the one of the value above it (names stand behind their values on the one page
 * that is known, dashboard.md 1, fact 6): that has none, or nothing but the order tells the two apart.
 */
function isShifted(part: Part, lines: readonly Line[], index: number, page: PageKind): boolean {
  const line = lines[index];
  if (!line || part.found.at(-1)?.name === '' || NAME.has(plainOf(line.text))) return true;
  if (GLUED.test(line.text)) return true;
  if (tag(line.inside) === 'dt') return false;
  const row = upOf(line.inside);
  if (row === null) return true;
  const last = part.found.at(-1);
  const next = lines.slice(index + 2, index + 8).filter(({ is }) => is !== 'button');
  return (
    (last !== undefined && isIn(last.from, row)) ||
    next.slice(0, 2).some((other) => isInside(other, row) && valuesIn(other, page).found.length > 0)
  );
}

/** A bracketed name that stands in a row with the value below it, and not with the one above. */
function isOfNext(lines: readonly Line[], index: number, { found }: Part): boolean {
  const line = lines[index];
  const row = line && upOf(line.inside);
  const next = lines[index + 1];
  const last = found.at(-1);
  return !!row && !!next && !!last && isInside(next, row) && !isIn(last.from, row);
}
