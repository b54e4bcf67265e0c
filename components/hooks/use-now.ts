import { useEffect, useState } from 'react';
import { readSetting } from '@/lib/db/reads';
import { Instant } from '@/lib/ids';
import { useHere } from './use-here';
import { useLive } from './use-live';

/** ms to add to this computer's clock: the practice clock may be ahead, Braze's may differ. */
function useClockOffset(): number {
  const here = useHere();
  const key = `offset:${here.value?.tenant.id ?? ''}` as const;
  const offset = useLive(() => readSetting(key), [key]);
  const ms = Number(offset.value ?? 0);
  return Number.isFinite(ms) ? ms : 0;
}

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
