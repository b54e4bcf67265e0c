import { useEffect, useRef } from 'react';
import { ask } from '@/lib/messages/ask';
import { readKeys, readLock } from '@/lib/db/reads';
import type { KeyInfo } from '@/lib/key/key';
import { useLive, type Live } from './use-live';

/** What is known of a tenant's keys. */
export const useKeys = (tenantId: string): Live<KeyInfo[]> => useLive(() => readKeys(tenantId), [tenantId]);

/** Whether there is a vault behind a passphrase, and whether it is open. */
export const useLock = (): 'none' | 'open' | 'locked' => useLive(readLock, []).value ?? 'none';

/** Calls when the vault was opened while this screen was there: what it knew of the passphrase is old. */
export function useUnlocked(call: () => void): void {
  const lock = useLock();
  const before = useRef(lock);
  useEffect(() => {
    if (before.current === 'locked' && lock === 'open') call();
    before.current = lock;
  }, [lock, call]);
}

/** Presses and keys are told to the background at most this often; they put off the idle lock. */
const TELL_MS = 30_000;

/** Says that somebody is here, while the vault is open. */
export function usePresence(): void {
  const open = useLock() === 'open';
  useEffect(() => {
    if (!open) return;
    let told = 0;
    const here = () => {
      const now = Date.now();
      if (now - told < TELL_MS && now >= told) return;
      told = now;
      void ask('vault.touch', {}); // a lock that fell meanwhile comes back through the live query
    };
    const kinds = ['pointerdown', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, here, true);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, here, true);
    };
  }, [open]);
}
