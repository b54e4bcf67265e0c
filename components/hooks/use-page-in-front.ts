import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/**
 * Whether the helper says of the page in front that it doesn't understand it. The tab's badge is all that is kept of
 * that, and it goes with the page.
 */
export function useNotUnderstood(): boolean {
  const [not, setNot] = useState(false);
  useEffect(() => {
    const read = async (): Promise<boolean> => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      return tab?.id !== undefined && (await browser.action.getBadgeText({ tabId: tab.id })) === '?';
    };
    read().then(setNot, () => undefined);
  }, []);
  return not;
}
