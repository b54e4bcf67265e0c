import { GroupId, SegmentId, TenantId, VariationId, Zone } from '@/lib/ids';
import { z } from '@/lib/schema';
import { Sender } from '@/lib/tenant/tenant';

/** What makes a person one of a group's people: one custom attribute and its value (rest-api.md 4.3). */
export const Condition = z.discriminatedUnion('comparison', [
  z.object({ attribute: z.string(), comparison: z.literal('equals'), value: z.string() }),
  z.object({ attribute: z.string(), comparison: z.literal('is_any_of'), value: z.array(z.string()).min(1) }),
  z.object({ attribute: z.string(), comparison: z.literal('includes_value'), value: z.string() }),
]);
export type Condition = z.infer<typeof Condition>;

/** A location or team. What it leaves out comes from the tenant. */
export const Group = z.object({
  id: GroupId,
  tenantId: TenantId,
  name: z.string().min(1).max(100),
  /** Shown under the name: "Portland, OR". */
  place: z.string().max(100).optional(),
  condition: Condition,
  variationId: VariationId.optional(),
  sender: Sender.optional(),
  replyTo: z.email().max(254).optional(),
  zone: Zone.optional(),
  postalAddress: z.string().min(1).max(300).optional(),
  /** For the size only; never a target. */
  segmentId: SegmentId.optional(),
  /** Headquarters says the segment holds exactly the condition's people: "up to" instead of "about". */
  segmentEqualsCondition: z.boolean().optional(),
  /** Values that fill the slots which the group fills, by slot field name: store_name, store_address … */
  local: z.record(z.string(), z.string().max(1000)),
});
export type Group = z.infer<typeof Group>;
