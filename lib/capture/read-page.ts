import { findInstance } from '@/lib/tenant/instances';
import { reader } from './dom';
import { judge, leftover, merged, ONE } from './judge';
import { labelOf, LABELISH, type LabelKind, SECRET } from './labels';
import { type Line, linesOf } from './lines';
import { type PageKind, pageKind } from './page-kind';
import { labelIn } from './read-label';
import { readOthers } from './read-others';
import { headedBy, headIs, readColumn, tableIs } from './read-table';
import { BRACKETED, isMalformed, type Part, readList, readOne } from './read-zone';
import { type Doubt, type Found, MILD, NOTHING, type Reading } from './reading';
import { type CaptureKind, tidy } from './shapes';

const titleOf = reader(Document.prototype, 'title');

/**
 * Reads one page of the dashboard: labels first, the form of what follows second, and any doubt of a labelled
 * identifier makes it offer nothing. Pure and without layout; yields every now and then so that its caller can rest
 * (a slice of work stays under 5 ms). A page that changes meanwhile is read again by the caller.
 */
export function* reading(url: URL, page: Document): Generator<undefined, Reading> {
  const where = pageKind(url);
  if (where === undefined) return NOTHING;
  const doubts = new Set<Doubt>();
  const found: Found[] = [];
  /** On the page with the workspace's secrets a table is only read when its heads say that it shows apps. */
  const may = (table: Element, before: readonly Line[]): boolean => {
    const is = tableIs(table);
    if (where.page !== 'identifiers') return is !== 'keys';
    if (is === 'other') doubts.add('unlabelled');
    if (is !== 'apps') return false;
    const contradicted = SECRET.test(headingBefore(before)) || /^#apikeys$/i.test(url.hash);
    if (contradicted) doubts.add('two-values');
    return !contradicted;
  };
  const { lines, samples, whole } = yield* linesOf(page, may);
  if (!whole) doubts.add('cut');
  const taken = new Set<Line>();
  const barren: CaptureKind[] = [];
  let hasSection = false;
  for (let at = 0; at < lines.length; at += 1) {
    if (at % 128 === 127) yield undefined;
    const line = lines[at];
    if (!line || line.is === 'button' || !LABELISH.test(line.text) || taken.has(line)) continue;
    const headed = headIs(line, where.page) ? headedBy(line) : undefined;
    if (headed) {
      const kind = where.page === 'identifiers' ? 'app_id' : 'message_variation_id';
      const table = readColumn(kind, headed, lines, where.page);
      found.push(...table.found);
      for (const doubt of table.doubts) doubts.add(doubt);
      if (table.found.length === 0) barren.push(kind);
      for (const each of lines) if (each.table === headed.table && isOf(each, table.found)) taken.add(each);
      continue;
    }
    const label = labelIn(line, where.page);
    if (label === undefined) continue;
    if (label.kind === 'section') hasSection = true;
    if (label.kind === 'other' || label.kind === 'sample') untie(lines, at, where.page, taken);
    const part = partOf(label.kind, lines, at, where.page);
    if (part === undefined) continue;
    for (const one of part.found) found.push(label.name === '' ? one : { ...one, name: label.name });
    for (const doubt of part.doubts) doubts.add(doubt);
    if (part.found.length === 0 && label.name !== '') doubts.add('no-value');
    else if (part.found.length === 0 && label.kind !== 'others') barren.push(label.kind as CaptureKind); // not a mark
    for (const each of lines.slice(at, part.end)) taken.add(each);
  }
  if (hasSection && where.page === 'campaign') {
    const part = underSection(lines, found, taken);
    found.push(...part.found);
    for (const doubt of part.doubts) doubts.add(doubt);
  }
  // A second label of the same identifier may head nothing; each label of a list heads something.
  for (const kind of barren)
    if (kind === 'message_variation_id' || !found.some((one) => one.kind === kind)) doubts.add('no-value');
  const left = yield* leftover(lines, taken, found, where.page);
  if (left) doubts.add(left);
  const captures = merged(found);
  judge(captures, samples, where.page, doubts);
  const [first] = captures;
  const title = titleName(page);
  if (first && title !== '')
    for (const one of captures) if (ONE[where.page] === one.kind && one.name === '') one.name = title;
  const sure = [...doubts].every((doubt) => MILD.has(doubt));
  return {
    page: where.page,
    instance: findInstance(url.hostname)?.name,
    workspace: where.workspace,
    captures: sure ? captures : [],
    doubts: [...doubts],
  };
}

/** The same in one go. */
export function readPage(url: URL, page: Document): Reading {
  const steps = reading(url, page);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const headingBefore = (lines: readonly Line[]): string =>
  lines.findLast(({ is, table }) => is === 'heading' && table === undefined)?.text ?? '';

function partOf(kind: LabelKind, lines: readonly Line[], at: number, page: PageKind): Part | undefined {
  if (kind === 'sample' || kind === 'other' || kind === 'section') return undefined;
  if (kind === 'others') return readOthers(lines, at);
  return kind === 'message_variation_id' ? readList(lines, at, page) : readOne(kind, lines, at, page);
}

/** A value under the label of something else is known to be nobody's of ours. */
function untie(lines: readonly Line[], at: number, page: PageKind, taken: Set<Line>): void {
  const { end } = readOne('segment_id', lines, at, page);
  for (const line of lines.slice(at, end)) taken.add(line);
  const row = lines[at]?.table;
  if (row) for (const line of lines.slice(at, at + 40)) if (line.table === row) taken.add(line);
}

const isOf = (line: Line, found: readonly Found[]): boolean =>
  found.some(({ from }) => line.pieces.some(({ node }) => node === from));

/**
 * Message variations of campaigns that aren't API campaigns stand "under API Identifier" (D d8), each with its name.
 * Only beside the campaign's own, so that neither is taken for the other.
 */
function underSection(lines: readonly Line[], found: readonly Found[], taken: Set<Line>): Part {
  const none: Part = { found: [], doubts: [], end: 0 };
  const at = lines.findIndex((line) => labelOf(line.text, 'campaign') === 'section');
  const rest = lines.slice(at + 1);
  const stop = rest.findIndex((line) => line.is === 'heading');
  const zone = rest.slice(0, stop < 0 ? 60 : stop).filter((line) => line.is === 'words' && !taken.has(line));
  const [first] = zone;
  if (!first || !found.some(({ kind }) => kind === 'campaign_id')) return none;
  const part = readList(zone, 0, 'campaign');
  if (zone.some(({ text }) => isMalformed(text))) part.doubts.push('malformed');
  if (zone.some(({ text }) => BRACKETED.test(text))) part.doubts.push('empty');
  if (part.found.some(({ name, value }) => name === '' || value.length < 36))
    return { ...none, doubts: part.doubts };
  for (const line of zone.slice(0, part.end)) taken.add(line);
  return part;
}

/** `Edit 'Store email, June'` (braze/dashboard.md 8); the word before the quotes is in the dashboard's language. */
function titleName(page: Document): string {
  const title = tidy(titleOf(page).slice(0, 500));
  return tidy(/^\S+(?: \S+)? ['‘“«「](.{1,200})['’”»」](?: |$)/u.exec(title)?.[1] ?? '').slice(0, 200);
}
