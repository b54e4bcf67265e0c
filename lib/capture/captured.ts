import { z } from '@/lib/schema';
import { type Capture, type CaptureKind, NAME_MOST, UUID_INSIDE, VARIATION_INSIDE } from './shapes';

/** A whole value, as it comes in by a message. */
const whole = ({ source, flags }: RegExp) => new RegExp(`^(?:${source})$`, flags.replace('g', ''));
const WHOLE: Record<CaptureKind, RegExp> = {
  campaign_id: whole(UUID_INSIDE),
  message_variation_id: whole(VARIATION_INSIDE),
};

const name = z.string().max(NAME_MOST);
/** One identifier as a dashboard page hands it over: the form of its kind, and a name that is only ever shown. */
export const Item = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('campaign_id'), value: z.string().regex(WHOLE.campaign_id), name }),
  z.strictObject({
    kind: z.literal('message_variation_id'),
    value: z.string().regex(WHOLE.message_variation_id),
    name,
  }),
]);
export type Item = z.infer<typeof Item> & Capture;

/** A suggestion: what came from which dashboard and when. Nothing is done with it until a person says so. */
export const Captured = z.object({
  /** Host, kind and value: the same identifier handed over again is the same suggestion. */
  id: z.string().min(1).max(300),
  /** Dashboard host without scheme: `dashboard-01.braze.com`. */
  host: z.string().min(1).max(100),
  kind: z.enum(['campaign_id', 'message_variation_id']),
  value: z.string().min(1).max(60),
  name,
  at: z.number(),
});
export type Captured = z.infer<typeof Captured>;

export const captured = (item: Capture, host: string, at: number): Captured => ({
  ...item,
  id: `${host} ${item.kind} ${item.value.toLowerCase()}`,
  host,
  at,
});
