import { pageKind } from '@/lib/capture/page-kind';
import type { Found } from '@/lib/capture/reading';
import { type CaptureKind, ITEMS_MOST } from '@/lib/capture/shapes';
import { askFromPage, PAGE_MESSAGE_MOST, say } from '@/lib/messages/ask-from-page';

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
  for (const items of inMessages(found))
    if (!(await askFromPage('capture.note', { items, ...from }))) return false;
  return true;
}

/** What is left of a message beside its items. */
const ROOM = PAGE_MESSAGE_MOST - 1_024;
/** Cut by number and by length: a message too long would be dropped unread. */
function inMessages(found: readonly Found[]): Item[][] {
  const messages: Item[][] = [];
  let room = 0;
  for (const { kind, value, name } of found) {
    const item = { kind, value, name };
    const length = JSON.stringify(item).length + 1;
    const last = messages.at(-1);
    if (last && length <= room && last.length < ITEMS_MOST) last.push(item);
    else {
      messages.push([item]);
      room = ROOM;
    }
    room -= length;
  }
  return messages;
}

/** Copies inside a person's click, and says what became of it. */
export const copy = (text: string): Promise<string> =>
  navigator.clipboard.writeText(text).then(
    () => say('capture_copied'),
    () => say('capture_notCopied'),
  );
