import type { VaultStores } from '@/lib/db/vault-stores';
import type { Times, Tries } from '@/lib/key/lock';

/** jsdom has no locks: one at a time for each name. */
if (!('locks' in navigator)) {
  const turns = new Map<string, Promise<unknown>>();
  const request = (name: string, ...more: unknown[]): Promise<unknown> => {
    const use = more.at(-1) as () => Promise<unknown>;
    const mine = (turns.get(name) ?? Promise.resolve()).then(use, use);
    turns.set(name, mine);
    return mine;
  };
  Object.defineProperty(navigator, 'locks', { value: { request } });
}

/** What the vault stores, in memory: what is on disk, and what dies with the browser. */
export function memoryStores() {
  const disk = {
    halves: new Map<string, CryptoKey>(),
    rows: new Map<string, { id: string; gen: number }>(),
    tries: undefined as Tries | undefined,
  };
  const session = { values: new Map<string, unknown>(), times: undefined as Times | undefined };
  /** Each store may be as slow as it likes. */
  let aWhile = (): Promise<void> => Promise.resolve();
  const slowly = async <T>(make: () => T): Promise<T> => {
    await aWhile();
    return make();
  };
  const name = (id: string, gen: number) => `${id} ${gen}`;
  const stores: VaultStores = {
    halves: {
      put: (id, key) => slowly(() => void disk.halves.set(id, key)),
      get: (id) => slowly(() => disk.halves.get(id)),
      drop: (id) => slowly(() => void disk.halves.delete(id)),
      ids: () => slowly(() => [...disk.halves.keys()]),
    },
    session: {
      get: (key) => slowly(() => session.values.get(key)),
      set: (key, value) => slowly(() => void session.values.set(key, value)),
      remove: (key) => slowly(() => void session.values.delete(key)),
    },
    rows: {
      all: () => slowly(() => structuredClone([...disk.rows.values()])),
      get: (id, gen) => slowly(() => structuredClone(disk.rows.get(name(id, gen)))),
      put: (row) => slowly(() => void disk.rows.set(name(row.id, row.gen), structuredClone(row))),
      drop: (id, before = Infinity) =>
        slowly(() => {
          for (const row of disk.rows.values())
            if (row.id === id && row.gen < before) disk.rows.delete(name(row.id, row.gen));
        }),
    },
    times: () => slowly(() => session.times),
    putTimes: (times) => slowly(() => void (session.times = times)),
    tries: () => slowly(() => disk.tries),
    putTries: (tries) => slowly(() => void (disk.tries = tries)),
  };
  return {
    stores,
    disk,
    session,
    slow: (wait: () => Promise<void>) => void (aWhile = wait),
    /** The browser's end: what is on disk stays. */
    browserEnds: () => {
      session.values.clear();
      session.times = undefined;
    },
  };
}
