import type { Captured } from './captured';
import { byName } from './propose';
import { tidy } from './shapes';
import { isForeign, type Place, whoseAt } from './whose';

/** Which store a variation is for: for certain, probably (a person has to say so), or by nothing that is known. */
export type Match<G> =
  | { is: 'sure'; captured: Captured; group: G }
  | { is: 'unsure'; captured: Captured; group: G }
  | { is: 'none'; captured: Captured };

/** What campaigns add ("Hawthorne email", "Message: Hawthorne"), and what a store is called besides. */
const ADDED = [
  /(?<!\S)(?:e ?mail|message|correo|mensaje)(?!\S)/gu,
  /(?<!\S)(?:e ?mail|message|correo|mensaje|store|tienda)(?!\S)/gu,
];

/**
 * A name's near forms; two names with one of them in common are nearly the same. Without case, signs, and the accents
 * of Latin and Greek: a mark of another script makes another letter (か and が, कि and का). Without what is added too,
 * where letters are left: a number alone says nothing ("Message 1" isn't Store 1's).
 */
function nearForms(text: string): string[] {
  const plain = tidy(text)
    .normalize('NFKD')
    .replace(/([\p{sc=Latin}\p{sc=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  const rests = ADDED.map((words) => plain.replace(words, ' ').replace(/\s+/g, ' ').trim());
  return [...new Set([plain, ...rests.filter((rest) => /\p{L}/u.test(rest))])].filter((form) => form !== '');
}

type Store = { id: string; name: string; variationId?: string | undefined };

/**
 * Proposes a store for each variation. Nothing is guessed: sure is only a variation of the connection's own campaign
 * with exactly the name of one store that has no other ID yet, and that nothing else is proposed for. What is of
 * another workspace or campaign is proposed for none. `all` has every capture, also those that are in use.
 */
export function matchGroups<G extends Store>(
  captures: readonly Captured[],
  groups: readonly G[],
  place: Place,
  all: readonly Captured[],
): Match<G>[] {
  const whose = whoseAt(place, all);
  const named = byName(groups);
  const near = new Map<string, Set<G>>();
  for (const group of groups)
    for (const form of nearForms(group.name)) near.set(form, (near.get(form) ?? new Set()).add(group));

  const matches = captures.map((captured): Match<G> => {
    const is = whose(captured);
    if (isForeign(is)) return { is: 'none', captured };
    const exact = named(captured.name);
    if (exact) {
      const isSure = is === 'same' && replacedBy(captured, exact) === undefined;
      return { is: isSure ? 'sure' : 'unsure', captured, group: exact };
    }
    const found = new Set(nearForms(captured.name).flatMap((form) => [...(near.get(form) ?? [])]));
    const [group] = found;
    return group && found.size === 1 ? { is: 'unsure', captured, group } : { is: 'none', captured };
  });
  const times = new Map<string, number>();
  for (const match of matches)
    if (match.is !== 'none') times.set(match.group.id, (times.get(match.group.id) ?? 0) + 1);
  return matches.map((match) =>
    match.is === 'sure' && (times.get(match.group.id) ?? 0) > 1 ? { ...match, is: 'unsure' } : match,
  );
}

/** The ID that a store has and that this one would take the place of. */
export const replacedBy = <V extends string>(
  { value }: Captured,
  { variationId }: { variationId?: V | undefined },
): V | undefined => (variationId?.toLowerCase() === value.toLowerCase() ? undefined : variationId);
