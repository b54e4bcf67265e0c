import { useEffect } from 'react';
import { ask } from '@/lib/messages/ask';
import { language } from '@/components/copy/format';

/** Wakes the background once a page opens, and names the page's language. */
export function useWake(): void {
  useEffect(() => {
    document.documentElement.lang = language();
    void ask('app.wake', {}); // what it changes comes back through the live queries
  }, []);
}
