import { useEffect, useState } from 'react';
import { readSetting } from '@/lib/db/reads';
import { Instant } from '@/lib/ids';
import { useHere } from './use-here';
import { useLive, type Live } from './use-live';

/** ms to add to this computer's clock: the practice clock may be ahead, Braze's may differ. */
function useClockOffset(): number {
  const here = useHere();
  const tenantId = here.value?.tenant.id;
  const offset = useClockOf(tenantId);
  return tenantId === undefined || offset.value === undefined ? lastKnown : offset.value;
}

/** What the last screen knew: the next one starts from it, and paints no other clock first. */
let lastKnown = 0;

/** The offset of a tenant's clock, ms. */
export async function readClockOf(tenantId: string | undefined): Promise<number> {
  const ms = Number((tenantId === undefined ? undefined : await readSetting(`offset:${tenantId}`)) ?? 0);
  const known = Number.isFinite(ms) ? ms : 0;
  if (tenantId !== undefined) lastKnown = known;
  return known;
}

/** The offset of a tenant's clock. Home paints nothing before it is there. */
export const useClockOf = (tenantId: string | undefined): Live<number> =>
  useLive(() => readClockOf(tenantId), [tenantId], `clock:${tenantId}`);

/** The tenant's now. Ticks each 15 s, each second where a screen counts down, and at once when the clock is set. */
export function useTenantNow(every: 'second' | 'quarter-minute' = 'quarter-minute'): Instant {
  const offset = useClockOffset();
  const [clock, setClock] = useState(() => Date.now());
  useEffect(() => {
    const tick = (): void => setClock(Date.now());
    tick();
    const timer = setInterval(tick, every === 'second' ? 1_000 : 15_000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [every, offset]);
  return Instant.parse(Math.round(clock + offset));
}
