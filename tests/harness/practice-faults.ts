import { z } from '@/lib/schema';

/**
 * A bad day, ordered by `POST /__practice__/faults`. Each is used `times` times (1) by requests that match, in the
 * order they were ordered.
 *
 *   drop: 'before'         the connection ends before Braze did anything
 *   drop: 'after-reading'  Braze did it; the connection ends before the first byte of the answer
 *   status, body, …        answered instead of Braze, which did nothing; with `processed` after it did
 *   cutBody: n             the real answer, its body ending after n bytes
 *   duplicate              Braze gets the same request twice; the second answer comes back
 *   delayMs                the answer comes that much later
 */
export const Fault = z.strictObject({
  match: z.strictObject({ method: z.string().optional(), path: z.string().optional() }).optional(),
  times: z.int().positive().default(1),
  status: z.int().min(200).max(599).optional(),
  body: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  contentType: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  processed: z.boolean().optional(),
  delayMs: z.int().nonnegative().max(120_000).optional(),
  drop: z.enum(['before', 'after-reading']).optional(),
  cutBody: z.int().nonnegative().optional(),
  duplicate: z.boolean().optional(),
});
export type Fault = z.infer<typeof Fault>;

/** The fault this request meets, taken from the list. */
export function takeFault(faults: Fault[], method: string, path: string): Fault | undefined {
  const at = faults.findIndex(
    ({ match }) => (match?.method ?? method).toUpperCase() === method && (match?.path ?? path) === path,
  );
  const fault = faults[at];
  if (!fault) return undefined;
  fault.times -= 1;
  if (fault.times === 0) faults.splice(at, 1);
  return fault;
}
