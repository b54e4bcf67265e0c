import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** Whether the browser lets us talk to a host, as it is now; undefined while that is asked. */
export function useGranted(host: string): boolean | undefined {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    let current = true;
    const look = (): void => {
      browser.permissions
        .contains({ origins: [`https://${host}/*`] })
        .then((is) => current && setGranted(is))
        .catch(() => undefined); // a page whose extension is gone shows what it showed
    };
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      current = false;
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [host]);
  return granted;
}
