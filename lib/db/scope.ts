import { findInstance } from '@/lib/tenant/instances';
import type { Scope } from './kept';
import type { Tables } from './tables';

/** What is this tenant's alone. */
export async function scopeOf(tenantId: string, tables: Tables): Promise<Scope> {
  const [tenant, tenants, groups, sends, keys] = await Promise.all([
    tables.tenants.get(tenantId),
    tables.tenants.toArray(),
    tables.groups.where('tenantId').equals(tenantId).primaryKeys(),
    tables.sends.toArray(),
    tables.keys.where('tenantId').equals(tenantId).primaryKeys(),
  ]);
  const hostsOf = (host: string): string[] => [host, findInstance(host)?.dashboard ?? host];
  const others = new Set(tenants.filter(({ id }) => id !== tenantId).flatMap(({ host }) => hostsOf(host)));
  const needed = new Set<string>(
    sends.filter((send) => send.tenantId !== tenantId).map(({ reviewed }) => reviewed),
  );
  const mine = sends.filter((send) => send.tenantId === tenantId);
  return {
    tenantId,
    practice: tenant?.kind === 'practice',
    groups: new Set(groups),
    keys: new Set(keys),
    sends: new Set<string>(mine.map(({ id }) => id)),
    hashes: new Set(mine.map(({ reviewed }) => reviewed).filter((hash) => !needed.has(hash))),
    hosts: new Set(tenant ? hostsOf(tenant.host).filter((host) => !others.has(host)) : []),
  };
}
