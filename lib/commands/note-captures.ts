import { captured } from '@/lib/capture/captured';
import { nameOf } from '@/lib/capture/shapes';
import type { DashboardIn } from '@/lib/messages/protocol';
import type { CapturesPort } from './ports';

/** Keeps what a person handed over on a dashboard page as suggestions. Nothing else comes of it. */
export async function noteCaptures(
  { items, workspace, campaign }: DashboardIn<'capture.note'>,
  { host, at }: { host: string; at: number },
  captures: CapturesPort,
): Promise<void> {
  const from = { host, workspace, campaign, at };
  await captures.note(items.map((item) => captured({ ...item, name: nameOf(item.name) }, from)));
}
