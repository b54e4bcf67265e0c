import type { DbPort } from '@/lib/commands/ports';
import { Instant } from '@/lib/ids';
import type { Reach } from '@/lib/tenant/tenant';

/** Where a tenant's clock stands: ms to add to this computer's. Screens read the same setting. */
const keyOf = (tenantId: string) => `offset:${tenantId}`;

/**
 * The clocks of all tenants: Braze's where it is known, the practice world's on practice. The numbers in memory are
 * a cache that is safe to lose; they are asked for at every step.
 */
export function openClocks(db: Pick<DbPort, 'setting' | 'putSetting'>) {
  const offsets = new Map<string, number>();

  async function offsetOf(tenantId: string): Promise<number> {
    const kept = offsets.get(tenantId) ?? Number((await db.setting(keyOf(tenantId))) ?? 0);
    const known = Number.isFinite(kept) ? kept : 0;
    offsets.set(tenantId, known);
    return known;
  }
  async function setOffset(tenantId: string, ms: number): Promise<void> {
    offsets.set(tenantId, ms);
    await db.putSetting(keyOf(tenantId), String(ms));
  }
  return {
    offsetOf,
    setOffset,
    forget: (): void => offsets.clear(),
    now: async (tenant: Reach): Promise<Instant> =>
      Instant.parse(Math.floor(Date.now() + (await offsetOf(tenant.id)))),
    /**
     * A `Date` header has whole seconds, and an answer takes its time: a difference within that is none, so that the
     * clock doesn't jump about between two entries of a journal.
     * @param server UTC ms
     */
    sawServerTime: async (tenant: Reach, server: number): Promise<void> => {
      const seen = Math.round(server + 500 - Date.now());
      if (Math.abs(seen - (await offsetOf(tenant.id))) > 2_000) await setOffset(tenant.id, seen);
    },
  };
}
