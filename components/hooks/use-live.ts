import { useLiveQuery } from 'dexie-react-hooks';

/** What a live query knows: nothing yet, a value (which may be undefined: no such row), or that it failed. */
export type Live<T> =
  { is: 'loading'; value: undefined } | { is: 'ready'; value: T } | { is: 'failed'; value: undefined };

const LOADING = { is: 'loading', value: undefined } as const;

/** Reads the database (lib/db/reads) and reads again whenever what it read changes. Never throws into the view. */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  return useLiveQuery<Live<T>, Live<T>>(
    async () => {
      try {
        return { is: 'ready', value: await query() };
      } catch {
        return { is: 'failed', value: undefined };
      }
    },
    [...deps],
    LOADING,
  );
}
