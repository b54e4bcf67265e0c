import { browser } from 'wxt/browser';
import { tables } from './tables';

// The two halves of a session's key (security-and-reliability.md 2.4): the sealed text dies with the browser, the
// non-extractable key that opens it lies in IndexedDB. Either alone is worth nothing.

export const halves = {
  putKey: async (id: string, key: CryptoKey): Promise<void> => void (await tables.halves.put({ id, key })),
  key: async (id: string): Promise<CryptoKey | undefined> => (await tables.halves.get(id))?.key,
  putSealed: (id: string, sealed: string): Promise<void> =>
    browser.storage.session.set({ [`sealed:${id}`]: sealed }),
  sealed: async (id: string): Promise<string | undefined> => {
    const found: unknown = (await browser.storage.session.get(`sealed:${id}`))[`sealed:${id}`];
    return typeof found === 'string' ? found : undefined;
  },
  drop: async (id: string): Promise<void> => {
    await tables.halves.delete(id);
    await browser.storage.session.remove(`sealed:${id}`);
  },
  ids: async (): Promise<string[]> => (await tables.halves.toCollection().primaryKeys()).map(String),
};

/**
 * Closes storage to content scripts where the browser can (Chromium 140; Firefox has no such call). Called on
 * every start: the level holds until then.
 */
export async function closeStorage(): Promise<void> {
  for (const area of [
    browser.storage.local,
    browser.storage.session,
    browser.storage.sync,
    browser.storage.managed,
  ]) {
    // The polyfill's types don't know the call; Firefox doesn't have it.
    const closable = area as {
      setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
    };
    await closable.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}
