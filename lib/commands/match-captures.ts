import type { MessageIn } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import { acceptCapture } from './accept-capture';
import type { CapturesPort, Ports } from './ports';

/**
 * The admin confirms which variation is which store's, all at once. Each is one acceptance; the first that can't be
 * made ends it, and what was saved before stays and is marked so.
 */
export async function matchCaptures(
  input: MessageIn<'capture.match'>,
  ports: Ports,
  captures: CapturesPort,
  at: number,
): Promise<Result<{ saved: number }>> {
  let saved = 0;
  for (const pair of input.pairs) {
    const result = await acceptCapture(pair, ports, captures, at);
    if (!result.ok) return result;
    saved += 1;
  }
  return ok({ saved });
}
