import { useSyncExternalStore } from 'react';

const watch = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** Where in the Studio the person is: the address after `#`, which a link, Back and a reload keep. */
export const usePlace = (): string => useSyncExternalStore(watch, () => location.hash.slice(1));
