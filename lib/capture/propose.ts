import { recognise } from '@/lib/tenant/recognise';
import type { Captured } from './captured';
import type { CaptureKind } from './shapes';

const same = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The one group of exactly that name; nothing is guessed, and two of a name are none. */
export function groupNamed<G extends { name: string }>(name: string, groups: readonly G[]): G | undefined {
  const wanted = same(name);
  const found = wanted === '' ? [] : groups.filter((group) => same(group.name) === wanted);
  return found.length === 1 ? found[0] : undefined;
}

/**
 * What a pasted key really is, where a dashboard page has shown it as something else. Keys and app IDs are of one form
 * (a UUID's, braze/rest-api.md 2.1), so the form alone tells nothing; a page that is read never hands over a key.
 */
export function shownAs(pasted: string, all: readonly Captured[]): Captured | undefined {
  const read = recognise('key', pasted);
  if (read.is !== 'value') return undefined;
  return all.find(({ value }) => value.toLowerCase() === read.value.toLowerCase());
}

/** What is in use needs no suggestion, and what a connection has no place for is none. */
export function openOnes(
  all: readonly Captured[],
  host: string | undefined,
  used: { appId: string; campaignId: string; variationIds: readonly (string | undefined)[] },
): Captured[] {
  const low = (value: string | undefined): string => (value ?? '').trim().toLowerCase();
  const taken: Partial<Record<CaptureKind, ReadonlySet<string>>> = {
    app_id: new Set([low(used.appId)]),
    campaign_id: new Set([low(used.campaignId)]),
    message_variation_id: new Set(used.variationIds.map(low)),
  };
  return all.filter((one) => one.host === host && taken[one.kind]?.has(low(one.value)) === false);
}
