import type { Instant } from '@/lib/ids';
import { logProblem } from '@/lib/log';
import type { Ports } from './ports';
import { runSend } from './run-send';

const RETRY_MS = 5 * 60_000;

/**
 * Enters the one loop for every send that isn't at rest: on start, on an alarm, after a key came back.
 * @returns the earliest instant (each tenant's own clock) at which a send wants to be called again, as ms from now
 */
export async function resumeSends(ports: Ports): Promise<number | undefined> {
  const waits: number[] = [];
  for (const send of await ports.db.openSends()) {
    const tenant = await ports.db.tenant(send.tenantId);
    if (!tenant) continue;
    try {
      const until: Instant | undefined = await runSend(send.id, ports);
      if (until !== undefined) waits.push(until - (await ports.now(tenant)));
    } catch (error) {
      // One send whose record can't be read or written must not hold up the others; it is asked again later.
      logProblem('send', error);
      waits.push(RETRY_MS);
    }
  }
  return waits.length > 0 ? Math.max(0, Math.min(...waits)) : undefined;
}
