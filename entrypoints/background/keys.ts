import type { DbPort, Ports, VaultPort } from '@/lib/commands/ports';
import { lockVault } from '@/lib/commands/unlock';
import { openVaultStores, type VaultStores } from '@/lib/db/vault-stores';
import type { KeyContents } from '@/lib/key/contents';
import type { KeyInfo } from '@/lib/key/key';
import { keysFor, type Use } from '@/lib/key/key-for';
import { isFresh, lockAt, type Times } from '@/lib/key/lock';
import { fail, ok, type Result } from '@/lib/result';
import type { Reach } from '@/lib/tenant/tenant';
import { openVault } from '@/lib/vault/vault';

/**
 * The vault with the rows that say which key is for what.
 * @param changed told the vault's times whenever they may be others
 */
export function openKeys(
  db: Pick<DbPort, 'keys'>,
  changed: (times: Times | undefined) => void,
  stores: VaultStores = openVaultStores(),
  now: () => number = () => Date.now(),
) {
  const vault = openVault(stores, now);
  const told = async <T>(made: Promise<T>): Promise<T> => {
    const value = await made;
    changed(await vault.times());
    return value;
  };

  /** The first key that may be used so, and what it holds if it can be lent now. */
  async function find(
    tenant: Reach,
    use: Use,
  ): Promise<{ key: KeyInfo | undefined; any: boolean; contents: KeyContents | undefined }> {
    const mine = (await db.keys()).filter(({ tenantId }) => tenantId === tenant.id);
    const [key] = keysFor(mine, use);
    const lent =
      key && (await vault.lend(key.id, typeof use === 'object' && 'cancel' in use ? use.cancel : undefined));
    // A key goes to the host that it was put in for, and to no other.
    const contents = lent && (lent.host || key.host) === tenant.host ? lent : undefined;
    return { key, any: mine.length > 0, contents };
  }

  async function tidy(ports: Pick<Ports, 'db' | 'vault' | 'shown'>): Promise<void> {
    const times = await vault.times();
    if (times && lockAt(times, now()) !== 'open') await lockVault(ports);
  }

  const port: VaultPort = {
    keep: async (id, contents, passphrase) => {
      if (passphrase !== undefined) return told(vault.keepBehind(passphrase, id, contents));
      await vault.keepForSession(id, contents);
      return { is: 'open', ids: [id] };
    },
    unlock: (passphrase) => told(vault.unlock(passphrase)),
    change: (from, to) => told(vault.changePassphrase(from, to)),
    prove: (passphrase, id) => told(vault.prove(passphrase, id)),
    fresh: async () => isFresh(await vault.times(), now()),
    lock: (cancelling) => told(vault.lock(cancelling)),
    forget: vault.forget,
    stands: vault.stands,
    now,
  };

  return {
    vault: port,
    tidy,
    touch: (): Promise<void> => told(vault.touch()),
    sweep: vault.sweep,

    /** Whether such a call has a key; where not, why. */
    held: async (
      tenant: Reach,
      use: Use,
      ports: Pick<Ports, 'db' | 'vault' | 'shown'>,
    ): Promise<Result<true>> => {
      if (typeof use === 'object' && 'typed' in use) return ok(true);
      let found = await find(tenant, use);
      if (!found.contents && found.key?.stands === 'there') {
        await tidy(ports); // its time is over and nobody had noticed; a cancel may still have a moment
        found = await find(tenant, use);
      }
      if (found.contents) return ok(true);
      if (!found.key) return fail(found.any ? 'key-cannot' : 'key-needed');
      switch (found.key.stands) {
        case 'locked':
          return fail('vault-locked');
        case 'altered':
          return fail('vault-altered');
        case 'newer':
          return fail('vault-newer');
        case 'there':
        case 'gone':
          return fail('key-needed');
      }
    },

    /** The key for one call, to the transport alone; undefined when there is none that may be used. */
    lend: async (tenant: Reach, use: Use): Promise<string | undefined> => {
      if (typeof use === 'object' && 'typed' in use) return use.typed;
      return (await find(tenant, use)).contents?.apiKey;
    },
  };
}
