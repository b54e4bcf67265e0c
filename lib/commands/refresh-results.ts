import type { MessageIn } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { countEvent } from './count-send';
import type { Ports } from './ports';
import { hoursOf } from '@/lib/journal/progress';
import { announce, readSend } from './run-send';

/** Asks for a send's figures now, because somebody looks at it. Says nothing about a send still to leave. */
export async function refreshResults(
  input: MessageIn<'results.refresh'>,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  const at = await readSend(input.sendId, ports);
  if (!at) return fail('send-gone');
  const { progress, now, tenant } = at;
  const left = progress.armed || progress.ending !== undefined;
  const quiet = progress.ending && ['refused', 'cancelled', 'not-sent'].includes(progress.ending.is);
  if (!left || quiet || now < (hoursOf(progress)[0]?.instant ?? now) || !progress.name) return ok({});
  const able = await ports.canAct(tenant, 'read');
  if (!able.ok) return able;
  const event = await countEvent(at, await ports.braze(tenant, 'read'), ports);
  if (event?.is === 'unclear' || event?.is === 'limited') return { ok: false, problem: event.problem };
  if (event && event.is !== 'looked') await announce(at, event, ports);
  return ok({});
}
