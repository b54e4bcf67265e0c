import type { Parts } from '@/lib/template/template';
import type { LiquidPerson } from './person';
import { compile } from './render';

/** One question to the preview worker; its page ends the worker when no answer comes within 1 s. */
export type PreviewQuestion = { id: number; parts: Parts; person: LiquidPerson };

/** The worker's code is loaded: from here on the time counts. */
export type PreviewReady = { ready: true };

export type PreviewAnswer =
  | { id: number; ok: true; parts: Parts }
  | { id: number; ok: false; aborted: string }
  | { id: number; ok: false; tooLarge: true }
  | { id: number; ok: false; error: string };

/**
 * The page that sanitises and lays out an email stands still meanwhile: less than 100 ms up to here, on a slow
 * computer (security-and-reliability.md, T8). Three times what Gmail shows before it cuts an email off.
 * UTF-8 bytes of all four parts together.
 */
export const OUTPUT_LIMIT = 320 * 1024;
/** Tables in tables are the slowest to lay out: a thousand of them have three thousand tags. */
export const TAGS_LIMIT = 3_000;

export function answerPreview({ id, parts, person }: PreviewQuestion): PreviewAnswer {
  const done: Parts = { subject: '', preheader: '', html: '', plaintext: '' };
  let bytes = 0;
  for (const part of ['subject', 'preheader', 'html', 'plaintext'] as const) {
    const rendered = compile(parts[part]).render(person);
    if (!rendered.ok) {
      if (!rendered.failed) return { id, ok: false, aborted: rendered.aborted };
      if (rendered.aborted === 'too-large') return { id, ok: false, tooLarge: true };
      return { id, ok: false, error: `${part}: ${rendered.aborted}` };
    }
    bytes += new TextEncoder().encode(rendered.text).length;
    const tags = part === 'html' ? rendered.text.split('<').length - 1 : 0;
    if (bytes > OUTPUT_LIMIT || tags > TAGS_LIMIT) return { id, ok: false, tooLarge: true };
    done[part] = rendered.text;
  }
  return { id, ok: true, parts: done };
}
