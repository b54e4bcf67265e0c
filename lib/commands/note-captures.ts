import { captured } from '@/lib/capture/captured';
import { tidy } from '@/lib/capture/shapes';
import type { DashboardIn } from '@/lib/messages/protocol';
import type { CapturesPort } from './ports';

/** Keeps what a person handed over on a dashboard page as suggestions. Nothing else comes of it. */
export async function noteCaptures(
  input: DashboardIn<'capture.note'>,
  { host, at }: { host: string; at: number },
  captures: CapturesPort,
): Promise<void> {
  const rows = input.items.map((item) =>
    captured({ ...item, name: tidy(item.name) }, { host, workspace: input.workspace, at }),
  );
  await captures.put(rows);
}
