import type { Draft } from '@/lib/draft/draft';
import { DraftId, type Instant } from '@/lib/ids';
import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import type { Ports } from './ports';

/** Starts a draft of one approved version for one group. */
export async function startDraft(
  input: MessageIn<'draft.start'>,
  ports: Ports,
): Promise<Result<MessageOut<'draft.start'>>> {
  const version = await ports.db.version(input.versionId);
  const group = await ports.db.group(input.groupId);
  if (!group) return fail('group-gone');
  const tenant = await ports.db.tenant(group.tenantId);
  if (!tenant) return fail('tenant-gone');
  if (version?.status !== 'approved') return fail('template-withdrawn');
  const now = await ports.now(tenant);
  const draftId = DraftId.parse(ports.newId());
  await ports.db.addDraft({
    id: draftId,
    tenantId: tenant.id,
    groupId: group.id,
    versionId: version.id,
    values: {},
    step: 'content',
    rev: 0,
    createdAt: now,
    updatedAt: now,
    writer: input.writer,
  });
  return ok({ draftId });
}

/**
 * Keeps what was typed. The later edit of two windows wins; what it replaced is offered back.
 * @returns `draft-gone` when it was deleted, `already-scheduled` when a send has taken it
 */
export async function saveDraft(
  input: MessageIn<'draft.save'>,
  ports: Ports,
): Promise<Result<MessageOut<'draft.save'>>> {
  const found = await openDraft(input.draftId, ports);
  if (!found.ok) return found;
  const { draft, now } = found.value;
  const replaced = draft.rev !== input.baseRev && draft.writer !== input.writer;
  const next: Draft = {
    ...draft,
    groupId: input.content.groupId,
    versionId: input.content.versionId,
    values: input.content.values,
    when: input.content.when,
    step: input.content.step,
    rev: draft.rev + 1,
    updatedAt: now,
    writer: input.writer,
    ...(replaced && differs(draft.values, input.content.values)
      ? { offered: { values: draft.values, at: draft.updatedAt, writer: draft.writer } }
      : {}),
  };
  if (!(await ports.db.replaceDraft(next, draft.rev))) return saveDraft(input, ports);
  return ok({ rev: next.rev, replaced });
}

/** Takes the other window's text back; what stood there is offered in its turn. */
export async function takeOffered(
  input: MessageIn<'draft.take-offered'>,
  ports: Ports,
): Promise<Result<MessageOut<'draft.take-offered'>>> {
  const found = await openDraft(input.draftId, ports);
  if (!found.ok) return found;
  const { draft, now } = found.value;
  if (!draft.offered) return ok({ rev: draft.rev });
  const next: Draft = {
    ...draft,
    values: draft.offered.values,
    offered: { values: draft.values, at: draft.updatedAt, writer: draft.writer },
    writer: input.writer,
    rev: draft.rev + 1,
    updatedAt: now,
  };
  return (await ports.db.replaceDraft(next, draft.rev)) ? ok({ rev: next.rev }) : takeOffered(input, ports);
}

/** Deletes a draft so that Undo can bring it back. */
export async function deleteDraft(
  input: MessageIn<'draft.delete'>,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  const found = await openDraft(input.draftId, ports);
  if (!found.ok) return found.problem.kind === 'draft-gone' ? ok({}) : found;
  const { draft, now } = found.value;
  const next = { ...draft, deletedAt: now, rev: draft.rev + 1 };
  return (await ports.db.replaceDraft(next, draft.rev)) ? ok({}) : deleteDraft(input, ports);
}

export async function restoreDraft(
  input: MessageIn<'draft.restore'>,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  const draft = await ports.db.draft(input.draftId);
  if (!draft) return fail('draft-gone');
  if (draft.takenBy !== undefined) return fail('already-scheduled', { sendId: draft.takenBy });
  const { deletedAt: _, ...kept } = draft;
  return (await ports.db.replaceDraft({ ...kept, rev: draft.rev + 1 }, draft.rev))
    ? ok({})
    : restoreDraft(input, ports);
}

async function openDraft(id: DraftId, ports: Ports): Promise<Result<{ draft: Draft; now: Instant }>> {
  const draft = await ports.db.draft(id);
  if (!draft || draft.deletedAt !== undefined) return fail('draft-gone');
  if (draft.takenBy !== undefined) return fail('already-scheduled', { sendId: draft.takenBy });
  const tenant = await ports.db.tenant(draft.tenantId);
  return tenant ? ok({ draft, now: await ports.now(tenant) }) : fail('tenant-gone');
}

const differs = (a: Record<string, string>, b: Record<string, string>): boolean =>
  Object.keys({ ...a, ...b }).some((id) => a[id] !== b[id]);
