import { browser } from 'wxt/browser';
import type { Snapshot } from './snapshot-shape';

const KEY = 'snapshot';

/** Reads the one small value the popup paints from; undefined before the first start. */
export async function readSnapshot(): Promise<Snapshot | undefined> {
  const found = await browser.storage.local.get(KEY);
  return found[KEY] as Snapshot | undefined; // our own background wrote it, and the popup ships no schema
}

export async function writeSnapshot(snapshot: Snapshot): Promise<void> {
  await browser.storage.local.set({ [KEY]: snapshot });
}
