import { dataOf, fieldText, hiddenIn, isElement, isText, lengthOf, rootOf, walk, within } from './dom';

/**
 * Words and shapes without which no page of ours has an identifier, wherever it is cut into pieces: a part of a UUID,
 * a numbered variation, or a word of a label in any of the dashboard's languages.
 */
const HINT =
  /[0-9a-f]{4}-[0-9a-f]{4}-|[a-z]{3}-\d{1,9}(?!\w)|\bID\b|identif|bezeichner|識別子|식별자|API.?(?:key|schl|キー|키)|(?:clave|clé|chave).{1,4}API/i;
/** Whatever has a hint has one of these, its texts written one after the other or one below the other. */
const JOINED =
  /[0-9a-f]{4}-[0-9a-f]{4}-|[a-z]{3}-\d|identif|bezeichner|識別子|식별자|API.?(?:key|schl|キー|키)|(?:clave|clé|chave).{1,4}API/i;
const BELOW = /\bI\n*D\b/i;
/** Text that people wrote long is no label and no value. */
const LONG = 200;
const KEPT = 24;
/** As the reader has it (shapes.ts). */
const INVISIBLE = /[\p{DI}\ufff9-\ufffb]/gu;

/**
 * Whether reading this page can be worth it. Cheap: looks at short texts alone, many at a time and one by one only
 * where these may have a hint; with `deep` also where a change of the page isn't seen from outside.
 */
export function* hinted(page: Document, deep: boolean): Generator<undefined, boolean> {
  let tail = '';
  for (const texts of textsOf(page, deep)) {
    const joined = (tail + texts.join('')).replace(INVISIBLE, '');
    const below = `${tail}\n${texts.join('\n')}`.replace(INVISIBLE, '');
    if ((JOINED.test(joined) || BELOW.test(below)) && isHinted(texts, tail)) return true;
    tail = joined.slice(-KEPT);
    yield undefined;
  }
  return false;
}

function isHinted(texts: readonly string[], before: string): boolean {
  let tail = before;
  for (const text of texts) {
    tail = (tail + text).replace(INVISIBLE, '');
    if (HINT.test(tail)) return true;
    tail = tail.slice(-KEPT);
  }
  return false;
}

const AT_ONCE = 256;
const TIMES_MOST = 800;
/** Longer text isn't even asked for. */
const HUGE = 2_000;
/** Stands for a long text: nothing before it goes on after it. */
const GAP = '\n'.repeat(KEPT);

/**
 * The short texts of the page in its order, those of so many nodes at a time. Deep: of open shadow roots and readable
 * frames too, for which every element has to be looked at.
 */
function* textsOf(page: Document, deep: boolean): Generator<string[], void> {
  const root = rootOf(page) as Element | null; // a page can be without one
  const roots: Node[] = root === null ? [] : [root];
  if (root !== null && !deep) yield within(root, 'input[readonly]').map(fieldText);
  let times = 0;
  for (const from of roots) {
    const walker = walk(from.ownerDocument ?? page, from, deep ? 5 : 4); // text, and elements
    for (let more = true; more && times < TIMES_MOST; times += 1) {
      const texts: string[] = [];
      more = take(walker, texts, roots);
      yield texts;
    }
  }
}

/** A short text with much white space around it is short. */
function padded(text: string): string {
  const short = text.trim();
  return short.length > LONG ? GAP : ` ${short} `;
}

/** Looks at so many nodes more; false at the end. */
function take(walker: TreeWalker, texts: string[], roots: Node[]): boolean {
  for (let left = AT_ONCE; left > 0; left -= 1) {
    const node = walker.nextNode();
    if (node === null) return false;
    if (isText(node)) {
      const length = lengthOf(node);
      if (length < HUGE) texts.push(length > LONG ? padded(dataOf(node)) : dataOf(node));
    } else if (isElement(node)) {
      const field = fieldText(node);
      if (field !== '') texts.push(field);
      const inner = hiddenIn(node);
      if (inner) roots.push(inner);
    }
  }
  return true;
}
