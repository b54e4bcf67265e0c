import type { Page } from 'puppeteer-core';
import type { JournalEntry } from '../../../lib/journal/entry.ts';
import type { DraftId, GroupId, Hash, Instant, IntentId, SendId, TenantId } from '../../../lib/ids.ts';
import type { DraftContent } from '../../../lib/draft/draft.ts';
import type { Send } from '../../../lib/send/send.ts';
import type { AudienceSize } from '../../../lib/audience/size.ts';
import type { TemplateVersion } from '../../../lib/template/template.ts';
import { soon } from '../../harness/drive/find.ts';
import { tell } from './background.ts';

// Schedules an email by what the screens say to the background, without the screens: twenty take seconds.

export type Store = { tenantId: TenantId; groupId: GroupId; version: TemplateVersion };
export type Reviewed = { draftId: DraftId; intentId: IntentId; reviewed: Hash; size: AudienceSize };
type Answered<T> = { ok: true; value: T } | { ok: false; problem: unknown };

/** What a command answered; a refusal is thrown. */
export async function told<T>(answer: Promise<unknown>): Promise<T> {
  const result = (await answer) as Answered<T>;
  if (!result.ok) throw new Error(`The background refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Writes an email of this subject, and opens its review. */
export async function review(
  page: Page,
  { groupId, version }: Store,
  typed: Record<string, string>,
  wall: string,
): Promise<Reviewed> {
  const writer = 'a test';
  const { draftId } = await told<{ draftId: DraftId }>(
    tell(page, 'draft.start', { groupId, versionId: version.id, writer }),
  );
  const content = {
    groupId,
    versionId: version.id,
    values: typed,
    when: { mode: 'at', wall },
    step: 'review',
  } as DraftContent;
  const { rev } = await told<{ rev: number }>(
    tell(page, 'draft.save', { draftId, baseRev: 0, writer, content }),
  );
  return { draftId, ...(await told<Omit<Reviewed, 'draftId'>>(tell(page, 'review.open', { draftId, rev }))) };
}

/** The press of Schedule. The send carries the number of its review. */
export async function confirm(
  page: Page,
  { draftId, intentId, reviewed, size }: Reviewed,
  passphrase?: string,
): Promise<SendId> {
  const { sendId } = await told<{ sendId: SendId; instant: Instant }>(
    tell(page, 'send.schedule', {
      draftId,
      intentId,
      reviewed,
      ...('n' in size ? { typedCount: size.n } : {}),
      sizeUnknownAccepted: true,
      ...(passphrase === undefined ? {} : { passphrase }),
    }),
  );
  return sendId;
}

/** What the extension stored of one send: its row, and its journal in order. */
export const keptOf = (
  page: Page,
  sendId: string,
): Promise<{ send: Send | undefined; journal: JournalEntry[] }> =>
  page.evaluate(
    (id) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('outpost');
        opening.addEventListener('error', () => reject(new Error('The database could not be opened.')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const reading = database.transaction(['sends', 'journal']);
          const send = reading.objectStore('sends').get(id);
          const range = IDBKeyRange.bound([id, 0], [id, Infinity]);
          const journal = reading.objectStore('journal').getAll(range);
          reading.addEventListener('complete', () => {
            database.close();
            resolve({ send: send.result, journal: journal.result });
          });
        });
      }),
    sendId,
  ) as Promise<{ send: Send | undefined; journal: JournalEntry[] }>;

/** Waits until the journal of a send ends with this. */
export const journalEndsWith = (
  page: Page,
  sendId: string,
  event: string,
  milliseconds = 15_000,
): Promise<true> =>
  soon(
    async () => (await keptOf(page, sendId)).journal.at(-1)?.event.is === event,
    async () => {
      const { journal } = await keptOf(page, sendId);
      return `The journal does not end with ${event}: ${journal.map((one) => one.event.is).join(', ')}.`;
    },
    milliseconds,
  );

type Held = { outpostHeld?: boolean; outpostLetGo?: boolean };

/**
 * From now on a page of ours stands in the queue of everybody who writes to the journal; as soon as it reads this
 * event as a send's last one it lets nobody write any more.
 */
export const holdAt = (page: Page, sendId: string, event: string): Promise<void> =>
  page.evaluate(
    (id, last) => {
      const held = globalThis as Held;
      held.outpostHeld = false;
      held.outpostLetGo = false;
      const opening = indexedDB.open('outpost');
      opening.addEventListener('success', () => {
        const range = IDBKeyRange.bound([id, 0], [id, Infinity]);
        const turn = (): void => {
          const store = opening.result.transaction('journal', 'readwrite').objectStore('journal');
          const stay = (): void => {
            if (held.outpostLetGo) return opening.result.close();
            store.count().addEventListener('success', stay);
          };
          const reading = store.getAll(range);
          reading.addEventListener('success', () => {
            const entries = reading.result as { event: { is: string } }[];
            if (held.outpostLetGo) return opening.result.close();
            // The next turn is queued before this one ends, so nobody comes between.
            if (entries.at(-1)?.event.is !== last) return turn();
            held.outpostHeld = true;
            stay();
          });
        };
        turn();
      });
    },
    sendId,
    event,
  );

/** Waits until it holds. */
export const seeHeld = (page: Page): Promise<true> =>
  soon(
    () => page.evaluate(() => (globalThis as Held).outpostHeld === true),
    () => 'The journal was not held.',
  );

export const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as Held).outpostLetGo = true;
  });
