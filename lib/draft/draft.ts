import { DraftId, GroupId, Instant, SendId, TenantId, VersionId, Wall } from '@/lib/ids';
import { z } from '@/lib/schema';
import { SlotValues } from '@/lib/slot/slot';

export const STEPS = ['template', 'content', 'people', 'time', 'review'] as const;
export const Step = z.enum(STEPS);
export type Step = z.infer<typeof Step>;

/** When it should leave. `pick` answers a wall time that comes twice or not at all. */
export const When = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('soonest') }),
  z.object({ mode: z.literal('at'), wall: Wall, pick: z.enum(['earlier', 'later']).optional() }),
]);
export type When = z.infer<typeof When>;

/** What a person has decided so far; everything else of a draft is bookkeeping. */
export const DraftContent = z.object({
  groupId: GroupId,
  versionId: VersionId,
  values: SlotValues,
  when: When.optional(),
  step: Step,
});
export type DraftContent = z.infer<typeof DraftContent>;

/** An email being written. The later edit of two windows wins; the earlier one is kept in `offered`. */
export const Draft = DraftContent.extend({
  id: DraftId,
  tenantId: TenantId,
  rev: z.int().nonnegative(),
  createdAt: Instant,
  updatedAt: Instant,
  /** The window that wrote last. */
  writer: z.string().max(80),
  /** The other window's text that the last write replaced. */
  offered: z.object({ values: SlotValues, at: Instant, writer: z.string() }).optional(),
  /** Taken by compare-and-set at the first press of Schedule: one draft, one send. */
  takenBy: SendId.optional(),
  /** It holds the words of a send that was taken back: it may go only when that one's end is certain. */
  after: SendId.optional(),
  /** Deleted, still recoverable by Undo. */
  deletedAt: Instant.optional(),
});
export type Draft = z.infer<typeof Draft>;
