import { isElement, near, parentOf, shortText, within } from './dom';
import { API_KEY, isOther, labelOf } from './labels';
import { type Line, linesFrom, nodeAt } from './lines';
import type { Doubt, Found } from './reading';
import { type CaptureKind, ID_LIKE, NAME_MOST, UUID_INSIDE, VARIATION_INSIDE, tidy } from './shapes';

export type Part = { found: Found[]; doubts: Doubt[] };

const HEADING = 'h1,h2,h3,h4,h5,h6,legend,[role=heading]';
/** A campaign's value comes soon after its label; variations go on for as long as there are any. */
const BARE_LINES_MOST = 8;
const VALUES_MOST = 300;

/**
 * What stands under a label: lines from it on, until another label, a heading, or too many lines without a value.
 * A running sentence is passed over, also when it shows an example.
 */
export function* readZone(kind: CaptureKind, label: Node): Generator<undefined, Part> {
  const part: Part = { found: [], doubts: [] };
  const root = rootOf(label);
  let bare = 0;
  let isFirst = true;
  for (const line of linesFrom(label, root)) {
    if (line === undefined) {
      yield undefined;
      continue;
    }
    const { found: values, unclear } = valuesIn(kind, line);
    const words = values[0] ? line.text.slice(0, line.text.indexOf(values[0].value)) : line.text;
    if (!isFirst && (isOther(words.trim()) || near(line.inside, HEADING) !== null)) break;
    isFirst = false;
    if (isSentence(line.text, values.length) || inKeyTable(line)) {
      if ((bare += 1) > BARE_LINES_MOST) break;
      continue;
    }
    if (unclear) part.doubts.push('two-values');
    if (values.length === 0) {
      if (ID_LIKE.test(line.text)) part.doubts.push('malformed');
      else nameAlone(part, line);
      if ((bare += 1) > BARE_LINES_MOST) break;
      continue;
    }
    bare = 0;
    if (kind === 'campaign_id' && values.length > 1) part.doubts.push('two-values');
    part.found.push(...values);
    if (kind === 'campaign_id' || part.found.length >= VALUES_MOST) break;
  }
  return part;
}

/**
 * Every value on a line with the words that stand beside it: after it in brackets, or else around it. A name may look
 * like a value ("Copy of email-3"), so a value begins its line, follows a label or a bracket, or has an element of
 * its own; several on one line are only clear when each has its brackets.
 */
export function valuesIn(kind: CaptureKind, line: Line): { found: Found[]; unclear: boolean } {
  const { text } = line;
  const like = [...text.matchAll(kind === 'campaign_id' ? UUID_INSIDE : VARIATION_INSIDE)];
  const all = like.filter((match) => standsAlone(line, match.index, match.index + match[0].length));
  let unclear = kind === 'campaign_id' ? like.length > 1 : all.length === 0 && like.length > 0;
  const found = all.map((match, index) => {
    const end = match.index + match[0].length;
    const after = text.slice(end, all[index + 1]?.index);
    if (all.length > 1 && !/^\s*(?:[([].*[)\]])?\s*[,;|]?\s*$/.test(after)) unclear = true;
    const name = cleanName(after) || (index === 0 ? cleanName(text.slice(0, match.index)) : '');
    const to = cleanName(after) === '' ? end - 1 : end + after.trimEnd().length - 1;
    return {
      kind,
      value: match[0],
      name: kind === 'campaign_id' ? '' : name,
      from: nodeAt(line, match.index),
      to: nodeAt(line, to),
    };
  });
  return { found, unclear };
}

function standsAlone({ text, pieces }: Line, start: number, end: number): boolean {
  const before = text.slice(0, start).trim();
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return false;
  if (before === '' || /[)\],;|:]$/.test(before) || labelOf(before)) return true;
  const begins = (at: number): boolean => at === text.length || pieces.some((piece) => piece.at === at);
  return begins(start) && begins(end);
}

/** `(Email Message)` → `Email Message`; a label or a word such as "Copy" is no name. */
function cleanName(text: string): string {
  const inside = /^\s*[([](.+)[)\]]\s*$/.exec(text)?.[1] ?? text.replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/g, '');
  const name = tidy(inside).slice(0, NAME_MOST);
  return /^(?:copy(?: identifier| id)?|copied)$/i.test(name) || labelOf(name) ? '' : name;
}

/** A bracketed name on the line below its value. */
function nameAlone(part: Part, line: Line): void {
  const last = part.found.at(-1);
  if (last && last.kind !== 'campaign_id' && last.name === '' && /^\(.+\)$/.test(line.text)) {
    last.name = cleanName(line.text);
    last.to = nodeAt(line, line.text.length - 1);
  }
}

const isSentence = (text: string, values: number): boolean =>
  text.length > 120 + values * 40 || (/[.!?]$/.test(text) && text.split(' ').length > 6);

/** A table that shows REST API keys, which are UUIDs too (dashboard.md 1, fact 4). */
export function inKeyTable({ inside }: Line): boolean {
  const table = near(inside, 'table,[role=table],[role=grid]');
  return table !== null && API_KEY.test(headText(table));
}

const headText = (table: Element): string =>
  within(table, 'th,[role=columnheader],caption')
    .slice(0, 30)
    .map((head) => shortText(head, 200))
    .join(' ');

/** How far a label can reach: a few levels up, never the whole page's menu and foot. */
function rootOf(label: Node): Node {
  let at = label;
  for (let level = 0; level < 12; level += 1) {
    const up = parentOf(at);
    if (up === null || !isElement(up)) break;
    at = up;
  }
  return at;
}
