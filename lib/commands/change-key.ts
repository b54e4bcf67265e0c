import { isUsable } from '@/lib/key/key';
import type { MessageIn } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { checkSetting } from '@/lib/tenant/permission-check';
import { problemOf, unfitLength } from './keep-key';
import type { Ports } from './ports';
import { alone, sayKeys, sayTenant } from './say-keys';

type Done = Promise<Result<Record<string, never>>>;

/** Removes a key from this computer: what is stored of it, then its row. In Braze it stays what it is. */
export const removeKey = ({ keyId }: MessageIn<'key.remove'>, ports: Ports): Done =>
  alone(ports, async () => {
    const key = (await ports.db.keys()).find(({ id }) => id === keyId);
    if (!key) return ok({});
    await ports.vault.forget(keyId);
    await ports.db.removeKey(keyId);
    await ports.db.dropSetting(checkSetting(key.tenantId, keyId));
    await sayTenant(key.tenantId, ports);
    ports.shown();
    return ok({});
  });

/** What a key is called here and what it is declared to be for. */
export const describeKey = ({ keyId, label, role }: MessageIn<'key.describe'>, ports: Ports): Done =>
  alone(ports, async () => {
    const key = (await ports.db.keys()).find(({ id }) => id === keyId);
    if (!key) return fail('key-needed');
    await ports.db.putKey({ ...key, label: label.trim(), role });
    ports.shown();
    return ok({});
  });

/** From now on emails go with this key. What Braze has stays as it is: it is the workspace's. */
export const chooseForSending = ({ keyId }: MessageIn<'key.use'>, ports: Ports): Done =>
  alone(ports, async () => {
    const keys = await ports.db.keys();
    const key = keys.find(({ id }) => id === keyId);
    if (!key || !isUsable(key)) return fail('key-needed');
    if (key.role !== 'sender') return fail('key-cannot');
    // Later than every choice before it, also where the clock was set back.
    const before = keys.map(({ chosenAt }) => (chosenAt ?? 0) + 1);
    await ports.db.putKey({ ...key, chosenAt: Math.max(ports.vault.now(), ...before) });
    ports.shown();
    return ok({});
  });

/** Another passphrase for every key. */
export async function changePassphrase({ from, to }: MessageIn<'vault.change'>, ports: Ports): Done {
  const unfit = unfitLength(to);
  if (unfit) return unfit;
  return alone(ports, async () => {
    const refused = problemOf(await ports.vault.change(from, to));
    if (refused) return refused;
    await sayKeys(ports);
    return ok({});
  });
}

/** The passphrase is forgotten: its keys have to be put in again. Their places, drafts and emails stay. */
export const forgetPassphrase = (_: MessageIn<'vault.forget'>, ports: Ports): Done =>
  alone(ports, async () => {
    for (const { id, keeping } of await ports.db.keys())
      if (keeping === 'passphrase') await ports.vault.forget(id);
    await sayKeys(ports);
    return ok({});
  });
