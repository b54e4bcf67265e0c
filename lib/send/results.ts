import type { SendResults } from './send';

/** For this long after the hour a zero says that nothing was counted yet, not that nobody cared. */
const EARLY_MS = 3_600_000;

export type Figure = number | 'not-yet' | 'not-given';

/**
 * What a person is told of a send's counts; Home, the popup and the email's own page all tell this. `opened` and
 * `clicked` are people. The opens that mail apps make by themselves stand apart and are never added.
 */
export type Told = {
  emailed: number;
  opened: Figure;
  clicked: Figure;
  /** What `opened` and `clicked` are shares of. */
  of: number;
  byMachines: number | undefined;
  /** Still arriving: what was delivered so far is no verdict either. */
  early: boolean;
};

export function tell(results: SendResults, instant: number): Told {
  const early = results.at - instant < EARLY_MS;
  const figure = (n: number | undefined): Figure =>
    n === undefined ? 'not-given' : n === 0 && early ? 'not-yet' : n;
  return {
    emailed: results.sent,
    opened: figure(results.uniqueOpens),
    clicked: figure(results.uniqueClicks),
    of: results.delivered ?? results.sent,
    byMachines: results.machineOpens,
    early,
  };
}

/** The number, where there is one. */
export const numberOf = (figure: Figure): number | undefined =>
  typeof figure === 'number' ? figure : undefined;
