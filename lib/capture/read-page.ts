import {
  dataOf,
  isElement,
  lengthOf,
  near,
  NOT_READ,
  parentOf,
  reader,
  SAMPLE,
  shortText,
  textsOf,
} from './dom';
import { HINT, labelOf, type LabelKind } from './labels';
import { blockOf, type Line, linesFrom } from './lines';
import { readTable } from './read-table';
import { readZone } from './read-zone';
import { type Doubt, type Found, isCampaignPage, NOTHING, type Reading } from './reading';
import { UUID_INSIDE, tidy } from './shapes';

const titleOf = reader(Document.prototype, 'title');
const HITS_MOST = 3_000;
type Label = { kind: LabelKind; line: Line; first: Node };

/**
 * Reads an API campaign's page: labels first, the form of what follows second, and one doubt anywhere makes it
 * offer nothing. Pure and without layout; yields every now and then so that its caller can rest (a slice of work
 * stays under 5 ms). A page that changes meanwhile is read again by the caller.
 */
export function* reading(url: URL, page: Document): Generator<undefined, Reading> {
  if (!isCampaignPage(url)) return NOTHING;
  const { labels, samples } = yield* scan(page);
  const mine = labels.filter(({ kind }) => kind === 'campaign' || kind === 'variation');
  if (mine.length === 0) {
    const known = labels.some(({ kind }) => kind === 'other');
    return known ? NOTHING : { page: 'api-campaign', captures: [], doubts: ['no-label'] };
  }
  const doubts = new Set<Doubt>();
  const found: Found[] = [];
  for (const { kind, line, first } of mine) {
    const is = kind === 'campaign' ? 'campaign_id' : 'message_variation_id';
    const part = readTable(is, line) ?? (yield* readZone(is, first));
    found.push(...part.found);
    for (const doubt of part.doubts) doubts.add(doubt);
    if (part.found.length === 0) doubts.add('no-value');
  }
  const captures = merged(found);
  const campaigns = captures.filter(({ kind }) => kind === 'campaign_id');
  const [campaign] = campaigns;
  if (campaigns.length > 1) doubts.add('two-values');
  if (captures.some(({ kind, value }) => kind !== 'campaign_id' && value === campaign?.value))
    doubts.add('two-values');
  if (campaign && samples.length > 0 && !samples.includes(campaign.value.toLowerCase()))
    doubts.add('sample-differs');
  if (campaign) campaign.name = titleName(page);
  return { page: 'api-campaign', captures: doubts.size > 0 ? [] : captures, doubts: [...doubts] };
}

/** The same in one go. */
export function readPage(url: URL, page: Document): Reading {
  const reader = reading(url, page);
  for (;;) {
    const step = reader.next();
    if (step.done) return step.value;
  }
}

/** Passes by every text node once; looks closer only at short ones with a word of a label in them. */
function* scan(page: Document): Generator<undefined, { labels: Label[]; samples: string[] }> {
  const labels: Label[] = [];
  const samples: string[] = [];
  const seen = new Set<Node>();
  const texts = textsOf(page);
  let hits = 0;
  let count = 0;
  for (let node = texts?.nextNode(); node && hits < HITS_MOST; node = texts?.nextNode()) {
    if ((count += 1) % 256 === 0) yield undefined;
    const text = node as Text; // the walker shows text nodes alone
    if (lengthOf(text) > 4_000) continue;
    const data = dataOf(text);
    if (data.length <= 80 ? !HINT.test(data) : !data.includes('campaign_id')) continue;
    hits += 1;
    const parent = parentOf(text);
    if (parent === null || !isElement(parent) || near(parent, NOT_READ) !== null) continue;
    const sample = near(parent, SAMPLE);
    if (sample !== null) {
      if (!seen.has(sample)) samples.push(...sampleIds(shortText(sample, 4_000)));
      seen.add(sample);
      continue;
    }
    const line = data.length <= 80 ? lineOf(text) : undefined;
    const first = line?.pieces[0]?.node;
    if (!line || !first || seen.has(first)) continue;
    seen.add(first);
    const kind = labelOf(line.text);
    if (kind) labels.push({ kind, line, first });
  }
  return { labels, samples };
}

/** The whole line that a text node is a part of; long blocks are not headings and are looked at no further. */
function lineOf(text: Text): Line | undefined {
  const block = blockOf(text);
  if (block === undefined) return undefined;
  let looked = 0;
  for (const line of linesFrom(block, block)) {
    if (line?.pieces.some(({ node }) => node === text)) return line;
    if ((looked += 1) > 40) return undefined;
  }
  return undefined;
}

function sampleIds(text: string): string[] {
  const ids = tidy(text).matchAll(/campaign_id\W{1,8}([0-9a-f-]{36})\b/gi);
  return [...ids].flatMap(([, id = '']) =>
    id.search(new RegExp(UUID_INSIDE.source, 'i')) === 0 ? [id.toLowerCase()] : [],
  );
}

/** One entry for each value; a name wins over none. */
function merged(found: Found[]): Found[] {
  const byValue = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.kind} ${one.value.toLowerCase()}`;
    const known = byValue.get(key);
    if (!known || (known.name === '' && one.name !== '')) byValue.set(key, one);
  }
  return [...byValue.values()];
}

/** `Edit 'Store email, June'` (braze/dashboard.md 8). */
function titleName(page: Document): string {
  return tidy(/\b(?:Edit|Create) '(.{1,200})'/.exec(titleOf(page).slice(0, 500))?.[1] ?? '').slice(0, 200);
}
