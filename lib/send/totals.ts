import type { Instant, SendId } from '@/lib/ids';
import type { SendResults } from './send';

/** The figures of `sends/data_series` that we keep, by Braze's names; each may be absent. */
export type Totals = Partial<Record<Figure, number>>;
export const FIGURES = [
  'sent',
  'delivered',
  'bounces',
  'unique_opens',
  'machine_open',
  'unique_clicks',
  'unsubscribes',
  'reported_spam',
] as const;
export type Figure = (typeof FIGURES)[number];
type Day = { messages?: { email?: Partial<Record<Figure, number | undefined>>[] | undefined } | undefined };

/** Sums a series over its days and variations; a figure that no row has stays absent. */
export function totalsOf(days: readonly Day[]): Totals {
  const totals: Totals = {};
  for (const row of days.flatMap((day) => day.messages?.email ?? [])) {
    for (const figure of FIGURES) {
      const value = row[figure];
      if (value !== undefined) totals[figure] = (totals[figure] ?? 0) + value;
    }
  }
  return totals;
}

/** The figures as we keep them. Without `sent`, whoever got it delivered was certainly emailed. */
export const resultsFrom = (sendId: SendId, at: Instant, totals: Totals): SendResults => ({
  sendId,
  at,
  sent: totals.sent ?? totals.delivered ?? 0,
  delivered: totals.delivered,
  bounces: totals.bounces,
  uniqueOpens: totals.unique_opens,
  machineOpens: totals.machine_open,
  uniqueClicks: totals.unique_clicks,
  unsubscribes: totals.unsubscribes,
  reportedSpam: totals.reported_spam,
});
