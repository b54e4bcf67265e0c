import { browser } from 'wxt/browser';
import type { Ports } from '@/lib/commands/ports';
import { z } from '@/lib/schema';
import { AudienceSize } from '@/lib/audience/size';
import { DraftId, Hash, Instant } from '@/lib/ids';

const Intent = z.object({
  draftId: DraftId,
  rev: z.int(),
  reviewed: Hash,
  size: AudienceSize,
  at: Instant,
});
const keyOf = (id: string) => `intent:${id}`;

/** Open reviews live in storage.session: they outlive the worker and die with the browser. */
export const intents: Ports['intents'] = {
  put: (id, intent) => browser.storage.session.set({ [keyOf(id)]: intent }),
  get: async (id) => {
    const found = (await browser.storage.session.get(keyOf(id)))[keyOf(id)];
    const parsed = Intent.safeParse(found);
    return parsed.success ? parsed.data : undefined;
  },
  drop: (id) => browser.storage.session.remove(keyOf(id)),
};
