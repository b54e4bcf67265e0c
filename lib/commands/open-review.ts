import { IntentId } from '@/lib/ids';
import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { usualReach, whatToConfirm } from '@/lib/send/confirm';
import { audienceSize } from './audience-size';
import { gather } from './gather';
import type { Ports } from './ports';
import { keyToProve } from './prove-passphrase';

/** An open review is read again after this: nothing typed is lost (security-and-reliability.md 3). */
export const REVIEW_MS = 30 * 60_000;

/** Binds a single-use intent to the hash of what the background built from the draft as it stands. */
export async function openReview(
  input: MessageIn<'review.open'>,
  ports: Ports,
): Promise<Result<MessageOut<'review.open'>>> {
  const gathered = await gather(input.draftId, ports);
  if (!gathered.ok) return gathered;
  const { draft, tenant, kit, exact, group, now } = gathered.value;
  if (draft.takenBy !== undefined) return fail('already-scheduled', { sendId: draft.takenBy });
  if (draft.rev !== input.rev) return fail('changed-since-review');
  const sized = await audienceSize({ groupId: group.id }, ports);
  const size = sized.ok ? sized.value : ((await ports.db.size(group.id)) ?? ({ is: 'unknown' } as const));
  const intentId = IntentId.parse(ports.newId());
  const reviewed = await ports.hash(exact.canonical);
  await ports.intents.put(intentId, { draftId: draft.id, rev: draft.rev, reviewed, size, at: now });
  const usual = usualReach(await ports.db.reached(tenant.id, group.id));
  const asked = await keyToProve(tenant, whatToConfirm(size, usual, kit), ports);
  return ok({ intentId, reviewed, size, passphrase: asked !== undefined });
}

export async function closeReview(
  input: MessageIn<'review.close'>,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  await ports.intents.drop(input.intentId);
  return ok({});
}
