import { useState } from 'react';

export type Page = { id: number; html: string };

/**
 * Two frames take turns: the new page loads under the one that is seen and replaces it once it is there, so
 * that a preview updated while typing never flashes.
 */
export function useBuffer(html: string) {
  const [pages, setPages] = useState<{ front: Page | undefined; back: Page | undefined; next: number }>({
    front: undefined,
    back: undefined,
    next: 1,
  });
  const newest = pages.back ?? pages.front;
  if (html !== '' && newest?.html !== html)
    setPages({ front: pages.front, back: { id: pages.next, html }, next: pages.next + 1 });
  const loaded = (id: number) =>
    setPages((now) => (now.back?.id === id ? { ...now, front: now.back, back: undefined } : now));
  return {
    frames: [pages.front, pages.back].filter((page) => page !== undefined),
    shown: pages.front?.id,
    loaded,
  };
}
