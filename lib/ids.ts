import { z } from './schema';

// Branded ids. One is made only where data enters: a parsed message, row, answer, or `newId`.
const ours = z.string().min(1).max(80);
/** UUID shape: 8-4-4-4-12 hex digits. Braze's API identifiers have it (braze/rest-api.md 4.4). */
export const UUID_SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Message variation IDs of API campaigns look like `email-742` (braze/rest-api.md 4.4), others are UUIDs. */
export const VARIATION_SHAPE = /^(?:[a-z_]{2,20}-\d{1,9}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const uuid = z.string().regex(UUID_SHAPE);

export const TenantId = ours.brand<'TenantId'>();
export type TenantId = z.infer<typeof TenantId>;
export const GroupId = ours.brand<'GroupId'>();
export type GroupId = z.infer<typeof GroupId>;
export const TemplateId = ours.brand<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateId>;
export const VersionId = ours.brand<'VersionId'>();
export type VersionId = z.infer<typeof VersionId>;
export const DraftId = ours.brand<'DraftId'>();
export type DraftId = z.infer<typeof DraftId>;
/** Our own name for one confirmed email; Braze's `send_id` is SendName. */
export const SendId = ours.brand<'SendId'>();
export type SendId = z.infer<typeof SendId>;
export const IntentId = ours.brand<'IntentId'>();
export type IntentId = z.infer<typeof IntentId>;

export const AppId = uuid.brand<'AppId'>();
export type AppId = z.infer<typeof AppId>;
export const CampaignId = uuid.brand<'CampaignId'>();
export type CampaignId = z.infer<typeof CampaignId>;
export const VariationId = z.string().regex(VARIATION_SHAPE).brand<'VariationId'>();
export type VariationId = z.infer<typeof VariationId>;
export const SegmentId = uuid.brand<'SegmentId'>();
export type SegmentId = z.infer<typeof SegmentId>;
/** A UUID in every recording (braze/rest-api.md 3.3), but not promised: any short token is kept. */
export const ScheduleId = z.string().min(1).max(128).brand<'ScheduleId'>();
export type ScheduleId = z.infer<typeof ScheduleId>;
/** Braze's `send_id`: own ones are ASCII, at most 64 characters (braze/rest-api.md 3.6). */
export const SendName = z
  .string()
  .regex(/^[\x21-\x7e]{1,64}$/)
  .brand<'SendName'>();
export type SendName = z.infer<typeof SendName>;
/** SHA-256 in lower-case hex. */
export const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Hash'>();
export type Hash = z.infer<typeof Hash>;
/** An instant: ms since the Unix epoch, UTC. */
export const Instant = z.int().brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;
/** Wall time without a zone, to the minute: `2027-03-28T09:00`. */
export const Wall = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .brand<'Wall'>();
export type Wall = z.infer<typeof Wall>;
/** An IANA zone name. */
export const Zone = z.string().min(1).max(64).brand<'Zone'>();
export type Zone = z.infer<typeof Zone>;
