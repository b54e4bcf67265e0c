import {
  dataOf,
  fieldText,
  fits,
  isBreak,
  isElement,
  isInline,
  isText,
  lengthOf,
  NOT_READ,
  nextOf,
  parentOf,
  SAMPLE,
} from './dom';
import { visible } from './shapes';

/** A piece of a line begins at `at` in its text and comes from `node`. */
type Piece = { at: number; node: Node };
/** Text as it stands on one line: split elements joined, invisible characters gone. */
export type Line = { text: string; pieces: Piece[]; inside: Element };

const LINE_MOST = 400;
const NODES_MOST = 8_000;
/** The node that a position of the line comes from. */
export const nodeAt = (line: Line, position: number): Node =>
  (line.pieces.findLast(({ at }) => at <= position) ?? line.pieces[0])?.node ?? line.inside;

/**
 * Lines from `start` on, in document order inside `root`, `start` itself among them. Yields `undefined` now and
 * then, so that the reader can rest; ends after so many nodes, however many there are.
 */
export function* linesFrom(start: Node, root: Node): Generator<Line | undefined, void> {
  let line: Line | undefined;
  let last: Element | undefined; // what the line stands in: text of another block begins a new one
  let node: Node | null = start;
  for (let count = 1; node !== null && count <= NODES_MOST; count += 1) {
    if (count % 128 === 0) yield undefined;
    let into = true;
    let text = '';
    let ends = false;
    if (isText(node)) text = lengthOf(node) > LINE_MOST ? '' : dataOf(node);
    else if (isElement(node)) {
      into = !fits(node, `${NOT_READ},${SAMPLE}`);
      text = into ? fieldText(node) : '';
      ends = !into || isBreak(node) || !isInline(node);
    } else into = false;
    const block = line === undefined && text === '' ? undefined : blockOf(node);
    if (line !== undefined && (ends || block !== last)) {
      if (line.text.trim() !== '') yield finished(line);
      line = undefined;
    }
    if (text !== '' && block !== undefined) {
      last = block;
      line ??= { text: '', pieces: [], inside: block };
      add(line, text, node);
    }
    node = nextOf(node, root, into);
  }
  if (line !== undefined && line.text.trim() !== '') yield finished(line);
}

/** The nearest element that is not a part of a running line. */
export function blockOf(node: Node): Element | undefined {
  let at: Node | null = isElement(node) && !isInline(node) ? node : parentOf(node);
  for (let depth = 0; at !== null && depth < 40; depth += 1) {
    if (isElement(at) && !isInline(at)) return at;
    at = parentOf(at);
  }
  return undefined; // deeper than any page is
}

function add(line: Line, text: string, node: Node): void {
  if (line.text.length > LINE_MOST) return;
  const clean = visible(text);
  const piece = line.text === '' || line.text.endsWith(' ') ? clean.replace(/^ /, '') : clean;
  line.pieces.push({ at: line.text.length, node });
  line.text += piece;
}

const finished = (line: Line): Line => ({ ...line, text: line.text.trimEnd() });
