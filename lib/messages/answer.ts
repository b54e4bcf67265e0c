import { browser } from 'wxt/browser';
import { logProblem } from '@/lib/log';
import { fail, type Result } from '@/lib/result';
import { channel } from './channel';
import { type MessageIn, type MessageName, type MessageOut, PROTOCOL } from './protocol';

export type Handlers = {
  [N in MessageName]: (body: MessageIn<N>) => Promise<Result<MessageOut<N>>>;
};

/** Longest message, in UTF-16 units of its JSON; the one that carries a person's whole text may be longer. */
const MOST = 256 * 1024;
const MOST_DRAFT = 2 * 1024 * 1024;

/**
 * Opens the `ui` door: registers every command, synchronously. A sender that isn't one of our own pages gets no
 * answer at all; a message that doesn't parse gets `bad-input`; a bug of ours is caught here, once.
 */
export function answerAll(handlers: Handlers): void {
  for (const name of Object.keys(PROTOCOL) as MessageName[]) answerOne(name, handlers);
}

function answerOne<N extends MessageName>(name: N, handlers: Handlers): void {
  // One loop over a map keyed by name: TypeScript can't follow the name through both generics.
  const listen = channel.onMessage as unknown as (
    n: N,
    f: (message: { data: unknown; sender: Sender }) => Promise<unknown>,
  ) => void;
  listen(name, async ({ data, sender }) => {
    if (!isOurPage(sender)) return undefined;
    const envelope = read(name, data);
    if (!envelope.ok) return envelope;
    try {
      return await handlers[name](envelope.value);
    } catch (error) {
      logProblem(name, error);
      return fail(isQuota(error) ? 'storage-full' : 'storage-broken');
    }
  });
}

type Sender = { id?: string; origin?: string; frameId?: number };

/**
 * What the browser stamps, never what the message says (security-and-reliability.md 3). A sender without an origin is
 * nobody of ours: looked at in Chromium 156 and Firefox ESR 153, each of our pages has one, in the side panel or the
 * sidebar and the popup (without `frameId` and `tab`) as well as in a tab.
 */
export function isOurPage({ id, origin, frameId = 0 }: Sender): boolean {
  return id === browser.runtime.id && origin === new URL(browser.runtime.getURL('/')).origin && frameId === 0;
}

function read<N extends MessageName>(name: N, data: unknown): Result<MessageIn<N>> {
  if (typeof data !== 'object' || data === null || !('build' in data) || !('body' in data))
    return fail('bad-input');
  if (data.build !== browser.runtime.getManifest().version) return fail('reload-needed');
  const size = JSON.stringify(data.body)?.length ?? 0;
  if (size > (name === 'draft.save' ? MOST_DRAFT : MOST)) return fail('too-large');
  const parsed = PROTOCOL[name].in.safeParse(data.body);
  if (!parsed.success) {
    return fail('bad-input', { field: String(parsed.error.issues[0]?.path.join('.') ?? ''), reason: 'form' });
  }
  return { ok: true, value: parsed.data as MessageIn<N> }; // the schema of that very name
}

/** The browser's word for a full disk, also inside Dexie's wrapping. */
const isQuota = (error: unknown): boolean =>
  /quota/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
