import type { LiquidPerson } from '@/lib/liquid/person';
import type { PreviewAnswer, PreviewQuestion, PreviewReady } from '@/lib/liquid/preview';
import type { Parts } from '@/lib/template/template';

// One Liquid worker for each page. A rendering that takes a second is ended together with the worker; the next
// question starts a new one (security-and-reliability.md, T8).

export type Rendered =
  { ok: true; parts: Parts } | { ok: false; why: 'stopped' | 'aborted' | 'too-large' | 'broken' };
type Job = { parts: Parts; person: LiquidPerson; done: (rendered: Rendered) => void };

const LIMIT_MS = 1_000;
/** For a fresh worker's code; what it renders has its own second, from when it says that it is ready. */
const LOAD_MS = 5_000;

const waiting: Job[] = [];
let worker: Worker | undefined;
let ready = false;
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
      ready = false;
    }
    busy = false;
    job.done(rendered);
    next();
  };
  const stop = () => end({ ok: false, why: 'stopped' }, false);
  let timer = setTimeout(stop, ready ? LIMIT_MS : LOAD_MS);
  mine.onerror = () => end({ ok: false, why: 'broken' }, false);
  mine.onmessage = ({ data }: MessageEvent<PreviewAnswer | PreviewReady>) => {
    if ('ready' in data) {
      ready = true;
      clearTimeout(timer);
      timer = setTimeout(stop, LIMIT_MS);
      return;
    }
    if (data.id !== id) return;
    if (data.ok) end({ ok: true, parts: data.parts }, true);
    else end({ ok: false, why: whyOf(data) }, true);
  };
  mine.postMessage({ id, parts: job.parts, person: job.person } satisfies PreviewQuestion);
}

function whyOf(answer: Extract<PreviewAnswer, { ok: false }>): 'aborted' | 'too-large' | 'broken' {
  if ('aborted' in answer) return 'aborted';
  return 'tooLarge' in answer ? 'too-large' : 'broken';
}
