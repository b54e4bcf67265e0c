import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

type Openers = {
  sidePanel?: { open: (where: { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
};

/**
 * Opens the side panel beside this window and closes the popup. The window is looked up beforehand: the panel
 * opens only inside the click, and an `await` would end it.
 */
export function useOpenPanel(): () => void {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    browser.windows.getCurrent().then(
      (found) => setWindowId(found.id),
      () => undefined,
    );
  }, []);
  return () => {
    const { sidePanel, sidebarAction } = browser as Openers; // each browser has one of the two
    const opened = sidePanel
      ? windowId === undefined
        ? undefined
        : sidePanel.open({ windowId })
      : sidebarAction?.open();
    opened?.then(
      () => window.close(),
      () => undefined,
    );
  };
}

/** Opens the Studio in its tab. */
export const openStudio = (): void => {
  browser.runtime.openOptionsPage().then(
    () => undefined,
    () => undefined,
  );
};
