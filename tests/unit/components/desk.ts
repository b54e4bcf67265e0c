import 'fake-indexeddb/auto';
import { configure } from '@testing-library/react';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { acceptCapture } from '@/lib/commands/accept-capture';
import { matchCaptures } from '@/lib/commands/match-captures';
import { chooseForSending } from '@/lib/commands/change-key';
import { closeReview, openReview } from '@/lib/commands/open-review';
import type { Ports } from '@/lib/commands/ports';
import { saveDraft, startDraft, takeOffered } from '@/lib/commands/save-draft';
import { audienceSize } from '@/lib/commands/audience-size';
import { scheduleSend } from '@/lib/commands/schedule-send';
import { seedPractice } from '@/lib/commands/seed-practice';
import { openCaptures } from '@/lib/db/captures';
import { tables } from '@/lib/db/tables';
import { openDb } from '@/lib/db/writes';
import { answerPreview, type PreviewAnswer, type PreviewQuestion } from '@/lib/liquid/preview';
import type { MessageIn, MessageName } from '@/lib/messages/protocol';
import { PRACTICE_TEMPLATES } from '@/lib/practice/brand/templates';
import { groupIdOf, practiceGroups, practiceKit, practiceTenant } from '@/lib/practice/demo';
import { makeStage, NOON } from '../commands/stage';

configure({ asyncUtilTimeout: 15_000 }); // a busy computer is no failure

// A page of ours in jsdom with the real background behind it: real commands over the database that the page reads,
// and the practice Braze. Only the wire between the two is made here.

type Handlers = { [N in MessageName]?: (body: MessageIn<N>, ports: Ports) => Promise<unknown> };
const HANDLERS: Handlers = {
  'draft.start': startDraft,
  'draft.save': saveDraft,
  'draft.take-offered': takeOffered,
  'review.open': openReview,
  'review.close': closeReview,
  'audience.size': audienceSize,
  'send.schedule': scheduleSend,
  'capture.accept': (body, ports) => acceptCapture(body, ports, openCaptures(), NOON),
  'capture.match': (body, ports) => matchCaptures(body, ports, openCaptures(), NOON),
  'key.use': chooseForSending,
};

type Message = { type: MessageName; data: { body: never } };

/** What jsdom lacks and no test here looks at: sizes and sight. */
class Still {
  observe = (): void => undefined;
  disconnect = (): void => undefined;
}

/** The worker that renders Liquid, on the page's own thread. */
class Near {
  onmessage: ((event: { data: PreviewAnswer }) => void) | null = null;
  postMessage = (question: PreviewQuestion): void =>
    queueMicrotask(() => this.onmessage?.({ data: answerPreview(question) }));
  terminate = (): void => undefined;
}

export async function makeDesk() {
  for (const name of ['ResizeObserver', 'IntersectionObserver']) vi.stubGlobal(name, Still);
  vi.stubGlobal('Worker', Near);
  vi.stubGlobal('scrollTo', () => undefined);
  await Promise.all(tables.tables.map((table) => table.clear()));
  const stage = await makeStage();
  /** Whether the key lies behind a passphrase that nobody typed lately, and what the vault would say of words. */
  const words = {
    right: 'crate onion velvet lamp harbor',
    asked: false,
    held: undefined as number | undefined,
  };
  const vault: Ports['vault'] = {
    ...stage.ports.vault,
    fresh: async () => !words.asked,
    prove: async (typed) => {
      if (words.held !== undefined) return { is: 'held', until: words.held };
      return { is: typed === words.right ? 'right' : 'wrong' };
    },
  };
  const ports: Ports = { ...stage.ports, vault, db: openDb() };
  const seeded = await seedPractice(
    {
      tenant: practiceTenant(),
      kit: practiceKit(),
      groups: practiceGroups(),
      templates: PRACTICE_TEMPLATES,
      past: () => [],
    },
    ports,
  );
  if (!seeded.ok) throw new Error(JSON.stringify(seeded.problem));
  await ports.db.putSetting('group:practice', groupIdOf('hawthorne'));
  vi.spyOn(Date, 'now').mockReturnValue(NOON);
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
  const asked: MessageName[] = [];
  /** A test may hold a question back (wait) or lose it (throw). */
  const wire = { through: undefined as (() => Promise<void>) | undefined };
  const answer = async ({ type, data }: Message): Promise<unknown> => {
    asked.push(type);
    await wire.through?.();
    const handler = HANDLERS[type] as ((body: never, p: Ports) => Promise<unknown>) | undefined;
    return { res: handler ? await handler(data.body, ports) : { ok: true, value: {} } };
  };
  // In the browser's older manner, which the messaging library speaks: a lost question calls back with nothing.
  const speakTo = async (message: Message, heard: (answer?: unknown) => void): Promise<void> =>
    heard(await answer(message).catch(() => undefined));
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(speakTo as never);
  return { ports, asked, wire, words };
}
