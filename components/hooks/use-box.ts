import { useEffect, useRef, useState } from 'react';

/** The width of an element, and whether it has come near the screen yet (then it stays seen). */
export function useBox() {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const size = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    const sight = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '300px' },
    );
    size.observe(element);
    sight.observe(element);
    return () => {
      size.disconnect();
      sight.disconnect();
    };
  }, []);
  return { ref, room, seen };
}
