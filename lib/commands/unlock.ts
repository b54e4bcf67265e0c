import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import { problemOf } from './keep-key';
import type { Ports } from './ports';
import { alone, sayKeys } from './say-keys';

/** Opens the vault. What waited for it goes on; what is older than 15 minutes asks first, by the journal's rules. */
export async function unlock(
  { passphrase }: MessageIn<'vault.unlock'>,
  ports: Ports,
): Promise<Result<MessageOut<'vault.unlock'>>> {
  return alone(ports, async () => {
    const answer = await ports.vault.unlock(passphrase);
    const refused = problemOf(answer);
    if (refused) return refused;
    await sayKeys(ports);
    return ok({ opened: answer.is === 'open' ? answer.ids.length : 0 });
  });
}

/**
 * Locks it: no key can be used from now on, except by the cancels that are under way, for three minutes at the most; one
 * that begins later waits to be unlocked.
 * Scheduled email still leaves on time. Also finishes such a lock once nothing is being cancelled any more.
 */
export async function lockVault(
  ports: Pick<Ports, 'db' | 'vault' | 'shown'>,
): Promise<Result<Record<string, never>>> {
  // A database that can't be read must not keep the vault open.
  const open = await ports.db.openSends().catch(() => []);
  await ports.vault.lock(open.filter(({ state }) => state.is === 'cancelling').map(({ id }) => id));
  await sayKeys(ports);
  return ok({});
}
