import { refuse, type Answer } from './answer';

const FORM = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

type When = { time: string; in_local_time?: boolean | undefined; at_optimal_time?: boolean | undefined };

/**
 * The instant of a schedule, ms. UTC unless an offset is given (braze/rest-api.md 4.1). That a past time is
 * refused is our choice (documented as unknown), so are all texts here.
 */
export function instantOf(when: When, now: number): { time: number } | { fault: Answer } {
  const found = FORM.exec(when.time);
  const zone = found?.[1];
  if (when.in_local_time || when.at_optimal_time) {
    // Each person's own time is not played yet; saying so is better than sending at another hour.
    return { fault: refuse(400, 'practice knows neither in_local_time nor at_optimal_time yet') };
  }
  const time = found ? Date.parse(when.time.replace(' ', 'T') + (zone ? '' : 'Z')) : Number.NaN;
  if (Number.isNaN(time)) return { fault: refuse(400, 'The schedule time could not be parsed') };
  if (time < now) return { fault: refuse(400, 'The schedule time is in the past') };
  return { time };
}
