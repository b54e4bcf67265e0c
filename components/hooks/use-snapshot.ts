import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { readSnapshot } from '@/lib/db/snapshot';
import type { Snapshot } from '@/lib/db/snapshot-shape';

export type SnapshotSeen = 'loading' | 'none' | Snapshot;

/** The one small value the popup paints from, kept fresh while it is open. */
export function useSnapshot(): SnapshotSeen {
  const [seen, setSeen] = useState<SnapshotSeen>('loading');
  useEffect(() => {
    let gone = false;
    const read = () =>
      readSnapshot().then(
        (snapshot) => gone || setSeen(snapshot ?? 'none'),
        () => gone || setSeen('none'),
      );
    void read(); // both ends are handled above
    browser.storage.onChanged.addListener(read);
    return () => {
      gone = true;
      browser.storage.onChanged.removeListener(read);
    };
  }, []);
  return seen;
}
