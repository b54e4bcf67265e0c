import type { Instant } from '@/lib/ids';
import type { Ports } from './ports';
import { runSend } from './run-send';

/**
 * Enters the one loop for every send that isn't at rest: on start, on an alarm, after a key came back.
 * @returns the earliest instant (each tenant's own clock) at which a send wants to be called again, as ms from now
 */
export async function resumeSends(ports: Ports): Promise<number | undefined> {
  const waits: number[] = [];
  for (const send of await ports.db.openSends()) {
    const tenant = await ports.db.tenant(send.tenantId);
    if (!tenant) continue;
    const until: Instant | undefined = await runSend(send.id, ports);
    if (until !== undefined) waits.push(until - (await ports.now(tenant)));
  }
  return waits.length > 0 ? Math.max(0, Math.min(...waits)) : undefined;
}
