import type { Instant } from '@/lib/ids';
import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import type { Tenant } from '@/lib/tenant/tenant';
import type { Ports } from './ports';
import { refreshResults } from './refresh-results';
import { runSend } from './run-send';

/** Stops between here and the hour: far more than settling needs. */
const MOST_STOPS = 100;

/**
 * Practice only: moves its clock to this send's hour, so that it leaves and is counted. On the way the clock stops
 * wherever a send wants to go on, as it would if time had simply passed: a move settles, a cancel ends.
 */
export async function skipPractice(
  input: MessageIn<'practice.skip'>,
  ports: Ports,
): Promise<Result<MessageOut<'practice.skip'>>> {
  const found = await ports.db.send(input.sendId);
  const tenant = found && (await ports.db.tenant(found.tenantId));
  if (!found) return fail('send-gone');
  if (tenant?.kind !== 'practice') return fail('practice-only');
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const next = await runAll(tenant, ports);
    const send = await ports.db.send(found.id); // its hour may have moved on the way
    if (next === undefined || !send || next >= send.instant) break;
    await ports.practice.skipTo(next);
  }
  const send = await ports.db.send(found.id);
  const now = await ports.practice.skipTo(send?.instant ?? found.instant);
  await runAll(tenant, ports);
  await refreshResults({ sendId: found.id }, ports);
  ports.shown();
  return ok({ now });
}

/** Lets every open send of practice go on; the earliest instant at which one wants to again. */
async function runAll(tenant: Tenant, ports: Ports): Promise<Instant | undefined> {
  const wakes: Instant[] = [];
  for (const open of await ports.db.openSends()) {
    if (open.tenantId !== tenant.id) continue;
    const until = await runSend(open.id, ports);
    if (until !== undefined) wakes.push(until);
  }
  return wakes.toSorted((a, b) => a - b)[0];
}
