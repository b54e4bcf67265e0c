import { readSend } from '@/lib/db/reads';
import type { SendId } from '@/lib/ids';
import { lacks, type Lacks, type Send } from '@/lib/send/send';
import { useLive } from './use-live';

/** Where the send is that a draft's words were taken back from. The background judges by the same states. */
export type First =
  | { is: 'none' }
  | { is: 'looking' }
  /** Nowhere any more: the words may go again. */
  | { is: 'ended'; cancelled: boolean }
  /** Being taken out; `harmless` once nobody can get it for certain. */
  | { is: 'leaving'; harmless: boolean }
  | { is: 'held-up'; lacks: Lacks }
  | { is: 'went' };

export function useFirst(after: SendId | undefined): First {
  const send = useLive(async () => (after === undefined ? undefined : await readSend(after)), [after]);
  if (after === undefined) return { is: 'none' };
  return send.is === 'loading' ? { is: 'looking' } : firstOf(send.value);
}

function firstOf(send: Send | undefined): First {
  const state = send?.state;
  switch (state?.is) {
    case 'cancelled':
    case 'refused':
    case 'not-sent':
    case 'closed':
      return { is: 'ended', cancelled: state.is === 'cancelled' };
    case 'cancelling':
      return { is: 'leaving', harmless: state.harmless };
    case 'key-needed':
      return { is: 'held-up', lacks: lacks(state) ?? 'key' };
    case 'scheduling':
    case 'asks':
    case 'armed':
    case 'moving':
      return { is: 'leaving', harmless: false };
    case 'due':
    case 'sent':
    case 'nobody-emailed':
    case 'uncounted':
    case 'unknown':
    case undefined:
      return { is: 'went' };
  }
}
