import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { onTold } from './new-email-mark';
import { go } from './route';

/** The panel's part of the popup's New email: it goes there when the popup of its own window asks. */
export function useNewEmailWish(): void {
  useEffect(() => {
    const mine = browser.windows.getCurrent().then(
      ({ id }) => id,
      () => undefined,
    );
    return onTold((windowId) => {
      void mine.then((id) => {
        if (id === windowId) go({ to: 'compose', step: 'template' });
      });
    });
  }, []);
}
