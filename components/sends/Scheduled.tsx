import { go } from '@/components/hooks/route';
import { useSend } from '@/components/hooks/use-send';
import type { SendId } from '@/lib/ids';
import { Armed } from './Armed';
import { Scheduling } from './Scheduling';
import { SendDetail } from './SendDetail';

/** After the press: "Scheduling…" until Braze has it for certain, then the relief, and Undo. */
export function Scheduled({ sendId }: { sendId: SendId }) {
  const seen = useSend(sendId);
  const state = seen.value?.send.state.is;
  if (seen.value && state === 'armed')
    return <Armed send={seen.value.send} entries={seen.value.entries} onDone={() => go({ to: 'home' })} />;
  if (seen.value && state === 'scheduling')
    return <Scheduling send={seen.value.send} entries={seen.value.entries} />;
  return <SendDetail sendId={sendId} />;
}
