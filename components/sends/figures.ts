import { percent } from '@/components/copy/format';
import type { SendResults } from '@/lib/send/send';

/** People who opened. The opens that mail apps make by themselves are counted apart and not added. */
export const openedBy = ({ uniqueOpens }: SendResults): number | undefined => uniqueOpens;

/** "41.3%"; undefined where a figure is missing or there is nothing to divide by. */
export const share = (part: number | undefined, whole: number | undefined): string | undefined =>
  part === undefined || !whole ? undefined : percent(part, whole);
