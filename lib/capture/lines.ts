import {
  attribute,
  chosenText,
  dataOf,
  fieldText,
  insideOf,
  isButton,
  isElement,
  isHeading,
  isInline,
  isNotRead,
  isTable,
  isText,
  lengthOf,
  rootOf,
  shortText,
  siblingOf,
  tag,
} from './dom';
import { tidy, visible, WHOLE } from './shapes';

/** A piece of a line begins at `at` in its text and comes from `node`. */
type Piece = { at: number; node: Node };
/** Text as it stands on one line: split elements joined, invisible characters gone. */
export type Line = {
  text: string;
  pieces: Piece[];
  inside: Element;
  is: 'words' | 'heading' | 'button';
  /** The table that it stands in. */
  table: Element | undefined;
};
export type Lines = { lines: Line[]; samples: string[]; whole: boolean };

const LINE_MOST = 400;
const NODES_MOST = 150_000;
const LINES_MOST = 20_000;
/** Where a copy button keeps what it copies. */
const COPIES = [
  'data-clipboard-text',
  'data-clipboard',
  'data-copy',
  'data-copy-text',
  'data-text',
  'data-value',
];

/** The node that a position of the line comes from. */
export const nodeAt = (line: Line, position: number): Node =>
  (line.pieces.findLast(({ at }) => at <= position) ?? line.pieces[0])?.node ?? line.inside;

type Level = {
  next: Node | null;
  light: Node | null;
  block: Element;
  isBlock: boolean;
  is: Line['is'];
  table: Element | undefined;
};

/**
 * All lines of a page in its order, into open shadow roots and frames of the same site. Reads no table that `may`
 * refuses: its cells' text is never touched. Yields now and then; ends after so many nodes, and says so.
 */
export function* linesOf(
  page: Document,
  may: (table: Element, before: Line[]) => boolean,
): Generator<undefined, Lines> {
  const lines: Line[] = [];
  const samples: string[] = [];
  const root = rootOf(page) as Element | null; // a page can be without one
  if (root === null) return { lines, samples, whole: true };
  let line: Line | undefined;
  const ends = (): void => {
    if (line && line.text.trim() !== '') lines.push({ ...line, text: line.text.trimEnd() });
    line = undefined;
  };
  const add = (text: string, node: Node, level: Level): void => {
    line ??= { text: '', pieces: [], inside: level.block, is: level.is, table: level.table };
    if (line.text.length > LINE_MOST) return;
    const clean = visible(text);
    const piece = line.text === '' || line.text.endsWith(' ') ? clean.replace(/^ /, '') : clean;
    if (piece === '') return;
    line.pieces.push({ at: line.text.length, node });
    line.text += piece;
  };
  const levels: Level[] = [
    { next: root, light: null, block: root, isBlock: true, is: 'words', table: undefined },
  ];
  for (let count = 1; ; count += 1) {
    if (count % 128 === 0) yield undefined;
    const level = levels.at(-1);
    if (level === undefined) break;
    const node = level.next;
    if (node === null) {
      if (level.light !== null) {
        level.next = level.light;
        level.light = null;
        continue;
      }
      if (level.isBlock) ends();
      levels.pop();
      continue;
    }
    if (count > NODES_MOST || lines.length > LINES_MOST) return { lines, samples, whole: false };
    level.next = node === root ? null : siblingOf(node);
    if (isText(node)) {
      if (lengthOf(node) <= LINE_MOST) add(dataOf(node), node, level);
      continue;
    }
    if (!isElement(node)) continue;
    const name = tag(node);
    if (name === 'br') ends();
    if (isNotRead(node)) continue;
    if (name === 'input' || name === 'select') {
      const text = name === 'input' ? fieldText(node) : chosenText(node);
      if (name === 'select') ends();
      if (text !== '') add(` ${text} `, node, { ...level, block: name === 'select' ? node : level.block });
      if (name === 'select') ends();
      continue;
    }
    // Code samples only confirm (dashboard.md 10); a code chip is one short token, a sample has several lines.
    if (name === 'pre') {
      const text = shortText(node, 4_000);
      if (/\s/.test(tidy(text)) || text.length > 80) {
        ends();
        samples.push(text);
        continue;
      }
    }
    const opens = isTable(node);
    if (opens) {
      ends();
      if (!may(node, lines)) continue;
    }
    const presses = level.is === 'button' || isButton(node);
    const isBlock = presses !== (level.is === 'button') || !isInline(node);
    if (isBlock) ends();
    const is = presses
      ? 'button'
      : isHeading(node)
        ? 'heading'
        : isBlock && level.is === 'heading'
          ? 'heading'
          : level.is;
    const { first, light } = insideOf(node);
    const inner: Level = {
      next: first,
      light,
      block: isBlock ? node : level.block,
      isBlock,
      is,
      table: opens ? node : level.table,
    };
    const copies = presses && isBlock ? copied(node) : '';
    if (copies !== '') {
      lines.push({ text: copies, pieces: [{ at: 0, node }], inside: node, is: 'words', table: level.table });
    }
    levels.push(inner);
  }
  ends();
  return { lines, samples, whole: true };
}

/** What a button copies, when that is one whole identifier. */
function copied(button: Element): string {
  for (const name of COPIES) {
    const text = tidy(attribute(button, name).slice(0, 100));
    if (WHOLE.message_variation_id.test(text) || WHOLE.campaign_id.test(text)) return text;
  }
  return '';
}
