import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import type { Ports } from './ports';
import { refreshResults } from './refresh-results';
import { runSend } from './run-send';

/** Practice only: moves its clock to the minute after this send's hour, so that it leaves and is counted. */
export async function skipPractice(
  input: MessageIn<'practice.skip'>,
  ports: Ports,
): Promise<Result<MessageOut<'practice.skip'>>> {
  const send = await ports.db.send(input.sendId);
  if (!send) return fail('send-gone');
  const tenant = await ports.db.tenant(send.tenantId);
  if (tenant?.kind !== 'practice') return fail('practice-only');
  const now = await ports.practice.skipTo(send.instant);
  await runSend(send.id, ports);
  await refreshResults({ sendId: send.id }, ports);
  ports.shown();
  return ok({ now });
}
