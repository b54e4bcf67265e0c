import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { readSnapshot } from '@/lib/db/snapshot';
import type { Snapshot } from '@/lib/db/snapshot-shape';

/** `readAt`: this computer's clock when it was read; the popup is open for seconds. */
export type SnapshotSeen = 'none' | { snapshot: Snapshot; readAt: number };

/** The one small value the popup paints from; never throws. */
export const readSeen = (): Promise<SnapshotSeen> =>
  readSnapshot().then(
    (snapshot) => (snapshot ? { snapshot, readAt: Date.now() } : 'none'),
    () => 'none',
  );

/** The snapshot, kept fresh while the popup is open. */
export function useSnapshot(first: SnapshotSeen): SnapshotSeen {
  const [seen, setSeen] = useState(first);
  useEffect(() => {
    let gone = false;
    const read = (): void => void readSeen().then((now) => gone || setSeen(now));
    browser.storage.onChanged.addListener(read);
    return () => {
      gone = true;
      browser.storage.onChanged.removeListener(read);
    };
  }, []);
  return seen;
}
