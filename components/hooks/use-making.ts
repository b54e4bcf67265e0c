import { useEffect, useRef, useState } from 'react';
import { ask } from '@/lib/messages/ask';
import type { TenantId } from '@/lib/ids';
import type { ConnectionForm } from '@/lib/tenant/making';
import type { Problem } from '@/lib/problem';

const QUIET_MS = 400;

/**
 * Keeps what is typed of a connection that isn't complete yet, a moment after the last key; the first time it gets
 * its ID. Nothing is kept before `worth` says so, nor of a connection that is complete.
 */
export function useMaking(known: TenantId | undefined, form: ConnectionForm, worth: boolean) {
  const [id, setId] = useState(known);
  const [problem, setProblem] = useState<Problem>();
  const kept = useRef<string | undefined>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const idNow = useRef(known);
  const text = JSON.stringify(form);

  useEffect(() => {
    if (!worth || kept.current === text) return;
    const keep = async (): Promise<void> => {
      if (kept.current === text) return;
      const result = await ask('tenant.begin', {
        form: JSON.parse(text) as ConnectionForm, // written two lines above
        ...(idNow.current === undefined ? {} : { id: idNow.current }),
      });
      setProblem(result.ok ? undefined : result.problem);
      if (!result.ok) return;
      kept.current = text;
      idNow.current = result.value.tenantId;
      setId(result.value.tenantId);
    };
    const begin = (): void => {
      running.current = running.current.then(keep);
    };
    const timer = setTimeout(begin, idNow.current === undefined ? 0 : QUIET_MS);
    // A page that goes away within that moment takes nothing along.
    window.addEventListener('pagehide', begin);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', begin);
    };
  }, [text, worth]);
  return { id, problem };
}
