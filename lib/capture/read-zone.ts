import { near, upOf } from './dom';
import { labelOf, namesOther, plainOf } from './labels';
import { type Line, nodeAt } from './lines';
import type { PageKind } from './page-kind';
import type { Doubt, Found } from './reading';
import {
  type CaptureKind,
  ID_LIKE,
  NAME_MOST,
  UUID_ANYWHERE,
  UUID_INSIDE,
  VARIATION_INSIDE,
  WHOLE,
  tidy,
} from './shapes';

/** What was read, and where reading ended: lines before `end` are accounted for. */
export type Part = { found: Found[]; doubts: Doubt[]; end: number };

/** Help stands between a label and its value in a sentence or two, no more. */
const SENTENCES_MOST = 6;

/** Begins with what looks like an identifier and has none of our forms. */
export const isMalformed = (text: string): boolean => {
  const [token = ''] = text.split(' ');
  return ID_LIKE.test(token) && !WHOLE.message_variation_id.test(token);
};

const isSentence = (text: string): boolean =>
  (/[.!?]\s*$/.test(text) && text.split(' ').length > 4) ||
  (/[。！？]\s*$/.test(text) && text.length > 12) ||
  text.length > 160;

/**
 * What stands under the label of one identifier: its line, or the next that isn't a sentence. That must be the value
 * and nothing else; any other short line may be the label of something that we don't know.
 */
export function readOne(kind: CaptureKind, lines: readonly Line[], at: number, page: PageKind): Part {
  const part: Part = { found: [], doubts: [], end: at + 1 };
  for (let index = at, skipped = 0; index < lines.length && skipped <= SENTENCES_MOST; index += 1) {
    const line = lines[index];
    if (!line) break;
    const values = [...line.text.matchAll(UUID_INSIDE)];
    if (index === at && values.length === 0) {
      if (ID_LIKE.test(/\S+$/.exec(line.text)?.[0] ?? '')) part.doubts.push('malformed');
      continue;
    }
    part.end = index;
    if (index > at && (line.is === 'heading' || labelOf(line.text, page))) break;
    const [value] = values;
    if (value === undefined) {
      if (ID_LIKE.test(line.text)) part.doubts.push('malformed');
      if (line.is === 'button' || isSentence(line.text)) {
        skipped += 1;
        continue;
      }
      break;
    }
    if (isSentence(line.text)) continue;
    part.end = index + 1;
    const before = line.text.slice(0, value.index);
    const label = index === at ? labelOf(before, page) === kind || isOpening(before) : before.trim() === '';
    const to = value.index + value[0].length - 1;
    if (!label || !isOnlyValues(line, values)) part.doubts.push('two-values');
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

function isLink(line: Line, from: number): boolean {
  return line.pieces
    .filter(({ at }, index) => (line.pieces[index + 1]?.at ?? line.text.length) > from && at >= from)
    .every(({ node }) => {
      const up = upOf(node);
      return up !== null && 'tagName' in up && near(up as Element, 'a') !== null; // the parent of a text
    });
}

/**
 * Every variation under a label: lines with a value that begins them or has an element of its own, and what is named
 * beside it, until a line that is neither. Values of one list are of one form, and UUIDs stand in rows built alike.
 */
export function readList(lines: readonly Line[], at: number, page: PageKind): Part {
  const part: Part = { found: [], doubts: [], end: at + 1 };
  let skipped = 0;
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    part.end = index;
    const { found, unclear } = valuesIn(line, page);
    const words = found[0] ? line.text.slice(0, line.text.indexOf(found[0].value)) : line.text;
    if (index === at && found.length === 0 && labelOf(line.text, page)) continue;
    if (index > at && (line.is === 'heading' || labelOf(words, page) || namesOther(words.trim()))) break;
    if (line.is === 'button') continue;
    if (isSentence(line.text)) {
      if (part.found.length > 0 || (skipped += 1) > SENTENCES_MOST) break;
      continue;
    }
    if (unclear) part.doubts.push('two-values');
    if (found.length === 0) {
      if (isMalformed(line.text)) part.doubts.push('malformed');
      if (nameAlone(part, line)) continue;
      if (BRACKETED.test(line.text)) {
        part.doubts.push('empty');
        continue;
      }
      if (nameBefore(line, lines[index + 1], page)) {
        const next = lines[index + 1];
        const one = next && valuesIn(next, page).found[0];
        if (one) part.found.push({ ...one, name: tidy(line.text).slice(0, NAME_MOST) });
        index += 1;
        continue;
      }
      if (part.found.length > 0 && isBeside(line, lines[index - 1])) part.doubts.push('empty');
      break;
    }
    if (!isAlike(part.found, found)) {
      part.doubts.push('cut');
      break;
    }
    part.found.push(...found);
    part.end = index + 1;
  }
  return part;
}

/** In the same list as the line before: a row that should have had a value. */
const isBeside = (line: Line, before: Line | undefined): boolean =>
  before !== undefined &&
  line.inside !== before.inside &&
  line.inside.nodeName === before.inside.nodeName &&
  upOf(line.inside) === upOf(before.inside);

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

/**
 * Every variation on a line with the words beside it: after it in brackets, or else around it. A name may look like a
 * value ("Copy of email-3"), so a value begins its line, follows a label or a bracket, or has an element of its own;
 * several on one line are only clear when each has its brackets.
 */
export function valuesIn(line: Line, page: PageKind): { found: Found[]; unclear: boolean } {
  const { text } = line;
  const like = [...text.matchAll(VARIATION_INSIDE)];
  const isOther = (match: RegExpExecArray): boolean => all.every(([value]) => value !== match[0]);
  const isName = ({ index }: RegExpExecArray): boolean =>
    all.length > 0 && (isInBrackets(text, index) || index < (all[0]?.index ?? 0));
  const all = like.filter((match, index) => {
    if (like.findIndex(([value]) => value === match[0]) < index) return false; // a copy button's
    return standsAlone(line, match.index, match.index + match[0].length, page);
  });
  // A name may look like a value, but inside its brackets, and never like a UUID.
  let unclear = like.some(
    (match) => !all.includes(match) && (UUID_ANYWHERE.test(match[0]) ? isOther(match) : !isName(match)),
  );
  const found = all.map((match, index): Found => {
    const end = match.index + match[0].length;
    const after = text.slice(end, all[index + 1]?.index);
    if (all.length > 1 && !/^\s*(?:[([（].*[)\]）])?\s*[,;|]?\s*$/.test(after)) unclear = true;
    const behind = isLink(line, end) ? '' : cleanName(after, page);
    const name = behind || (index === 0 ? cleanName(text.slice(0, match.index), page) : '');
    const to = behind === '' ? end - 1 : end + after.trimEnd().length - 1;
    const from = nodeAt(line, match.index);
    return { kind: 'message_variation_id', value: match[0], name, from, to: nodeAt(line, to) };
  });
  return { found, unclear };
}

const isInBrackets = (text: string, at: number): boolean =>
  Math.max(text.lastIndexOf('(', at), text.lastIndexOf('（', at)) >
  Math.max(text.lastIndexOf(')', at), text.lastIndexOf('）', at));

function standsAlone({ text, pieces }: Line, start: number, end: number, page: PageKind): boolean {
  const before = text.slice(0, start).trim();
  if (isInBrackets(text, start)) return false;
  if (before === '' || /[)\],;|:）：]$/.test(before) || labelOf(before, page)) return true;
  const begins = (at: number): boolean => at === text.length || pieces.some((piece) => piece.at === at);
  return begins(start) && begins(end);
}

/** `(Email Message)` → `Email Message`; a label or a word such as "Copy" is no name. */
function cleanName(text: string, page: PageKind): string {
  const inside =
    /^\s*[([（](.+)[)\]）]\s*$/.exec(text)?.[1] ?? text.replace(/^[\s:：,;–—-]+|[\s:：,;–—-]+$/g, '');
  const name = tidy(inside).slice(0, NAME_MOST);
  return /^(?:copy(?: identifier| id)?|copied)$/i.test(name) || labelOf(name, page) ? '' : name;
}

export const BRACKETED = /^[(（](.+)[)）]$/;
/** A bracketed name on the line below its value. */
function nameAlone(part: Part, line: Line): boolean {
  const last = part.found.at(-1);
  const inside = BRACKETED.exec(line.text)?.[1];
  if (!last || last.name !== '' || inside === undefined) return false;
  last.name = tidy(inside).slice(0, NAME_MOST);
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
