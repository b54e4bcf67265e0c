import { fill } from '../../harness/drive/act.ts';
import {
  chooseTemplate,
  chooseTime,
  readyToSchedule,
  seeSize,
  toPeople,
  toReview,
  toTime,
} from '../../harness/drive/compose.ts';
import type { Screen } from '../../harness/drive/find.ts';
import { newEmail } from '../../harness/drive/home.ts';

export type Written = {
  template: string;
  /** By the label of the field. */
  fields?: Record<string, string>;
  /** `2026-06-11T10:00` by the store's clock, `soonest`, or left as suggested: tomorrow at ten. */
  when?: string;
  /** What a person types who is asked to confirm how many people it can reach. */
  count?: string;
};

/** From Home to a review that is ready for the press, as a person goes. */
export async function writeEmail(
  screen: Screen,
  { template, fields = {}, when, count }: Written,
): Promise<void> {
  await newEmail(screen);
  await chooseTemplate(screen, template);
  for (const [label, text] of Object.entries(fields)) await fill(screen, label, text);
  await toPeople(screen);
  await seeSize(screen);
  await toTime(screen);
  if (when !== undefined) await chooseTime(screen, when);
  await toReview(screen);
  if (count !== undefined) await fill(screen, screen.words('compose.confirm.type', count), count);
  await readyToSchedule(screen);
}

/** A wall time in some days, in a zone: `2026-06-11T10:00`. */
export function inDays(days: number, clock: string, zone = 'America/Los_Angeles'): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(Date.now());
  return `${new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)}T${clock}`;
}
