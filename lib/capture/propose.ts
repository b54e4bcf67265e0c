import type { Captured } from './captured';

const same = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The one group of exactly that name; nothing is guessed, and two of a name are none. */
export function groupNamed<G extends { name: string }>(name: string, groups: readonly G[]): G | undefined {
  const wanted = same(name);
  const found = wanted === '' ? [] : groups.filter((group) => same(group.name) === wanted);
  return found.length === 1 ? found[0] : undefined;
}

/** What is in use needs no suggestion. */
export function openOnes(
  all: readonly Captured[],
  host: string | undefined,
  used: { campaignId: string; variationIds: readonly (string | undefined)[] },
): Captured[] {
  const low = (value: string | undefined): string => (value ?? '').trim().toLowerCase();
  const variations = new Set(used.variationIds.map(low));
  return all.filter(
    (one) =>
      one.host === host &&
      (one.kind === 'campaign_id'
        ? low(one.value) !== low(used.campaignId)
        : !variations.has(low(one.value))),
  );
}
