import { UUID_INSIDE, VARIATION_INSIDE } from './shapes';

/** `sample` and `other` only end what stands before them: nothing is read under them. */
export type LabelKind = 'campaign' | 'variation' | 'sample' | 'other';

/**
 * Words on an API campaign's page, in lower case, one row for each label and language. Sources are those of
 * braze/dashboard.md 5; the other languages of its section 6 get their rows when they are read.
 */
const LABELS: readonly (readonly [words: string, kind: LabelKind])[] = [
  ['campaign id', 'campaign'], // en; S i1 (2019-2022), D d7 (2026)
  ['message variation id', 'variation'], // en; S i1, D d7 (2026)
  ['message variation ids', 'variation'], // en; I: several on one page
  ['sending campaigns via curl', 'sample'], // en; S i1
  ['campaign api identifier', 'other'], // en; D d1: campaigns of other kinds
  ['api identifier', 'other'], // en; D d8
];

/** A text node that may be a part of a label; everything else on the page is passed by. */
export const HINT = /campaign|variation|identif|\bids?\b|[\u00ad\u200b-\u200d\u2060\ufeff]/i;
/** A short line that names another identifier or a secret: what follows it is not ours. */
const OTHER_ID = /\b(?:ids?|identifiers?|(?:api|rest|access|import|secret)\s+keys?|tokens?|secrets?)\s*:?$/i;
export const API_KEY = /\bapi[\s-]*keys?\b/i;

const isShort = (text: string): boolean => text.length <= 60 && text.split(' ').length <= 6;

/** What a line is a label of, alone on its line or right before its value; long sentences never are. */
export function labelOf(line: string): LabelKind | undefined {
  const text = line.toLowerCase();
  for (const [words, kind] of LABELS) {
    if (!text.startsWith(words)) continue;
    const rest = line.slice(words.length);
    if (/^\s*:?$/.test(rest)) return kind;
    if (!/^\s*:?\s/.test(rest) && !rest.startsWith(':')) continue;
    const value = kind === 'campaign' ? UUID_INSIDE : VARIATION_INSIDE;
    const at = rest.search(new RegExp(value.source, value.flags.replace('g', '')));
    if (at > 0 && /^\s*:?\s*$/.test(rest.slice(0, at))) return kind;
  }
  return undefined;
}

/** Ends what a label covers: another label, or a short line that names some other identifier. */
export const isOther = (line: string): boolean =>
  labelOf(line) !== undefined || (isShort(line) && (OTHER_ID.test(line) || API_KEY.test(line)));
