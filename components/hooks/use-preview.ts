import { useEffect, useState } from 'react';
import type { LiquidPerson } from '@/lib/liquid/person';
import type { Parts } from '@/lib/template/template';
import { renderParts, type Rendered } from './liquid-runner';
import { sanitise, type Removal } from './sanitise';

/** `shown` stays the last good one while the next is made, and when the next fails. `html` is sanitised. */
export type Preview = {
  is: 'waiting' | 'ready' | 'failed';
  shown: Parts | undefined;
  /** What the sanitiser took out of `shown`. */
  removed: readonly Removal[];
  why?: Extract<Rendered, { ok: false }>['why'];
};

/** Liquid in a worker, then the sanitiser; runs again `delay` ms after its question last changed. */
export function usePreview(parts: Parts | undefined, person: LiquidPerson | undefined, delay = 0): Preview {
  const [preview, setPreview] = useState<Preview>({ is: 'waiting', shown: undefined, removed: [] });
  // The question by value: parts and person are rebuilt at every keystroke.
  const key = parts && person ? JSON.stringify([parts, person]) : '';
  useEffect(() => {
    if (key === '') return;
    const question = JSON.parse(key) as [Parts, LiquidPerson]; // written four lines above
    let current = true;
    const timer = setTimeout(() => {
      void renderParts(...question).then((rendered) => {
        if (!current) return;
        if (!rendered.ok) return setPreview((before) => ({ ...before, is: 'failed', why: rendered.why }));
        const { html, removed } = sanitise(rendered.parts.html);
        setPreview({ is: 'ready', shown: { ...rendered.parts, html }, removed });
      });
    }, delay);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, delay]);
  return preview;
}
