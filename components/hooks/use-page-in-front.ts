import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** What the helper says of the page in front: how many identifiers stand there, or that it doesn't understand it. */
export type PageInFront = { tabId: number; count: number; understood: boolean };

/**
 * The tab's badge is all that is kept of that, and it goes with the page. Nothing where the badge says nothing.
 */
export function usePageInFront(): PageInFront | undefined {
  const [page, setPage] = useState<PageInFront>();
  useEffect(() => {
    const read = async (): Promise<PageInFront | undefined> => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      const tabId = tab?.id;
      if (tabId === undefined) return undefined;
      const text = await browser.action.getBadgeText({ tabId });
      if (!/^(?:\?|\d{1,3})$/.test(text)) return undefined;
      return { tabId, count: Number(text) || 0, understood: text !== '?' };
    };
    read().then(setPage, () => undefined);
  }, []);
  return page;
}

/** Opens the tray on that page, and gets out of its way. */
export async function showTray({ tabId }: PageInFront): Promise<void> {
  await browser.tabs.sendMessage(tabId, 'outpost:tray').catch(() => undefined); // a page that left meanwhile
  window.close();
}
