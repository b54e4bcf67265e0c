import { pageKind } from '@/lib/capture/page-kind';
import { type Found, MILD, type Reading } from '@/lib/capture/reading';

/**
 * Whose page an address is: the kind of page and the internal ids in it, however the page spells the rest. Nothing for
 * a page that has no identifiers.
 */
export function pageOf(url: URL): string | undefined {
  const where = pageKind(url);
  if (where === undefined) return undefined;
  const ids = url.pathname.match(/[0-9a-f]{24}/g) ?? [];
  return `${where.page} ${ids.length > 1 ? ids.join(' ') : url.pathname.replace(/\/$/, '')}`;
}

type Home = { page: string | undefined; from: Node };
const keyOf = ({ kind, value }: Found): string => `${kind} ${value.toLowerCase()}`;

/**
 * Tells an old page under a new address: the dashboard changes the address first and what it shows afterwards, so a
 * value that was seen at another address is a doubt until the page has once been without it.
 */
export function makeEarlier() {
  const homes = new Map<string, Home>();
  return {
    /** The reading as it may be shown at this address: of an earlier page nothing is offered. */
    checked(reading: Reading, url: URL): Reading {
      const page = pageOf(url);
      const { captures, doubts } = reading;
      const isEarlier = captures.some((found) => (homes.get(keyOf(found)) ?? { page }).page !== page);
      return isEarlier ? { ...reading, captures: [], doubts: [...doubts, 'earlier'] } : reading;
    },
    /** What is shown at this address from now on, as it was checked. */
    keep({ captures, doubts }: Reading, url: URL): void {
      const here = new Set(captures.map(keyOf));
      // Only a page that was understood whole says what it doesn't show.
      if (doubts.every((doubt) => MILD.has(doubt) && doubt !== 'unlabelled'))
        for (const key of homes.keys()) if (!here.has(key)) homes.delete(key);
      for (const found of captures) homes.set(keyOf(found), { page: pageOf(url), from: found.from });
    },
    /** On a page that isn't read: what is no longer in the document isn't shown any more. */
    tidy(): void {
      for (const [key, { from }] of homes) if (!from.isConnected) homes.delete(key);
    },
  };
}
