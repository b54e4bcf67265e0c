import { z } from '@/lib/schema';

// Requests as Braze documents them (braze/rest-api.md 3.3 to 3.6, 4.1, 4.2). Unknown fields pass, as there.

export const EmailWire = z.looseObject({
  app_id: z.string().min(1),
  from: z.string().min(1),
  subject: z.string().optional(),
  reply_to: z.string().optional(),
  body: z.string().optional(),
  plaintext_body: z.string().optional(),
  preheader: z.string().optional(),
  email_template_id: z.string().optional(),
  message_variation_id: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  should_inline_css: z.boolean().optional(),
});
export type EmailWire = z.infer<typeof EmailWire>;

export const MessagesWire = z.looseObject({ email: EmailWire.optional() });
export type MessagesWire = z.infer<typeof MessagesWire>;

export const WhenWire = z.looseObject({
  time: z.string(),
  in_local_time: z.boolean().optional(),
  at_optimal_time: z.boolean().optional(),
});

const Attribute = z.object({
  custom_attribute_name: z.string().min(1),
  comparison: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
});
const Status = z.object({
  comparison: z.enum(['is', 'is_not']),
  value: z.enum(['opted_in', 'subscribed', 'unsubscribed']),
});

/** braze/rest-api.md 4.3: a filter, or AND / OR over nodes. */
export type AudienceWire =
  | { custom_attribute: z.infer<typeof Attribute> }
  | { email_subscription_status: z.infer<typeof Status> }
  | { AND: AudienceWire[] }
  | { OR: AudienceWire[] };

export const AudienceWire: z.ZodType<AudienceWire> = z.lazy(() =>
  z.union([
    z.strictObject({ custom_attribute: Attribute }),
    z.strictObject({ email_subscription_status: Status }),
    z.strictObject({ AND: z.array(AudienceWire).min(1) }),
    z.strictObject({ OR: z.array(AudienceWire).min(1) }),
  ]),
);

export const ScheduleWire = z.looseObject({
  broadcast: z.boolean().optional(),
  external_user_ids: z.array(z.string()).optional(),
  user_aliases: z.array(z.object({ alias_name: z.string(), alias_label: z.string() })).optional(),
  segment_id: z.string().optional(),
  audience: AudienceWire.optional(),
  campaign_id: z.string().optional(),
  send_id: z.string().optional(),
  override_messaging_limits: z.boolean().optional(),
  recipient_subscription_state: z.enum(['opted_in', 'subscribed', 'all']).optional(),
  schedule: WhenWire,
  messages: MessagesWire.optional(),
});
export type ScheduleWire = z.infer<typeof ScheduleWire>;

export const UpdateWire = z.looseObject({
  schedule_id: z.string().min(1),
  schedule: WhenWire.optional(),
  messages: MessagesWire.optional(),
});
export const DeleteWire = z.looseObject({ schedule_id: z.string().min(1) });
export const SendIdWire = z.looseObject({ campaign_id: z.string(), send_id: z.string().optional() });
