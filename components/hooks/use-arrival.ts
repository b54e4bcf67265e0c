import { useEffect, useRef } from 'react';

/** A new screen takes the focus to its heading when the button that led to it is gone. */
export function useArrival<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}
