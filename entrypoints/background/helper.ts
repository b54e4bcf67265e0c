import { browser } from 'wxt/browser';
import type { HelperPort } from '@/lib/commands/ports';

// The only file that knows how a script gets onto a dashboard page and off it.

const FILE = '/dashboard.js';
/** What it needs with the first identifier on a page. Registered for no page. */
const CHIPS = '/dashboard-chips.js';
const origins = (host: string) => ({ origins: [`https://${host}/*`] });
const idOf = (host: string) => `helper:${host}`;

/** Ends whatever is there. A page without the helper has nobody who listens: that is fine. */
async function quit(tabs: { id?: number | undefined }[]): Promise<void> {
  const told = tabs.flatMap(({ id }) =>
    id === undefined ? [] : [browser.tabs.sendMessage(id, 'outpost:off')],
  );
  await Promise.allSettled(told);
}

const clearBadge = async (tabs: { id?: number | undefined }[]): Promise<void> => {
  for (const { id } of tabs) if (id !== undefined) await badge(id, '').catch(() => undefined);
};

/** A tab's badge; it goes with the page. */
export async function badge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  if (text !== '') await browser.action.setBadgeBackgroundColor({ tabId, color: '#55514A' });
}

/** Into the tab's top frame; a tab that has left meanwhile for a site that isn't granted can't be entered. */
export async function bringChips(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [CHIPS] }).catch(() => undefined);
}

export const helper: HelperPort = {
  granted: (host) => browser.permissions.contains(origins(host)),
  start: async (host) => {
    const script = {
      id: idOf(host),
      matches: origins(host).origins,
      js: [FILE],
      runAt: 'document_idle' as const,
      allFrames: false,
      persistAcrossSessions: true,
    };
    const known = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
    if (known.length === 0) await browser.scripting.registerContentScripts([script]);
    else return;
    const tabs = await browser.tabs.query({ url: script.matches });
    await quit(tabs); // a script of an earlier life
    for (const { id } of tabs) {
      if (id === undefined) continue;
      // A tab that is leaving or discarded can't be entered; its next page gets the registered script.
      await browser.scripting.executeScript({ target: { tabId: id }, files: [FILE] }).catch(() => undefined);
    }
  },
  stop: async (host) => {
    const known = await browser.scripting.getRegisteredContentScripts({ ids: [idOf(host)] });
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [idOf(host)] });
    // Every tab: with the grant already taken back, addresses can't be asked for any more.
    const allowed = await helper.granted(host);
    const tabs = await browser.tabs.query(allowed ? { url: origins(host).origins } : {});
    await quit(tabs);
    await clearBadge(tabs);
    // A host that a company's policy or the manifest itself grants can't be given back; off it is all the same.
    if (allowed) await browser.permissions.remove(origins(host)).catch(() => false);
  },
};
