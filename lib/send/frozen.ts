import { Condition } from '@/lib/group/group';
import { z } from '@/lib/schema';
import type { EmailMessage, Target } from './message';

/** What a confirmation froze, read back from its canonical text. */
export type Frozen = { target: Target; message: EmailMessage; condition: Condition };

const Filter = z.object({
  custom_attribute: z.object({
    custom_attribute_name: z.string(),
    comparison: z.string(),
    value: z.unknown(),
  }),
});
const Shape = z.object({
  target: z.looseObject({
    broadcast: z.literal(true),
    campaign_id: z.string(),
    audience: z.object({ AND: z.tuple([Filter]) }),
  }),
  messages: z.object({ email: z.looseObject({ subject: z.string(), body: z.string() }) }),
});

/** @param text what `canonical` made (exact.ts); undefined comes back for anything else */
export function readFrozen(text: string | undefined): Frozen | undefined {
  if (text === undefined) return undefined;
  const raw = parse(text);
  const parsed = Shape.safeParse(raw);
  if (!parsed.success) return undefined;
  const filter = parsed.data.target.audience.AND[0].custom_attribute;
  const condition = Condition.safeParse({
    attribute: filter.custom_attribute_name,
    comparison: filter.comparison,
    value: filter.value,
  });
  if (!condition.success) return undefined;
  // Not the schema's copy, which has its keys in another order: these very bytes were reviewed and hashed.
  const { target, messages } = raw as { target: Target; messages: { email: EmailMessage } };
  return { target, message: messages.email, condition: condition.data };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
