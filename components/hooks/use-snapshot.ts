import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { readSnapshot } from '@/lib/db/snapshot';
import type { Snapshot } from '@/lib/db/snapshot-shape';

/** `readAt`: this computer's clock when it was read; the popup is open for seconds. */
export type SnapshotSeen = 'loading' | 'none' | { snapshot: Snapshot; readAt: number };

/** The one small value the popup paints from, kept fresh while it is open. */
export function useSnapshot(): SnapshotSeen {
  const [seen, setSeen] = useState<SnapshotSeen>('loading');
  useEffect(() => {
    let gone = false;
    const read = (): void => {
      readSnapshot().then(
        (snapshot) => gone || setSeen(snapshot ? { snapshot, readAt: Date.now() } : 'none'),
        () => gone || setSeen('none'),
      );
    };
    read();
    browser.storage.onChanged.addListener(read);
    return () => {
      gone = true;
      browser.storage.onChanged.removeListener(read);
    };
  }, []);
  return seen;
}
