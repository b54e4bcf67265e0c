import { near, upOf } from './dom';
import { labelOf } from './labels';
import { type Line, nodeAt } from './lines';
import type { PageKind } from './page-kind';
import type { Found } from './reading';
import { COPY_WORD, nameOf, NUMBERED_ALONE, UUID_ANYWHERE, VARIATION_INSIDE } from './shapes';

/** A name in brackets, or what may stand between two values of one line. */
const BETWEEN = /^\s*(?:[([（].*[)\]）]\s*[,;|]?|[,;|])\s*$/;
const WORDS = /[\p{L}\p{N}]/u;

/**
 * Every variation on a line with the words beside it: after it in brackets, or else around it. A name may look like a
 * value ("Copy of email-3"), so a value begins its line, follows a label or a bracket, or has an element of its own;
 * several on one line are only clear when each has its brackets behind it (dashboard.md 1, fact 6).
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
  const afters = all.map(({ 0: value, index }, at) => text.slice(index + value.length, all[at + 1]?.index));
  // The others have names and the last has none: perhaps they stand before their values.
  if (afters.slice(0, -1).some((after) => WORDS.test(after)) && !WORDS.test(afters.at(-1) ?? ''))
    unclear = true;
  const found = all.map((match, index): Found => {
    const [value] = match;
    const end = match.index + value.length;
    const before = index === 0 ? text.slice(0, match.index) : '';
    const after = afters[index] ?? '';
    const isLast = index === all.length - 1;
    if (all.length > 1 && !BETWEEN.test(after) && !(isLast && after.trim() === '')) unclear = true;
    if (all.length > 1 && WORDS.test(before) && !labelOf(before, page)) unclear = true;
    if (value.length < 36 && (!NUMBERED_ALONE.test(value) || isJoined(line, match.index, end)))
      unclear = true;
    const behind = isLink(line, end) ? '' : nameFrom(line, end, after, page);
    const ahead = nameFrom(line, 0, before, page);
    if (behind !== '' && ahead !== '' && !BETWEEN.test(after)) unclear = true;
    const to = behind === '' ? end - 1 : end + after.trimEnd().length - 1;
    const from = nodeAt(line, match.index);
    return {
      kind: 'message_variation_id',
      value,
      name: behind || ahead,
      from,
      to: nodeAt(line, to),
    };
  });
  return { found, unclear };
}

/** Digits of two elements may be a number and a badge beside it. */
const isJoined = ({ text, pieces }: Line, start: number, end: number): boolean =>
  pieces.some(({ at }) => at > text.indexOf('-', start) + 1 && at < end);

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

/**
 * `(Email Message)` → `Email Message`, whatever follows it; without brackets only what stands in one element. A label, a
 * number of something or a word such as "Copy" is no name.
 */
function nameFrom(line: Line, start: number, text: string, page: PageKind): string {
  const bracketed = inBrackets(text);
  if (bracketed === undefined && !isOne(line, start, start + text.length)) return '';
  const inside = bracketed ?? text.replace(/^[\s:：,;–—-]+|[\s:：,;–—-]+$/g, '');
  const name = nameOf(inside);
  const isName = bracketed === undefined ? /\p{L}/u.test(name) : WORDS.test(name);
  return !isName || COPY_WORD.test(name) || labelOf(name, page) ? '' : name;
}

/** What the brackets hold that a text begins with, when they end and nothing is written onto them. */
function inBrackets(text: string): string | undefined {
  const opened = text.trimStart();
  if (!/^[([（]/.test(opened)) return undefined;
  let depth = 0;
  for (let at = 0; at < opened.length; at += 1) {
    const sign = opened.charAt(at);
    if (/[([（]/.test(sign)) depth += 1;
    else if (/[)\]）]/.test(sign)) depth -= 1;
    if (depth === 0) return /^(?:[\s,;|]|$)/.test(opened.slice(at + 1)) ? opened.slice(1, at) : undefined;
  }
  return undefined;
}

/** Whether the words of that part of a line stand in one element. */
function isOne({ text, pieces }: Line, start: number, end: number): boolean {
  const up = pieces.flatMap(({ at, node }, index) => {
    const to = pieces[index + 1]?.at ?? text.length;
    return WORDS.test(text.slice(Math.max(at, start), Math.min(to, end))) && at < end && to > start
      ? [upOf(node)]
      : [];
  });
  return new Set(up).size <= 1;
}

/** Whether all that stands from there on in the line is a link's, and not the one that the value before it is in. */
export function isLink(line: Line, from: number): boolean {
  const behind = line.pieces.filter(({ at }) => at >= from);
  return (
    behind.length > 0 &&
    linkOf(nodeAt(line, from - 1)) === null &&
    behind.every(({ node }) => linkOf(node) !== null)
  );
}

/** The link that a text stands in. */
export function linkOf(node: Node): Element | null {
  const up = upOf(node);
  return up !== null && 'tagName' in up ? near(up as Element, 'a') : null; // the parent of a text
}
