import { upOf } from './dom';
import type { Line } from './lines';
import type { Doubt, Found } from './reading';
import { ID_LIKE, WHOLE } from './shapes';

// What stands under a label: shared by the reading of one value and of a list.

/** What was read, and where reading ended: lines before `end` are accounted for. */
export type Part = { found: Found[]; doubts: Doubt[]; end: number };

/** Help stands between a label and its value in a sentence or two, no more. */
export const SENTENCES_MOST = 6;

export const BRACKETED = /^[(（](.+)[)）]$/;

/** Begins with what looks like an identifier and has none of our forms. */
export const isMalformed = (text: string): boolean => {
  const [token = ''] = text.split(' ');
  return ID_LIKE.test(token) && !WHOLE.message_variation_id.test(token);
};

export const isSentence = (text: string): boolean =>
  (/[.!?]\s*$/.test(text) && text.split(' ').length > 4) ||
  (/[。！？]\s*$/.test(text) && text.length > 12) ||
  text.length > 160;

const LEVELS_MOST = 40;
/** Whether a line stands in that element, out of shadow roots too. */
export const isInside = ({ inside }: Line, row: Node): boolean => isIn(inside, row);
export function isIn(node: Node, row: Node): boolean {
  let at: Node | null = node;
  for (let level = 0; at !== null && at !== row && level < LEVELS_MOST; level += 1) at = upOf(at);
  return at === row;
}
