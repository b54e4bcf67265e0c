import type { Line } from './lines';
import type { PageKind } from './page-kind';
import type { Doubt, Found } from './reading';
import { type CaptureKind, NUMBERED_ALONE, tidy, UUID_ANYWHERE, UUID_INSIDE } from './shapes';

/** The one identifier of the object whose page it is: that is called as the page's title says. */
export const ONE: Partial<Record<PageKind, CaptureKind>> = {
  campaign: 'campaign_id',
  canvas: 'canvas_id',
  segment: 'segment_id',
  'email-template': 'email_template_id',
  'content-block': 'content_block_id',
};

/** `line-1`: nothing shorter has the form of an identifier. */
const SHORTEST = 5;

/** A value that stands by itself where nothing was read: a miss is never silent. Yields now and then. */
export function* leftover(
  lines: readonly Line[],
  taken: ReadonlySet<Line>,
  found: readonly Found[],
  page: PageKind,
): Generator<undefined, Doubt | undefined> {
  const values = new Set(found.map(({ value }) => value.toLowerCase()));
  let doubt: Doubt | undefined;
  for (const [at, line] of lines.entries()) {
    if (at % 512 === 511) yield undefined;
    const { text } = line;
    if (text.length < SHORTEST || line.is === 'button' || taken.has(line)) continue;
    if (
      page === 'campaign' &&
      /-\d/.test(text) &&
      [text, ...piecesOf(line)].some((piece) => NUMBERED_ALONE.test(piece.trim()))
    )
      return 'cut';
    if (
      text.length < 36 ||
      !UUID_ANYWHERE.test(text) ||
      (/[.!?。]$/.test(text) && text.split(' ').length > 6)
    )
      continue;
    const all = [...text.matchAll(UUID_INSIDE)];
    if (all.length > 0 && all.every(([value]) => values.has(value.toLowerCase()))) continue;
    doubt = 'unlabelled';
  }
  return doubt;
}

const piecesOf = ({ text, pieces }: Line): string[] =>
  pieces.map(({ at }, index) => text.slice(at, pieces[index + 1]?.at));

const MESSAGES = /varia|messag|mensa|nachr|メッセ|バリエ|메시|변형|배리/i;

/**
 * Whether a value under a label that isn't ours may be what the page is read for, renamed: its own identifier wasn't
 * found, nor a variation where the label speaks of one; on App Settings each may be another app's.
 */
export function isRenamed(others: readonly string[], found: readonly Found[], page: PageKind): boolean {
  if (others.length === 0) return false;
  if (page === 'app-settings') return true;
  const own = ONE[page] ?? 'app_id';
  const has = (kind: CaptureKind): boolean => found.some((one) => one.kind === kind);
  if (!has(own)) return true;
  return page === 'campaign' && !has('message_variation_id') && others.some((text) => MESSAGES.test(text));
}

/** One entry for each value; a name wins over none, and two names are a doubt. */
export function merged(found: Found[], doubts: Set<Doubt>): Found[] {
  const byValue = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.kind} ${one.value.toLowerCase()}`;
    const known = byValue.get(key);
    if (known && known.name !== '' && one.name !== '' && known.name !== one.name) doubts.add('two-values');
    if (!known || (known.name === '' && one.name !== '')) byValue.set(key, one);
  }
  return [...byValue.values()];
}

/** What contradicts itself: one value of two kinds, two of what there is one of, a sample of another campaign. */
export function judge(
  captures: readonly Found[],
  samples: readonly string[],
  page: PageKind,
  doubts: Set<Doubt>,
): void {
  const values = captures.map(({ value }) => value.toLowerCase());
  if (new Set(values).size < values.length) doubts.add('two-values');
  const apps = captures.filter(({ kind }) => kind === 'app_id');
  if (apps.length > 1 && new Set(apps.map(({ name }) => name || 'unnamed')).size < apps.length)
    doubts.add('two-values');
  if (apps.some(({ name }) => name === '') && apps.length > 1) doubts.add('two-values');
  // An API campaign's variations are numbered, those of others are UUIDs; no page has both (S i1, D d8).
  const forms = captures
    .filter(({ kind }) => kind === 'message_variation_id')
    .map(({ value }) => value.length < 36);
  if (new Set(forms).size > 1) doubts.add('two-values');
  const only = captures.filter(({ kind }) => kind === ONE[page]);
  if (only.length > 1) doubts.add('two-values');
  const shown = samples.flatMap((text) =>
    [...tidy(text).matchAll(/campaign_id\W{1,8}([0-9a-f-]{36})\b/gi)].map(([, id = '']) => id.toLowerCase()),
  );
  const [campaign] = only;
  if (page === 'campaign' && campaign && shown.length > 0 && !shown.includes(campaign.value.toLowerCase()))
    doubts.add('sample-differs');
}
