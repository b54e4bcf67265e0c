// How the popup asks the panel for a new email: an open one is told over a channel of our own pages, one that opens
// finds a mark in its address. The mark names its moment, so that a panel opened later by other means starts at Home.

const FRESH_MS = 15_000;
const CHANNEL = 'outpost:new-email';

/** A path is only taken for a new one when it differs: each press makes another. */
export const markedPath = (now: number): string => `sidepanel.html#new=${now}`;

export function isFresh(hash: string, now: number): boolean {
  const at = /^#new=(\d{1,16})$/.exec(hash)?.[1];
  return at !== undefined && Math.abs(now - Number(at)) < FRESH_MS;
}

/** To the panel that stands open in this window. */
export function tellPanel(windowId: number): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(windowId);
  channel.close();
}

/** Calls `act` with the window that is meant; gives the way to stop listening. */
export function onTold(act: (windowId: unknown) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => act(data);
  return () => channel.close();
}
