import { browser } from 'wxt/browser';
import { Times, Tries } from '@/lib/key/lock';
import { tables as shared, type Tables } from './tables';

/** Where the vault keeps what it made. Only sealed things and times are handed to it. */
export type VaultStores = {
  /** The non-extractable halves, in IndexedDB. */
  halves: {
    put(id: string, key: CryptoKey): Promise<void>;
    get(id: string): Promise<CryptoKey | undefined>;
    drop(id: string): Promise<void>;
    ids(): Promise<string[]>;
  };
  /** The other halves: gone with the browser. */
  session: {
    get(name: string): Promise<unknown>;
    set(name: string, value: string): Promise<void>;
    remove(name: string): Promise<void>;
  };
  /** Envelopes, one for each key and generation. */
  rows: {
    all(): Promise<{ id: string; gen: number }[]>;
    get(id: string, gen: number): Promise<unknown>;
    put(row: { id: string; gen: number }): Promise<void>;
    /** Those of this key before a generation; without one, all of them. */
    drop(id: string, before?: number): Promise<void>;
  };
  times(): Promise<Times | undefined>;
  putTimes(times: Times | undefined): Promise<void>;
  tries(): Promise<Tries | undefined>;
  putTries(tries: Tries | undefined): Promise<void>;
};

const TIMES = 'lock';
const TRIES = 'vault:tries';

export function openVaultStores(tables: Tables = shared): VaultStores {
  const read = async (name: string): Promise<unknown> => (await browser.storage.session.get(name))[name];
  return {
    halves: {
      put: async (id, key) => void (await tables.halves.put({ id, key })),
      get: async (id) => (await tables.halves.get(id))?.key,
      drop: (id) => tables.halves.delete(id),
      ids: async () => (await tables.halves.toCollection().primaryKeys()).map(String),
    },
    session: {
      get: read,
      set: (name, value) => browser.storage.session.set({ [name]: value }),
      remove: (name) => browser.storage.session.remove(name),
    },
    rows: {
      all: () => tables.vault.toArray(),
      get: (id, gen) => tables.vault.get([id, gen]),
      put: async (row) => void (await tables.vault.put(row)),
      drop: async (id, before = Infinity) =>
        void (await tables.vault
          .where('[id+gen]')
          .between([id, -Infinity], [id, before], true, false)
          .delete()),
    },
    times: async () => Times.safeParse(await read(TIMES)).data,
    putTimes: (times) =>
      times ? browser.storage.session.set({ [TIMES]: times }) : browser.storage.session.remove(TIMES),
    tries: async () => {
      const row = await tables.settings.get(TRIES);
      try {
        return Tries.safeParse(JSON.parse(row?.value ?? 'null')).data;
      } catch {
        return undefined;
      }
    },
    putTries: async (tries) =>
      tries
        ? void (await tables.settings.put({ key: TRIES, value: JSON.stringify(tries) }))
        : tables.settings.delete(TRIES),
  };
}
