import { near, ROW } from './dom';
import { LABEL_MOST, type LabelKind, SECRET } from './labels';
import type { Line } from './lines';
import type { PageKind } from './page-kind';
import { labelIn } from './read-label';
import { readOne } from './read-one';
import { headedBy } from './read-table';

// What the words around a value say that it is none of ours.

export const headingBefore = (lines: readonly Line[]): string =>
  lines.findLast(({ is, table }) => is === 'heading' && table === undefined)?.text ?? '';

const ROW_LINES_MOST = 40;
/** The lines under the label of something else: what stands there is known to be nobody's of ours. */
export function untie(lines: readonly Line[], at: number, page: PageKind): Line[] {
  const line = lines[at];
  if (!line) return [];
  const { end } = readOne('segment_id', lines, at, page);
  const row = near(line.inside, ROW);
  // A column's head says nothing of the other columns.
  const beside = row === null || headedBy(line) ? [] : lines.slice(at, at + ROW_LINES_MOST);
  return [...lines.slice(at, end), ...beside.filter(({ inside }) => near(inside, ROW) === row)];
}

const ABOVE_MOST = 12;
const MENU = 'nav,header,aside,[role=navigation],[role=banner],[role=tablist]';
/**
 * Whether what stands under a label of ours may be a key all the same: on the tab of keys, or on App Settings under
 * words such as "REST API Keys" (braze/dashboard.md 1, fact 4).
 */
export function isSecret(kind: LabelKind, lines: readonly Line[], at: number, url: URL): boolean {
  if (kind === 'others') return /^#apikeys$/i.test(url.hash);
  if (kind !== 'app_id') return false;
  for (const line of lines.slice(Math.max(0, at - ABOVE_MOST), at).toReversed()) {
    const { is, text } = line;
    if (is === 'button' || near(line.inside, MENU) !== null) continue;
    if (labelIn(line, 'app-settings')?.kind === 'app_id') continue;
    if (text.length <= LABEL_MOST && !/[.!?]$/.test(text) && SECRET.test(text)) return true;
    if (is === 'heading') return false;
  }
  return false;
}
