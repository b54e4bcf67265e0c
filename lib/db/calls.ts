import { Instant } from '@/lib/ids';
import { type Call, type CallEnd, CALLS_KEPT } from '@/lib/trust/call';
import { tables as shared, type Tables } from './tables';

/** What a transport may tell of a request: nothing that it carries. */
export type Asking = Pick<Call, 'tenantId' | 'host' | 'method' | 'path' | 'via'>;

/**
 * The record of calls. It is written beside the request and never waited for: it may hold nothing up, and a disk that
 * refuses it must not lose Braze's answer.
 * @param now this computer's clock, UTC ms
 * @param failed told of a write that was refused
 */
export function openCalls(now: () => number, failed: (error: unknown) => void, tables: Tables = shared) {
  /** Writes that a request begins; gives what writes its end. */
  return (asking: Asking): ((end: CallEnd) => void) => {
    const at = Instant.parse(Math.floor(now()));
    const call: Call = { ...asking, at, end: 'open' };
    const begun = tables.transaction('rw', tables.calls, tables.contacted, async () => {
      const id = await tables.calls.add(call);
      if (call.via === 'network') {
        const known = await tables.contacted.get(call.host);
        await tables.contacted.put({
          host: call.host,
          calls: (known?.calls ?? 0) + 1,
          first: known?.first ?? at,
          last: at,
        });
      }
      const alike = () => tables.calls.where('via').equals(call.via);
      const over = (await alike().count()) - CALLS_KEPT;
      if (over > 0) await alike().limit(over).delete(); // in the order in which they began
      return id;
    });
    begun.catch(failed);
    return (end) => {
      const ms = Math.max(0, Math.round(now() - at));
      begun.then((id) => tables.calls.update(id, { end, ms })).catch(failed);
    };
  };
}
