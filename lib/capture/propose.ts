import { recognise } from '@/lib/tenant/recognise';
import type { Captured } from './captured';
import { type CaptureKind, tidy } from './shapes';
import { isForeign, whoseAt } from './whose';

const same = (text: string): string => tidy(text.normalize('NFC'));

/** The one group of exactly a name; nothing is guessed, and two of a name are none. */
export function byName<G extends { name: string }>(groups: readonly G[]): (name: string) => G | undefined {
  const named = Map.groupBy(groups, (group) => same(group.name));
  return (name) => {
    const found = same(name) === '' ? [] : (named.get(same(name)) ?? []);
    return found.length === 1 ? found[0] : undefined;
  };
}
export const groupNamed = <G extends { name: string }>(name: string, groups: readonly G[]): G | undefined =>
  byName(groups)(name);

/**
 * What a pasted key really is, where a dashboard page has shown it as something else. Keys and app IDs are of one form
 * (a UUID's, braze/rest-api.md 2.1), so the form alone tells nothing; a page that is read never hands over a key.
 */
export function shownAs(pasted: string, all: readonly Captured[]): Captured | undefined {
  const read = recognise('key', pasted);
  if (read.is !== 'value') return undefined;
  return all.find(({ value }) => value.toLowerCase() === read.value.toLowerCase());
}

type Used = { appId: string; campaignId: string; variationIds: readonly (string | undefined)[] };

/** What came from that dashboard, less what is in use and what a connection has no place for. */
export function unusedOnes(all: readonly Captured[], host: string | undefined, used: Used): Captured[] {
  const low = (value: string | undefined): string => (value ?? '').trim().toLowerCase();
  const taken: Partial<Record<CaptureKind, ReadonlySet<string>>> = {
    app_id: new Set([low(used.appId)]),
    campaign_id: new Set([low(used.campaignId)]),
    message_variation_id: new Set(used.variationIds.map(low)),
  };
  return all.filter((one) => one.host === host && taken[one.kind]?.has(low(one.value)) === false);
}

/** The same, less what is known to be of another workspace or another campaign: nothing of that waits for anybody. */
export function openOnes(all: readonly Captured[], host: string | undefined, used: Used): Captured[] {
  const whose = whoseAt({ host: host ?? '', campaignId: used.campaignId }, all);
  return unusedOnes(all, host, used).filter((one) => !isForeign(whose(one)));
}
