import type { PageKind } from './page-kind';
import type { CaptureKind } from './shapes';

/** An identifier on the page and where its chip goes: from its text to the end of what stands beside it. */
export type Found = { kind: CaptureKind; value: string; name: string; from: Node; to: Node };

/**
 * What a reading isn't sure of.
 * - `no-value`, `malformed`: a label of ours without a well-formed value
 * - `two-values`: values, or labels, that contradict each other
 * - `sample-differs`: the page's own code sample names another campaign
 * - `cut`: a list of variations that stops making sense half-way, or a page too long to be read to its end
 * - `unlabelled`: a value that stands under no label that is known
 * - `empty`: a row of a list, or a choice, that has no value
 * - `earlier`: values that were seen at another address and still stand under this one
 */
export type Doubt =
  'no-value' | 'malformed' | 'two-values' | 'sample-differs' | 'cut' | 'unlabelled' | 'empty' | 'earlier';

/** Doubts of what isn't offered anyway: what is read beside it stands on its own label. */
export const MILD: ReadonlySet<Doubt> = new Set(['unlabelled', 'empty']);

/** What one look at a page gave. With any but a mild doubt there are no captures: a wrong ID is worse than none. */
export type Reading = {
  page: PageKind | 'other';
  /** `US-01`; nothing at a host that no instance has. */
  instance: string | undefined;
  /** The workspace's internal id out of the address; never an API identifier. */
  workspace: string | undefined;
  captures: Found[];
  doubts: Doubt[];
};

export const NOTHING: Reading = {
  page: 'other',
  instance: undefined,
  workspace: undefined,
  captures: [],
  doubts: [],
};

/** All that a person is shown of a reading: two that have the same say the same. */
export const shownOf = ({ page, doubts, captures }: Reading): string =>
  JSON.stringify([page, doubts, captures.map(({ kind, value, name }) => [kind, value, name])]);
