import { useEffect, useRef, useState } from 'react';

/** Whether a fixed footer leaves two thirds of the height to the content (200 % zoom, short windows). */
export function useFooterFits() {
  const ref = useRef<HTMLElement>(null);
  const [fits, setFits] = useState(true);
  useEffect(() => {
    const footer = ref.current;
    if (footer === null) return;
    const measure = () => setFits(footer.offsetHeight * 3 <= window.innerHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(footer);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return [ref, fits] as const;
}
