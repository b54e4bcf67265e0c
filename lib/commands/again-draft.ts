import { DraftId } from '@/lib/ids';
import type { Send } from '@/lib/send/send';
import type { Ports } from './ports';

/** The draft that holds a send's words again has one fixed id: taking a send back twice makes one draft. */
export const againId = (send: Pick<Send, 'id'>): DraftId => DraftId.parse(`${send.id}-again`);

/** Gives a send's words back as a draft at the review. It can go only when the send's end is certain. */
export async function againDraft(send: Send, ports: Ports): Promise<DraftId> {
  const id = againId(send);
  const old = await ports.db.draft(send.draftId);
  const tenant = await ports.db.tenant(send.tenantId);
  if (!old || !tenant) return id;
  const now = await ports.now(tenant);
  const { takenBy: _taken, offered: _offered, deletedAt: _deleted, ...words } = old;
  await ports.db.addDraft({
    ...words,
    id,
    step: 'review',
    rev: 0,
    createdAt: now,
    updatedAt: now,
    after: send.id,
  });
  return id;
}
