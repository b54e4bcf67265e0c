import { Instant, TenantId } from '@/lib/ids';
import { z } from '@/lib/schema';

/** How a request ended: an HTTP status, or why there is none. `open`: this extension was stopped before an answer. */
export const CallEnd = z.union([
  z.int().min(100).max(599),
  z.enum(['open', 'redirect', 'timeout', 'offline']),
]);
export type CallEnd = z.infer<typeof CallEnd>;

/**
 * One request to Braze as it is remembered for the Trust page: never a body, a query, a header or the key. `path` is
 * one of our own few (lib/braze), so that it says what was asked and nothing about anybody.
 */
export const Call = z.strictObject({
  /** Counted up: the order in which they began. */
  id: z.int().optional(),
  tenantId: TenantId,
  host: z.string().min(1).max(100),
  method: z.enum(['GET', 'POST']),
  path: z.string().regex(/^\/[a-z_/]{1,60}$/),
  /** This computer's clock, UTC ms. */
  at: Instant,
  end: CallEnd,
  /** From the request to the end of its answer, whole ms. */
  ms: z.int().nonnegative().optional(),
  /** `practice`: answered inside this extension, no network was touched. */
  via: z.enum(['network', 'practice']),
});
export type Call = z.infer<typeof Call>;

/** A host that was asked something over the network, and how often: kept when its calls have made room for newer ones. */
export const Contacted = z.strictObject({
  host: z.string().min(1).max(100),
  calls: z.int().positive(),
  first: Instant,
  last: Instant,
});
export type Contacted = z.infer<typeof Contacted>;

/** How many calls are remembered, over the network and by practice each. */
export const CALLS_KEPT = 100;
