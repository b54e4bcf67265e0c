import { textsOf } from './dom';

/**
 * Words and shapes without which no page of ours has an identifier, wherever it is cut into pieces: a part of a UUID,
 * a numbered variation, or a word of a label in any of the dashboard's languages.
 */
const HINT =
  /[0-9a-f]{4}-[0-9a-f]{4}-|[a-z]{3}-\d{1,9}(?!\w)|\bID\b|identif|bezeichner|識別子|식별자|API.?(?:key|schl|キー|키)|(?:clave|clé|chave).{1,4}API/i;
/** Text that people wrote long is no label and no value. */
const LONG = 200;
const KEPT = 24;

/**
 * Whether reading this page can be worth it. Cheap: looks at short texts alone, a few characters of overlap at a time;
 * with `deep` also where a change of the page isn't seen from outside.
 */
export function* hinted(page: Document, deep: boolean): Generator<undefined, boolean> {
  let tail = '';
  for (const text of textsOf(page, deep)) {
    if (text === undefined) {
      yield undefined;
      continue;
    }
    if (text.length > LONG) {
      tail = '';
      continue;
    }
    tail = (tail + text).replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
    if (HINT.test(tail)) return true;
    tail = tail.slice(-KEPT);
  }
  return false;
}
