import type { DashboardIn, DashboardName } from './protocol';

// `ask` for a guest in somebody else's page. It speaks the wire of @webext-core/messaging by hand, because `ask`
// brings 5 kB gzip (that library and the polyfill) into every dashboard page, where the goal is 6 kB in all; and it
// says `chrome`, which both browsers put on a content script's window as an own property: a page can make `browser`
// or any other free name point to an element of its own (<form id="browser">), but not that one.

type Runtime = {
  id?: string;
  getManifest(): { version: string };
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: (message: unknown, sender: { id?: string; tab?: unknown }) => void): void;
  };
};
declare const chrome: {
  runtime?: Runtime;
  i18n: { getMessage(key: string, values?: string[]): string };
};

/** Longest message that is read, in UTF-16 units of its JSON. */
export const PAGE_MESSAGE_MOST = 64 * 1024;

/** Whether the extension that put us here is still the one that runs. */
export const isAlive = (): boolean => chrome.runtime?.id !== undefined;

/** Tells the background; true when it heard us. There is nothing else to hear. */
export async function askFromPage<N extends DashboardName>(name: N, body: DashboardIn<N>): Promise<boolean> {
  try {
    const message = { id: 0, type: name, data: { body }, timestamp: Date.now() };
    const answer: unknown = await chrome.runtime?.sendMessage(message);
    return typeof answer === 'object' && answer !== null && 'res' in answer && answer.res !== undefined;
  } catch {
    return false;
  }
}

/** Calls when the background says that the helper is off, or that a person asked for the tray. Nobody else is heard. */
export function onCall(does: { off: () => void; tray: () => void }): void {
  const own = chrome.runtime?.id;
  chrome.runtime?.onMessage.addListener((message, sender) => {
    if (sender.id !== own || sender.tab !== undefined) return;
    if (message === 'outpost:off') does.off();
    if (message === 'outpost:tray') does.tray();
  });
}

const said = new Map<string, string>();
/** A sentence of components/copy, by its built key (`capture_copy`). The browser is asked once: that costs much. */
export function say(key: string, values?: string[]): string {
  if (values) return chrome.i18n.getMessage(key, values);
  const known = said.get(key) ?? chrome.i18n.getMessage(key);
  said.set(key, known);
  return known;
}

export const version = (): string => chrome.runtime?.getManifest().version ?? '';
