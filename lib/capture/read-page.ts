import { nameAt } from '@/lib/tenant/instances';
import { near, reader, ROW } from './dom';
import { isRenamed, judge, leftover, merged, ONE } from './judge';
import { labelOf, LABELISH, type LabelKind, SECRET } from './labels';
import { type Line, linesOf, nodeAt } from './lines';
import { headingBefore, isSecret, untie } from './other-labels';
import { type PageKind, pageKind } from './page-kind';
import { labelIn } from './read-label';
import { readOthers } from './read-others';
import { grouped, headedBy, headIs, readColumn, tableIs } from './read-table';
import { readList } from './read-list';
import { readOne } from './read-one';
import { BRACKETED, isMalformed, type Part } from './read-zone';
import { type Doubt, type Found, MILD, NOTHING, type Reading } from './reading';
import { type CaptureKind, nameOf, tidy, UUID_ANYWHERE } from './shapes';
import { linkOf } from './variations';

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
  const others: string[] = [];
  const tables = grouped(lines, ({ table }) => table);
  const heads = new Set<Element>();
  let hasSection = false;
  for (let at = 0; at < lines.length; at += 1) {
    if (at % 128 === 127) yield undefined;
    const line = lines[at];
    if (!line || line.is === 'button' || !LABELISH.test(line.text) || taken.has(line)) continue;
    const isHead = headIs(line, where.page);
    const row = isHead ? near(line.inside, ROW) : null;
    if (row && heads.has(row)) {
      doubts.add('two-values'); // two columns under one label
      continue;
    }
    const headed = isHead ? headedBy(line) : undefined;
    if (headed) {
      heads.add(headed.row);
      const kind = where.page === 'identifiers' ? 'app_id' : 'message_variation_id';
      const own = tables.get(headed.table) ?? [];
      const table = yield* readColumn(kind, headed, own, where.page);
      found.push(...table.found);
      for (const doubt of table.doubts) doubts.add(doubt);
      if (table.found.length === 0) barren.push(kind);
      const from = new Set(table.found.map((one) => one.from));
      for (const each of own) if (each.pieces.some(({ node }) => from.has(node))) taken.add(each);
      continue;
    }
    const label = labelIn(line, where.page);
    if (label === undefined) continue;
    if (label.kind === 'section') hasSection = true;
    if (label.kind === 'other' || label.kind === 'sample') {
      const untied = untie(lines, at, where.page);
      for (const each of untied) taken.add(each);
      if (untied.some(({ text }) => UUID_ANYWHERE.test(text))) others.push(line.text);
    }
    const part = partOf(label.kind, lines, at, where.page);
    if (part === undefined) continue;
    if (part.found.length > 0 && isSecret(label.kind, lines, at, url)) doubts.add('two-values');
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
  if (doubts.size === 0 && isRenamed(others, found, where.page)) doubts.add('unlabelled');
  const left = yield* leftover(lines, taken, found, where.page);
  if (left) doubts.add(left);
  const captures = merged(found, doubts);
  judge(captures, samples, where.page, doubts);
  const [first] = captures;
  const title = titleName(page);
  if (first && title !== '')
    for (const one of captures) if (ONE[where.page] === one.kind && one.name === '') one.name = title;
  const sure = [...doubts].every((doubt) => MILD.has(doubt));
  return {
    page: where.page,
    instance: nameAt(url.hostname),
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

function partOf(kind: LabelKind, lines: readonly Line[], at: number, page: PageKind): Part | undefined {
  const line = lines[at];
  if (kind === 'others' && line && linkOf(nodeAt(line, 0)) !== null) return undefined; // a tab's
  if (kind === 'sample' || kind === 'other' || kind === 'section') return undefined;
  if (kind === 'others') return readOthers(lines, at);
  return kind === 'message_variation_id' ? readList(lines, at, page) : readOne(kind, lines, at, page);
}

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
  return nameOf(/^\S+(?: \S+)? ['‘“«「](.{1,200})['’”»」](?: |$)/u.exec(title)?.[1] ?? '');
}
