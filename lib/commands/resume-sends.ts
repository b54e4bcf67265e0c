import type { Instant } from '@/lib/ids';
import { logProblem } from '@/lib/log';
import type { Send } from '@/lib/send/send';
import type { Ports } from './ports';
import { JournalBroken, runSend } from './run-send';

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
      if (error instanceof JournalBroken) await say(send, ports);
      waits.push(RETRY_MS);
    }
  }
  return waits.length > 0 ? Math.max(0, Math.min(...waits)) : undefined;
}

/** Nobody can tell any more what became of it: that is what the person is told. */
const say = ({ id, rev, wall, instant, state }: Send, ports: Ports): Promise<void> => {
  const lastStep = state.is === 'cancelling' ? 'cancel' : state.is === 'moving' ? 'move' : 'arm';
  const unknown = { is: 'unknown', lastStep, problem: { kind: 'storage-broken' } } as const;
  return ports.db.show(id, rev, { state: unknown, open: true, wall, instant });
};
