import { browser } from 'wxt/browser';

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
