import type { Page } from 'puppeteer-core';
import type { DraftId, Hash, IntentId } from '../../../lib/ids.ts';
import type { MessageIn, MessageName } from '../../../lib/messages/protocol.ts';

// What a page of ours can do besides its screens: speak to the background, and read the browser's own storage.

type Chrome = {
  runtime: {
    sendMessage(message: unknown): Promise<{ res: unknown }>;
    getManifest(): { version: string };
  };
  storage: Record<
    'local' | 'session',
    {
      get(key: null): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      clear(): Promise<void>;
    }
  >;
};

/** Sends a command as our page would, with whatever body. */
export const tell = <N extends MessageName>(page: Page, type: N, body: MessageIn<N>): Promise<unknown> =>
  page.evaluate(
    async (kind, sent) => {
      const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const data = { build: runtime.getManifest().version, body: sent };
      return (await runtime.sendMessage({ id: 1, type: kind, data, timestamp: Date.now() })).res;
    },
    type,
    body as Record<string, unknown>,
  );

/** Everything in `storage.local` or `storage.session`. */
export const stored = (page: Page, area: 'local' | 'session'): Promise<Record<string, unknown>> =>
  page.evaluate((name) => (globalThis as unknown as { chrome: Chrome }).chrome.storage[name].get(null), area);

/** As if the passphrase had been typed an hour ago, and somebody had been here since. Without one, nothing. */
export const typedLongAgo = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { session } = (globalThis as unknown as { chrome: Chrome }).chrome.storage;
    const lock = (await session.get(null))['lock'] as { unlockedAt: number; lastUse: number } | undefined;
    if (lock === undefined) return;
    const { unlockedAt, lastUse } = lock;
    await session.set({ lock: { unlockedAt: unlockedAt - 3_600_000, lastUse } });
  });

/** Empties it, as if nothing had ever been kept there. */
export const forget = (page: Page, area: 'local' | 'session'): Promise<void> =>
  page.evaluate((name) => (globalThis as unknown as { chrome: Chrome }).chrome.storage[name].clear(), area);

/**
 * Leaves a page behind as a reload or an update of the extension does where the browser doesn't close it: the
 * background is of another build, or the page's own context is dead.
 */
export const breakContext = (page: Page, how: 'another build' | 'no context'): Promise<void> =>
  page.evaluate((what) => {
    const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const manifest = runtime.getManifest();
    if (what === 'another build') runtime.getManifest = () => ({ ...manifest, version: '0.0.1' });
    else
      runtime.sendMessage = () => {
        throw new Error('Extension context invalidated.');
      };
  }, how);

/** The one review that is open now: its single-use intent, and what it is bound to. */
export async function openReview(
  page: Page,
): Promise<{ intentId: IntentId; draftId: DraftId; reviewed: Hash }> {
  const intents = Object.entries(await stored(page, 'session')).filter(([key]) => key.startsWith('intent:'));
  const [key, intent] = intents[0] ?? [];
  if (key === undefined || intents.length > 1) throw new Error(`${intents.length} reviews are open.`);
  const { draftId, reviewed } = intent as { draftId: DraftId; reviewed: Hash };
  return { intentId: key.slice('intent:'.length) as IntentId, draftId, reviewed };
}
