import {
  attribute,
  chosenText,
  dataOf,
  fieldText,
  insideOf,
  isElement,
  isText,
  lengthOf,
  rootOf,
  shortText,
  siblingOf,
  type What,
  whatIs,
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
/** Shows what follows from right to left: another value than the one that is there. */
const OVERRIDE = '\u202e';
const PADDED_MOST = 4_000;
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

const AT_ONCE = 128;
/**
 * All lines of a page in its order, into open shadow roots and frames of the same site. Reads no table that `may`
 * refuses: its cells' text is never touched. Yields now and then; ends after so many nodes, and says so.
 */
export function* linesOf(page: Document, may: May): Generator<undefined, Lines> {
  const { read, walk } = walkOf(page, may);
  while (walk(AT_ONCE)) yield undefined;
  return read;
}

type May = (table: Element, before: Line[]) => boolean;
function walkOf(page: Document, may: May): { read: Lines; walk: (most: number) => boolean } {
  const lines: Line[] = [];
  const samples: string[] = [];
  const read: Lines = { lines, samples, whole: true };
  const root = rootOf(page) as Element | null; // a page can be without one
  const levels: Level[] = [];
  if (root !== null)
    levels.push({ next: root, light: null, block: root, isBlock: true, is: 'words', table: undefined });
  let line: Line | undefined;
  let count = 0;

  function ends(): void {
    if (line === undefined) return;
    line.text = line.text.trimEnd();
    if (line.text.trimStart() !== '') lines.push(line);
    line = undefined;
  }

  function add(text: string, node: Node, { block, is, table }: Level): void {
    line ??= { text: '', pieces: [], inside: block, is, table };
    if (line.text.length > LINE_MOST || text.includes(OVERRIDE)) return;
    const clean = visible(text);
    const joins = line.text === '' || line.text.endsWith(' ');
    const piece = joins && clean.startsWith(' ') ? clean.slice(1) : clean;
    if (piece === '') return;
    line.pieces.push({ at: line.text.length, node });
    line.text += piece;
  }

  /** A long text may be a short one with white space around it, as it stands in the page's source. */
  function addText(node: Text, level: Level): void {
    const length = lengthOf(node);
    if (length <= LINE_MOST) add(dataOf(node), node, level);
    else if (length <= PADDED_MOST) {
      const text = ` ${dataOf(node).trim()} `;
      if (text.length <= LINE_MOST) add(text, node, level);
    }
  }

  function field(element: Element, what: What, level: Level): void {
    const isList = what.name === 'select';
    if (isList) ends();
    const text = isList ? chosenText(element) : fieldText(element);
    if (isList && WHOLE.message_variation_id.test(tidy(text).toLowerCase())) return; // to be changed: no value
    // Apart, so that the value has a piece of its own.
    if (text !== '')
      for (const piece of [' ', text, ' '])
        add(piece, element, isList ? { ...level, block: element } : level);
    if (isList) ends();
  }

  /** An element's own level, unless there is nothing to read in it. */
  function enter(element: Element, level: Level): void {
    const what = whatIs(element);
    const { name } = what;
    if (name === 'br') ends();
    if (what.isUnread) return;
    if (name === 'input' || name === 'select') return field(element, what, level);
    // Code samples only confirm (dashboard.md 10); a code chip is one short token, a sample has several lines.
    if (name === 'pre') {
      const text = shortText(element, 4_000);
      if (/\s/.test(tidy(text)) || text.length > 80) {
        ends();
        samples.push(text);
        return;
      }
    }
    if (what.isTable) {
      ends();
      if (!may(element, lines)) return;
    }
    const table = what.isTable ? element : level.table;
    const presses = level.is === 'button' || what.isButton;
    const isBlock = presses !== (level.is === 'button') || !what.isInline;
    if (isBlock) ends();
    const heads = what.isHeading || (isBlock && level.is === 'heading');
    const is = presses ? 'button' : heads ? 'heading' : level.is;
    const copies = presses && isBlock ? copied(element) : '';
    if (copies !== '')
      lines.push({
        text: copies,
        pieces: [{ at: 0, node: element }],
        inside: element,
        is: 'words',
        table: level.table,
      });
    const { first, light } = insideOf(element, what);
    const block = isBlock ? element : level.block;
    levels.push({ next: first, light, block, isBlock, is, table });
  }

  /** Looks at so many nodes more; false at the end. */
  function walk(most: number): boolean {
    for (let left = most; left > 0; left -= 1) {
      const level = levels[levels.length - 1];
      if (level === undefined) {
        ends();
        return false;
      }
      count += 1;
      const node = level.next;
      if (node === null) {
        level.next = level.light;
        level.light = null;
        if (level.next !== null) continue;
        if (level.isBlock) ends();
        levels.pop();
        continue;
      }
      if (count > NODES_MOST || lines.length > LINES_MOST) {
        read.whole = false;
        return false;
      }
      level.next = node === root ? null : siblingOf(node);
      if (isText(node)) {
        addText(node, level);
      } else if (isElement(node)) enter(node, level);
    }
    return true;
  }

  return { read, walk };
}

/** What a button copies, when that is one whole identifier. */
function copied(button: Element): string {
  for (const name of COPIES) {
    const text = tidy(attribute(button, name).slice(0, 100));
    if (WHOLE.message_variation_id.test(text) || WHOLE.campaign_id.test(text)) return text;
  }
  return '';
}
