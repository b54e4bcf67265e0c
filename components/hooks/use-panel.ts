import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { markedPath, tellPanel } from './new-email-mark';

type Openers = {
  sidePanel?: {
    open: (where: { windowId: number }) => Promise<void>;
    setOptions: (options: { path: string }) => Promise<void>;
  };
  sidebarAction?: { open: () => Promise<void> };
  runtime: { getContexts?: (filter: { contextTypes: string[] }) => Promise<{ windowId: number }[]> };
};
const openers = browser as unknown as Openers; // each browser has its own of these

/** The windows in which a panel stands open now; none where the browser can't say (Firefox). */
async function panelWindows(): Promise<number[]> {
  const panels = await openers.runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] });
  return panels?.map(({ windowId }) => windowId) ?? [];
}

/**
 * Opens the side panel beside this window and closes the popup. What has to be known is looked up beforehand: the
 * panel opens only inside the click, and an `await` would end it.
 */
export function useOpenPanel(): { open: () => void; openNewEmail: () => void } {
  const [windowId, setWindowId] = useState<number>();
  const [panels, setPanels] = useState<readonly number[]>([]);
  useEffect(() => {
    browser.windows.getCurrent().then(
      (found) => setWindowId(found.id),
      () => undefined,
    );
    panelWindows().then(setPanels, () => undefined);
  }, []);

  const open = (): void => {
    const { sidePanel, sidebarAction } = openers;
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
  const openNewEmail = (): void => {
    if (windowId !== undefined) tellPanel(windowId);
    // A new path loads every open panel anew. Then none is set: the one here was told, one elsewhere is left alone.
    if (panels.length === 0)
      openers.sidePanel?.setOptions({ path: markedPath(Date.now()) }).catch(() => undefined);
    open();
  };
  return { open, openNewEmail };
}

/** Opens the Studio in its tab. */
export const openStudio = (): void => {
  browser.runtime.openOptionsPage().then(
    () => undefined,
    () => undefined,
  );
};
