import { useEffect } from 'react';
import { readResults } from '@/lib/db/reads';
import type { SendId } from '@/lib/ids';
import { useCommand } from './use-command';
import { useLive } from './use-live';

/** What is kept for several sends, in no promised order. */
export const useResultsOf = (ids: string[]) =>
  useLive(() => readResults(ids), [ids.join()], resultsNamed(ids));
export const resultsNamed = (ids: readonly string[]): string => `results:${ids.join()}`;

/** A send's counts; asks Braze for fresh ones when the screen opens and the hour is past. */
export function useResults(sendId: SendId, wanted: boolean) {
  const results = useLive(() => readResults([sendId]), [sendId]);
  const { run, working, problem } = useCommand('results.refresh');
  useEffect(() => {
    if (wanted) void run({ sendId }); // its problem is shown beside the numbers
  }, [sendId, wanted, run]);
  return { results: results.value?.[0], refresh: () => void run({ sendId }), working, problem };
}
