import { percent } from '@/components/copy/format';
import type { SendResults } from '@/lib/send/send';

/** People who opened, without the opens that mail apps make by themselves. */
export const openedBy = ({ uniqueOpens, machineOpens }: SendResults): number | undefined =>
  uniqueOpens === undefined ? undefined : Math.max(0, uniqueOpens - (machineOpens ?? 0));

/** "41.3%"; undefined where a figure is missing or there is nothing to divide by. */
export const share = (part: number | undefined, whole: number | undefined): string | undefined =>
  part === undefined || !whole ? undefined : percent(part, whole);
