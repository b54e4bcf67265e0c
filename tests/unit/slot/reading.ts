import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

// How a reader's mail program sees an email: elements with their attributes, and text between them.

export type Seen =
  | { is: 'open'; tag: string; attrs: Record<string, string> }
  | { is: 'close'; tag: string }
  | { is: 'text'; text: string }
  | { is: 'comment'; text: string };

/** A `<br>` without attributes, as a character that no cleaned text contains. */
export const BR = '\u0002';
type Node = DefaultTreeAdapterTypes.Node;

/** @param unwrap elements whose tags aren't counted, and whether their content is */
export function seen(
  html: string,
  unwrap?: (element: DefaultTreeAdapterTypes.Element) => 'drop' | 'open' | 'no',
): Seen[] {
  const found: Seen[] = [];
  const text = (more: string) => {
    const last = found.at(-1);
    if (last?.is === 'text') last.text += more;
    else found.push({ is: 'text', text: more });
  };
  const inside = (node: Node) => {
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  const walk = (node: Node): void => {
    if (defaultTreeAdapter.isTextNode(node)) return text(node.value);
    if (defaultTreeAdapter.isCommentNode(node)) return void found.push({ is: 'comment', text: node.data });
    if (!defaultTreeAdapter.isElementNode(node)) return inside(node);
    const how = unwrap?.(node) ?? 'no';
    if (how === 'drop') return undefined;
    if (how === 'open') return inside(node);
    if (node.tagName === 'br' && node.attrs.length === 0) return text(BR);
    found.push({
      is: 'open',
      tag: node.tagName,
      attrs: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    });
    inside(node);
    found.push({ is: 'close', tag: node.tagName });
    return undefined;
  };
  walk(parse(html));
  return found;
}

/** Typed text as it may be printed: no control characters, no turning marks, no half characters. */
export function cleaned(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const space = (code >= 0x9 && code <= 0xd) || code === 0x85;
    const control = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    const turning = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    if ((control && !space) || turning || code === 0xfeff) continue;
    out += char;
  }
  // Halves last: two that a control character kept apart are a whole once it is gone.
  return Array.from(out, (char) => (/^[\ud800-\udfff]$/.test(char) ? '\ufffd' : char)).join('');
}

const LINE = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
/** Of a paragraph: each line end is a line end, and nothing else is. */
export const inLines = (text: string, end: string): string => cleaned(text).replace(LINE, end);
/** Of one line, with its white space made one space. */
export const inOneLine = (text: string): string => squeezed(cleaned(text));
export const squeezed = (text: string): string => text.replace(/[\s\u0085]+/gu, ' ');
