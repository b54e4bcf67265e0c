import { percent } from '@/components/copy/format';

/** "41.3%"; undefined where a figure is missing or there is nothing to divide by. */
export const share = (part: number | undefined, whole: number | undefined): string | undefined =>
  part === undefined || !whole ? undefined : percent(part, whole);
