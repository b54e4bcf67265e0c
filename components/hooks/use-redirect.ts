import { useEffect } from 'react';
import { go, type Route } from './route';

/** Goes to another screen when this one has nothing to show. */
export function useRedirect(to: Route['to'] & ('groups' | 'home'), when: boolean): void {
  useEffect(() => {
    if (when) go({ to });
  }, [to, when]);
}
