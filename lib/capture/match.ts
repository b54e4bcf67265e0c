import type { Captured } from './captured';
import { groupNamed } from './propose';

/** Which store a variation is for: by exactly its name, by nearly its name (a person has to say so), or by none. */
export type Match<G> =
  | { is: 'sure'; captured: Captured; group: G }
  | { is: 'unsure'; captured: Captured; group: G }
  | { is: 'none'; captured: Captured };

/** Without case, accents, signs, and the words that campaigns add ("Hawthorne email", "Email: Hawthorne"). */
const loose = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:e ?mail|message|store|correo|mensaje|tienda)\b/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Proposes a store for each variation. Nothing is guessed: a name that is only nearly a store's is unsure, and so is
 * every one of two that would have the same store.
 */
export function matchGroups<G extends { id: string; name: string }>(
  captures: readonly Captured[],
  groups: readonly G[],
): Match<G>[] {
  const matches = captures.map((captured): Match<G> => {
    const named = groupNamed(captured.name, groups);
    if (named) return { is: 'sure', captured, group: named };
    const wanted = loose(captured.name);
    const near = wanted === '' ? [] : groups.filter((group) => loose(group.name) === wanted);
    const [group] = near;
    return group && near.length === 1 ? { is: 'unsure', captured, group } : { is: 'none', captured };
  });
  const times = new Map<string, number>();
  for (const match of matches)
    if (match.is !== 'none') times.set(match.group.id, (times.get(match.group.id) ?? 0) + 1);
  return matches.map((match) =>
    match.is === 'sure' && (times.get(match.group.id) ?? 0) > 1 ? { ...match, is: 'unsure' } : match,
  );
}

type Place = { host: string; campaignId: string };

/** The workspace of a connection, as far as captures tell: that of the capture which is its campaign. */
export const workspaceOf = ({ host, campaignId }: Place, all: readonly Captured[]): string | undefined =>
  all.find(
    (one) =>
      one.kind === 'campaign_id' &&
      one.host === host &&
      one.value.toLowerCase() === campaignId.trim().toLowerCase(),
  )?.workspace;

/**
 * Whose a capture is, beside a connection at a dashboard `host`: `other` when its host or its workspace is another
 * one's, `unknown` when only the host is known to be the same.
 */
export function whose(one: Captured, place: Place, all: readonly Captured[]): 'same' | 'other' | 'unknown' {
  if (one.host !== place.host) return 'other';
  const workspace = workspaceOf(place, all);
  if (workspace === undefined || one.workspace === undefined) return 'unknown';
  return workspace === one.workspace ? 'same' : 'other';
}
