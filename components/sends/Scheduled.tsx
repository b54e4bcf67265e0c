import type { SendId } from '@/lib/ids';

export function Scheduled({ sendId }: { sendId: SendId }) {
  return <p>{sendId}</p>;
}
