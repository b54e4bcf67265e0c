import type { MessageIn } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { acceptCapture } from './accept-capture';
import type { CapturesPort, Ports } from './ports';

/**
 * The admin confirms which variation is which store's, all at once: one for each store, and each for one store. Each is
 * one acceptance; the first that can't be made ends it, and what was saved before stays and is marked so.
 */
export async function matchCaptures(
  input: MessageIn<'capture.match'>,
  ports: Ports,
  captures: CapturesPort,
  at: number,
): Promise<Result<{ saved: number }>> {
  const areOnce = (of: (pair: (typeof input.pairs)[number]) => string): boolean =>
    new Set(input.pairs.map(of)).size === input.pairs.length;
  if (!areOnce((pair) => pair.groupId) || !areOnce((pair) => pair.captureId))
    return fail('bad-input', { field: 'pairs', reason: 'twice' });
  let saved = 0;
  for (const pair of input.pairs) {
    const result = await acceptCapture(pair, ports, captures, at);
    if (!result.ok) return result;
    saved += 1;
  }
  return ok({ saved });
}
