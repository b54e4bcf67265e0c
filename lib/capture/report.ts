import type { PageKind } from './page-kind';
import type { Reading } from './reading';
import { type CaptureKind, KINDS } from './shapes';

/** The kinds that a page shows, the likeliest first: what can be pasted by hand there. */
export const SHOWN: Record<PageKind, readonly CaptureKind[]> = {
  campaign: ['campaign_id', 'message_variation_id'],
  canvas: ['canvas_id'],
  segment: ['segment_id'],
  'email-template': ['email_template_id'],
  'content-block': ['content_block_id'],
  'app-settings': ['app_id'],
  identifiers: ['app_id', 'campaign_id', 'segment_id', 'canvas_id', 'email_template_id', 'content_block_id'],
};

const LANGUAGES = /^(?:en|es|fr|de|pt|ja|ko)\b/i;

/**
 * What an admin can copy to the project's issue form when a page isn't understood: which page, which doubts, how many
 * of each kind, never a word or a value of the page, nor its address.
 */
export function reportOf(
  { page, instance, doubts, captures }: Pick<Reading, 'page' | 'instance' | 'doubts' | 'captures'>,
  about: { version: string; browser: string; language: string },
): string {
  const counts = KINDS.flatMap((kind) => {
    const count = captures.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${kind} ${count}`];
  });
  const browser = /\b(?:Firefox|Edg|Chrome)\/\d+/.exec(about.browser)?.[0] ?? 'unknown';
  return [
    `page: ${page}`,
    `instance: ${instance ?? 'unknown'}`,
    `doubts: ${doubts.join(', ') || 'none'}`,
    `read: ${counts.join(', ') || 'nothing'}`,
    `page language: ${LANGUAGES.exec(about.language)?.[0].toLowerCase() ?? 'other'}`,
    `outpost: ${about.version}`,
    `browser: ${browser}`,
    '',
  ].join('\n');
}
