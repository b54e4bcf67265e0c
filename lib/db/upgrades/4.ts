import type { Transaction } from 'dexie';

/**
 * Version 3 knew one key for each tenant, kept until the browser closes: `key:<tenant>` said whether it was there.
 * It becomes that tenant's first row, under the tenant's id, so that a half that is still there stays its half.
 * Frozen: nothing of today is imported here.
 */
export async function keyRows(transaction: Transaction): Promise<void> {
  type Setting = { key: string; value: string };
  type Live = { id: string; kind: string; host: string };
  const settings = (await transaction.table('settings').toArray()) as Setting[];
  const tenants = (await transaction.table('tenants').toArray()) as Live[];
  const rows = settings.flatMap(({ key, value }) => {
    const tenant = tenants.find(({ id, kind }) => kind === 'live' && key === `key:${id}`);
    if (!tenant) return [];
    // When it was put in was not written down: its age counts from now.
    const now = Date.now();
    const times = { addedAt: now, createdAt: now, rotateBy: now + 90 * 86_400_000 };
    const said = { label: '', role: 'sender', keeping: 'session', host: tenant.host };
    return [
      {
        id: tenant.id,
        tenantId: tenant.id,
        ...said,
        ...times,
        stands: value === 'present' ? 'there' : 'gone',
      },
    ];
  });
  await transaction.table('keys').bulkPut(rows);
}
