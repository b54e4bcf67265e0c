import { useEffect, useRef, useState } from 'react';

/**
 * Whether a fixed footer leaves two thirds of the height to the content (200 % zoom, short windows). Its height is
 * told to the page as `--footer`, for what floats above it.
 */
export function useFooterFits() {
  const ref = useRef<HTMLElement>(null);
  const [fits, setFits] = useState(true);
  useEffect(() => {
    const footer = ref.current;
    if (footer === null) return;
    const root = document.documentElement;
    const measure = () => {
      const fixed = footer.offsetHeight * 3 <= window.innerHeight;
      root.style.setProperty('--footer', fixed ? `${footer.offsetHeight}px` : '0px');
      setFits(fixed);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(footer);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      root.style.removeProperty('--footer');
      window.removeEventListener('resize', measure);
    };
  }, []);
  return [ref, fits] as const;
}
