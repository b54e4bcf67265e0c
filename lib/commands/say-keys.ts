import { KeyId } from '@/lib/key/key';
import type { Ports } from './ports';

/** `key:<tenant>`, what screens ask first: a key can be used, could after unlocking, or has to be put in. */
export type KeyThere = 'present' | 'locked' | 'gone';

/** One change of keys at a time, and none beside a wipe. Braze is never asked inside. */
export const alone = <T>(ports: Pick<Ports, 'lock'>, change: () => Promise<T>): Promise<T> =>
  ports.lock('keys', change);

/** Writes down how every key stands, for the screens. What hasn't changed is not written again. */
export async function sayKeys(ports: Pick<Ports, 'db' | 'vault' | 'shown'>): Promise<void> {
  const [keys, stands] = await Promise.all([ports.db.keys(), ports.vault.stands()]);
  for (const key of keys) {
    const now = stands.get(key.id) ?? 'gone';
    if (now !== key.stands) await ports.db.sayKey(key.id, now);
  }
  for (const id of new Set(keys.map(({ tenantId }) => tenantId))) await sayTenant(id, ports);
  ports.shown();
}

/** The same for one tenant, from its rows alone. */
export async function sayTenant(tenantId: string, ports: Pick<Ports, 'db'>): Promise<void> {
  const mine = (await ports.db.keys()).filter((key) => key.tenantId === tenantId);
  const any = (is: string) => mine.some(({ stands }) => stands === is);
  const there: KeyThere = any('there') ? 'present' : any('locked') ? 'locked' : 'gone';
  if ((await ports.db.setting(`key:${tenantId}`)) !== there)
    await ports.db.putSetting(`key:${tenantId}`, there);
}

/** Stored forms of keys that no row names any more: somebody was stopped in the middle of removing one. */
export async function forgetLeftovers(ports: Pick<Ports, 'db' | 'vault'>): Promise<void> {
  const known = new Set<string>((await ports.db.keys()).map(({ id }) => id));
  for (const id of (await ports.vault.stands()).keys())
    if (!known.has(id)) await ports.vault.forget(KeyId.parse(id));
}
