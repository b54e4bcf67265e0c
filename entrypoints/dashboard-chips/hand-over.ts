import { pageKind } from '@/lib/capture/page-kind';
import type { Found } from '@/lib/capture/reading';
import { ITEMS_MOST } from '@/lib/capture/shapes';
import { askFromPage } from '@/lib/messages/ask-from-page';

/** After a person's own click: suggestions for the Studio, in as many messages as they need. True when all were heard. */
export async function handOver(found: readonly Found[]): Promise<boolean> {
  const workspace = pageKind(new URL(location.href))?.workspace;
  for (let at = 0; at < found.length; at += ITEMS_MOST) {
    const items = found.slice(at, at + ITEMS_MOST).map(({ kind, value, name }) => ({ kind, value, name }));
    if (!(await askFromPage('capture.note', workspace ? { items, workspace } : { items }))) return false;
  }
  return true;
}
