import { Refused } from './refusal';
import { CONNECTED_CONTENT, CUSTOM, INNER_TAGS, LIMITS, LINKS, STANDARD_ATTRIBUTES, TAGS } from './supported';

export type Rewritten = {
  source: string;
  /** Identifier in `source` → the name as Braze writes it: `first_name`, `custom_attribute.home_store`. */
  names: Map<string, string>;
};

const TOO_MUCH = 'more Liquid than an email needs';

/** An output of one quoted text. */
const LITERAL = /^\{\{\s*(?:'[^']*'|"[^"]*")\s*\}\}$/;

const STANDARD: ReadonlySet<string> = new Set([...STANDARD_ATTRIBUTES, ...Object.keys(LINKS)]);

/**
 * `${name}` is not Liquid's grammar, so each becomes an identifier of ours before liquidjs reads the source.
 * Only between delimiters, never inside a string literal and never in the text around them. A literal that
 * holds a delimiter is refused: Braze's tokenizer (Ruby) doesn't respect quotes, so the two would disagree.
 */
export function rewrite(source: string): Rewritten {
  const names = new Map<string, string>();
  const byName = new Map<string, string>();
  const prefix = freePrefix(source);
  const identifier = (name: string): string => {
    const known = byName.get(name);
    if (known) return known;
    const made = `${prefix}${names.size}_`;
    names.set(made, name);
    byName.set(name, made);
    return made;
  };
  let out = '';
  let at = 0;
  let markups = 0;
  let literals = 0;
  for (;;) {
    const open = nextOpen(source, at);
    if (open < 0) return { source: out + source.slice(at), names };
    out += source.slice(at, open);
    const markup = readMarkup(source, open, identifier);
    if (LITERAL.test(markup.text)) literals += 1;
    else markups += markup.end - open;
    if (markups > LIMITS.markup || literals > LIMITS.literals) throw new Refused('syntax', TOO_MUCH);
    out += markup.text;
    at = markup.end;
  }
}

/** The start of an identifier that the source doesn't contain: nothing typed can read another variable's value. */
function freePrefix(source: string): string {
  const taken = new Set(Array.from(source.matchAll(/b(\d{1,7})__/g), ([, number]) => Number(number)));
  let number = 0;
  while (taken.has(number)) number += 1;
  return `b${number}__`;
}

function nextOpen(source: string, from: number): number {
  for (let at = source.indexOf('{', from); at >= 0; at = source.indexOf('{', at + 1)) {
    const next = source[at + 1];
    if (next === '{' || next === '%') return at;
  }
  return -1;
}

function readMarkup(source: string, open: number, identifier: (name: string) => string) {
  const isTag = source[open + 1] === '%';
  const close = isTag ? '%}' : '}}';
  let text = source.slice(open, open + 2);
  let at = open + 2;
  while (at < source.length) {
    const char = source[at];
    if (source.startsWith(close, at)) {
      text += close;
      if (isTag) checkTag(text);
      return { text, end: at + 2 };
    }
    if (char === '"' || char === "'") {
      const end = source.indexOf(char, at + 1);
      if (end < 0) throw new Refused('syntax', 'a quote is not closed');
      const literal = source.slice(at, end + 1);
      if (/\{\{|\{%|%\}|\}\}/.test(literal) || (!isTag && literal.includes('}'))) {
        throw new Refused('syntax', 'a brace inside a quoted text');
      }
      text += literal;
      at = end + 1;
    } else if (at - open > LIMITS.markup) {
      throw new Refused('syntax', TOO_MUCH);
    } else if (source.startsWith('${', at)) {
      const end = source.indexOf('}', at);
      if (end < 0) throw new Refused('syntax', 'a variable is not closed');
      text = withName(text, source.slice(at + 2, end), identifier);
      at = end + 1;
    } else if (source.startsWith('{{', at) || source.startsWith('{%', at)) {
      throw new Refused('syntax', 'a tag opens inside another');
    } else {
      text += char;
      at += 1;
    }
  }
  throw new Refused('syntax', isTag ? 'a tag is not closed' : 'an output is not closed');
}

function withName(before: string, name: string, identifier: (name: string) => string): string {
  if (name === '' || /[{\r\n]/.test(name)) throw new Refused('syntax', `\${${name}}`);
  if (/(?:^|[^\w.$-])custom_attribute\.$/.test(before)) {
    return before.slice(0, -CUSTOM.length) + identifier(CUSTOM + name);
  }
  const owner = /(?<![\w-])[\w-]+\.$/.exec(before)?.[0] ?? '';
  if (owner || !STANDARD.has(name)) throw new Refused('unsupported-variable', `${owner}\${${name}}`);
  return before + identifier(name);
}

function checkTag(text: string): void {
  const name = /^\{%-?\s*([\w-]+|#)?/.exec(text)?.[1] ?? '';
  if (name === CONNECTED_CONTENT) throw new Refused('connected-content', name);
  if (name === '') throw new Refused('syntax', 'a tag without a name');
  if (!TAGS.has(name) && !INNER_TAGS.has(name)) throw new Refused('unsupported-tag', name);
}
