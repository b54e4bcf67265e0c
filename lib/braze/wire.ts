import { ScheduleId, SendName } from '@/lib/ids';
import { z } from '@/lib/schema';

// Answers as Braze documents or was recorded giving them; unknown fields are ignored (braze/rest-api.md 2.3, 3).

/** A 2xx counts only with one of these messages: anybody can answer 200 with other JSON (a proxy, a portal). */
export const Success = z.looseObject({
  message: z.enum(['success', 'queued']),
  errors: z.array(z.unknown()).optional(),
});
/** Some lists document no message (rest-api.md 2.3); an `error` beside it is none of Braze's successes. */
export const Read = Success.extend({
  message: Success.shape.message.optional(),
  error: z.undefined().optional(),
});

export const Created = Success.extend({
  schedule_id: ScheduleId,
  send_id: SendName.optional().catch(undefined),
});
export const NameCreated = Success.extend({ send_id: SendName.optional().catch(undefined) });
export const SegmentList = Read.extend({
  segments: z.array(
    z.looseObject({ id: z.string(), name: z.string(), analytics_tracking_enabled: z.boolean().optional() }),
  ),
});
export const SegmentDetails = Read.extend({ name: z.string(), description: z.string().optional() });
export const SegmentSeries = Read.extend({
  data: z.array(z.looseObject({ time: z.string(), size: z.int().nonnegative() })),
});

export const CampaignList = Read.extend({
  campaigns: z.array(
    z.looseObject({ id: z.string(), name: z.string(), is_api_campaign: z.boolean().optional() }),
  ),
});
/** `messages` is keyed by message variation ID (rest-api.md 3.14). */
export const CampaignDetails = Read.extend({
  name: z.string(),
  archived: z.boolean().optional(),
  draft: z.boolean().optional(),
  enabled: z.boolean().optional(),
  messages: z.record(
    z.string(),
    z.looseObject({ channel: z.string().optional(), name: z.string().optional() }),
  ),
});

const count = z.number().int().nonnegative().optional().catch(undefined);
/** The docs publish no email block for this endpoint: every figure may be absent (rest-api.md 3.7). */
export const EmailRow = z.looseObject({
  variation_name: z.string().optional(),
  variation_api_id: z.string().optional(),
  sent: count,
  delivered: count,
  bounces: count,
  unique_opens: count,
  machine_open: count,
  unique_clicks: count,
  unsubscribes: count,
  reported_spam: count,
});
export const SendSeries = Read.extend({
  data: z.array(
    z.looseObject({
      time: z.string(),
      messages: z.looseObject({ email: z.array(EmailRow).optional() }).optional(),
      unique_recipients: count,
    }),
  ),
});

/** What a fatal answer may hold: `message`, or `error` where the body was not JSON (rest-api.md 2.3). */
export const Fatal = z.looseObject({ message: z.string().optional(), error: z.string().optional() });
