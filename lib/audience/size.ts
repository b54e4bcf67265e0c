import { Instant } from '@/lib/ids';
import { z } from '@/lib/schema';

/** How many people a group's audience has, as far as anybody knows. `n` counts people. */
export const AudienceSize = z.discriminatedUnion('is', [
  z.object({ is: z.literal('up-to'), n: z.int().nonnegative(), at: Instant }),
  z.object({ is: z.literal('about'), n: z.int().nonnegative(), at: Instant }),
  /** Braze can't say; the last send reached this many. */
  z.object({ is: z.literal('last-reached'), n: z.int().nonnegative() }),
  z.object({ is: z.literal('unknown') }),
]);
export type AudienceSize = z.infer<typeof AudienceSize>;
