import { useObservable } from 'dexie-react-hooks';
import { watch } from '@/lib/db/reads';

/** What a live query knows: nothing yet, a value (which may be undefined: no such row), or that it failed. */
export type Live<T> =
  { is: 'loading'; value: undefined } | { is: 'ready'; value: T } | { is: 'failed'; value: undefined };

const LOADING = { is: 'loading', value: undefined } as const;

/** What was read before the first render, by what it answers. */
const early = new Map<string, unknown>();

/** Reads something that a screen of the first render will ask for under this name, and gives it. */
export async function readEarly<T>(name: string, query: () => Promise<T>): Promise<T> {
  const value = await query();
  early.set(name, value);
  return value;
}

/** After the first render an early answer is an old one. */
export const forgetEarly = (): void => early.clear();

/**
 * Reads the database (lib/db/reads) and reads again whenever what it read changes. Never throws into the view.
 * @param name under which the answer may have been read early; it must say all that the answer depends on
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[], name?: string): Live<T> {
  const known = useObservable<Live<T>>(() => {
    const live = watch(async (): Promise<Live<T>> => {
      try {
        return { is: 'ready', value: await query() };
      } catch {
        return { is: 'failed', value: undefined };
      }
    });
    return {
      subscribe: (observer) => live.subscribe(observer),
      // Without a value at once the hook would run each query twice: once to look whether it has one.
      hasValue: () => true,
      getValue: () =>
        name !== undefined && early.has(name)
          ? { is: 'ready', value: early.get(name) as T } // put there by readEarly of the same name
          : LOADING,
    };
  }, [...deps]);
  return known ?? LOADING;
}
