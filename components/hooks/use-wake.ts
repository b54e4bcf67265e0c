import { useEffect } from 'react';
import { ask } from '@/lib/messages/ask';

/** Wakes the background once a page opens. */
export function useWake(): void {
  useEffect(() => {
    void ask('app.wake', {}); // what it changes comes back through the live queries
  }, []);
}
