import type { SendId } from '@/lib/ids';

export function SendDetail({ sendId }: { sendId: SendId }) {
  return <p>{sendId}</p>;
}
