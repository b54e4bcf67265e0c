import { pageKind } from '@/lib/capture/page-kind';
import type { Found } from '@/lib/capture/reading';
import { type CaptureKind, ITEMS_MOST } from '@/lib/capture/shapes';
import { askFromPage, say } from '@/lib/messages/ask-from-page';

type Item = { kind: CaptureKind; value: string; name: string };

/** After a person's own click, what they typed. */
export const handPasted = (item: Item, workspace: string | undefined): Promise<boolean> =>
  askFromPage('capture.note', workspace ? { items: [item], workspace } : { items: [item] });

/** The campaign whose page it is: the one that stands there. */
export function campaignOf(captures: readonly Found[]): string | undefined {
  const [one, ...more] = captures.filter(({ kind }) => kind === 'campaign_id');
  return more.length === 0 ? one?.value : undefined;
}

/**
 * After a person's own click: suggestions for the Studio, in as many messages as they need, with the campaign and the
 * workspace of the page. True when all were heard.
 */
export async function handOver(found: readonly Found[], campaign = campaignOf(found)): Promise<boolean> {
  const workspace = pageKind(new URL(location.href))?.workspace;
  const from = { ...(workspace ? { workspace } : {}), ...(campaign ? { campaign } : {}) };
  for (let at = 0; at < found.length; at += ITEMS_MOST) {
    const items = found.slice(at, at + ITEMS_MOST).map(({ kind, value, name }) => ({ kind, value, name }));
    if (!(await askFromPage('capture.note', { items, ...from }))) return false;
  }
  return true;
}

/** Copies inside a person's click, and says what became of it. */
export const copy = (text: string): Promise<string> =>
  navigator.clipboard.writeText(text).then(
    () => say('capture_copied'),
    () => say('capture_notCopied'),
  );
