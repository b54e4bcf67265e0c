import type { LiquidPerson } from '@/lib/liquid/person';
import type { PreviewAnswer, PreviewQuestion } from '@/lib/liquid/preview';
import type { Parts } from '@/lib/template/template';

// One Liquid worker for each page. A rendering that takes a second is ended together with the worker; the next
// question starts a new one (security-and-reliability.md, T8).

export type Rendered = { ok: true; parts: Parts } | { ok: false; why: 'stopped' | 'aborted' | 'broken' };
type Job = { parts: Parts; person: LiquidPerson; done: (rendered: Rendered) => void };

const LIMIT_MS = 1_000;
/** The first answer of a fresh worker includes loading its code. */
const FIRST_MS = 5_000;

const waiting: Job[] = [];
let worker: Worker | undefined;
let warm = false;
let busy = false;
let last = 0;

export function renderParts(parts: Parts, person: LiquidPerson): Promise<Rendered> {
  return new Promise((done) => {
    waiting.push({ parts, person, done });
    next();
  });
}

function next(): void {
  const job = busy ? undefined : waiting.shift();
  if (job === undefined) return;
  busy = true;
  const id = ++last;
  const mine = (worker ??= new Worker(new URL('../../lib/liquid/worker.ts', import.meta.url), {
    type: 'module',
  }));
  const end = (rendered: Rendered, keep: boolean) => {
    clearTimeout(timer);
    mine.onmessage = null;
    mine.onerror = null;
    if (!keep) {
      mine.terminate();
      worker = undefined;
      warm = false;
    }
    busy = false;
    job.done(rendered);
    next();
  };
  const timer = setTimeout(() => end({ ok: false, why: 'stopped' }, false), warm ? LIMIT_MS : FIRST_MS);
  mine.onerror = () => end({ ok: false, why: 'broken' }, false);
  mine.onmessage = ({ data }: MessageEvent<PreviewAnswer>) => {
    if (data.id !== id) return;
    warm = true;
    if (data.ok) end({ ok: true, parts: data.parts }, true);
    else end({ ok: false, why: 'aborted' in data ? 'aborted' : 'broken' }, true);
  };
  mine.postMessage({ id, parts: job.parts, person: job.person } satisfies PreviewQuestion);
}
