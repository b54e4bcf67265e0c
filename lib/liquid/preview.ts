import type { Parts } from '@/lib/template/template';
import type { LiquidPerson } from './person';
import { compile } from './render';

/** One question to the preview worker; its page ends the worker when no answer comes within 1 s. */
export type PreviewQuestion = { id: number; parts: Parts; person: LiquidPerson };

export type PreviewAnswer =
  | { id: number; ok: true; parts: Parts }
  | { id: number; ok: false; aborted: string }
  | { id: number; ok: false; error: string };

/** UTF-8 bytes of all four parts together (security-and-reliability.md, T8). */
export const OUTPUT_LIMIT = 2 * 1024 * 1024;
/** What a loop makes of one tag: the page has to sanitise and show it, and stands still meanwhile. */
export const TAGS_LIMIT = 10_000;

export function answerPreview({ id, parts, person }: PreviewQuestion): PreviewAnswer {
  const done: Parts = { subject: '', preheader: '', html: '', plaintext: '' };
  let bytes = 0;
  for (const part of ['subject', 'preheader', 'html', 'plaintext'] as const) {
    const rendered = compile(parts[part]).render(person);
    if (!rendered.ok) {
      if (rendered.failed) return { id, ok: false, error: `${part}: ${rendered.aborted}` };
      return { id, ok: false, aborted: rendered.aborted };
    }
    bytes += new TextEncoder().encode(rendered.text).length;
    const tags = part === 'html' ? rendered.text.split('<').length - 1 : 0;
    if (bytes > OUTPUT_LIMIT || tags > TAGS_LIMIT) return { id, ok: false, error: 'too-large' };
    done[part] = rendered.text;
  }
  return { id, ok: true, parts: done };
}
