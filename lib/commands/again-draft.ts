import type { Draft } from '@/lib/draft/draft';
import { DraftId, type Instant } from '@/lib/ids';
import type { Send } from '@/lib/send/send';
import type { Ports } from './ports';

/** The draft that holds a send's words again has one fixed id: taking a send back twice makes one draft. */
export const againId = (send: Pick<Send, 'id'>): DraftId => DraftId.parse(`${send.id}-again`);

/** A send's words as a draft at the review, to be written with the entry that gives them back. */
export async function againDraft(send: Send, now: Instant, ports: Ports): Promise<Draft | undefined> {
  const old = await ports.db.draft(send.draftId);
  if (!old) return undefined;
  const { takenBy: _taken, offered: _offered, deletedAt: _deleted, ...words } = old;
  return {
    ...words,
    id: againId(send),
    step: 'review',
    rev: 0,
    createdAt: now,
    updatedAt: now,
    after: send.id,
  };
}
