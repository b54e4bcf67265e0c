import type { KeyInfo } from '@/lib/key/key';
import { keysFor } from '@/lib/key/key-for';
import { fail, ok, type Result } from '@/lib/result';
import { asksPassphrase, type ToConfirm } from '@/lib/send/confirm';
import type { Reach } from '@/lib/tenant/tenant';
import { problemOf } from './keep-key';
import type { Ports } from './ports';

/** The key whose passphrase a send asks for now; undefined where it asks for none. */
export async function keyToProve(
  tenant: Pick<Reach, 'id'>,
  confirm: ToConfirm,
  ports: Pick<Ports, 'db' | 'vault'>,
): Promise<KeyInfo | undefined> {
  if (confirm.is !== 'type-count') return undefined;
  const [key] = keysFor(
    (await ports.db.keys()).filter(({ tenantId }) => tenantId === tenant.id),
    'send',
  );
  return asksPassphrase(confirm, key, await ports.vault.fresh()) ? key : undefined;
}

/**
 * Proves the passphrase with the vault where the rule asks for it. What a page says of itself changes nothing: the
 * count, the key and the time are looked up here.
 * @returns true when the send may go on; wrong and missing words send nothing
 */
export async function provePassphrase(
  passphrase: string | undefined,
  tenant: Pick<Reach, 'id'>,
  confirm: ToConfirm,
  ports: Pick<Ports, 'db' | 'vault'>,
): Promise<Result<true>> {
  const key = await keyToProve(tenant, confirm, ports);
  if (!key) return ok(true);
  if (passphrase === undefined) return fail('passphrase-needed');
  return problemOf(await ports.vault.prove(passphrase, key.id)) ?? ok(true);
}
