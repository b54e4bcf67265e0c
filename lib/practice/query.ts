import { refuse, type Answer } from './answer';

/** `length` (days, 1 to 100) and `ending_at` of the series endpoints. The texts of the refusals are invented. */
export function seriesQuery(
  query: URLSearchParams,
  now: number,
): { length: number; endingAt: number } | Answer {
  const length = Number(query.get('length') ?? Number.NaN);
  if (!Number.isInteger(length) || length < 1 || length > 100)
    return refuse(400, 'length must be between 1 and 100');
  const asked = query.get('ending_at');
  const endingAt = asked === null ? now : Date.parse(asked);
  if (Number.isNaN(endingAt)) return refuse(400, 'ending_at is not a valid time');
  return { length, endingAt };
}

/** Seen for malformed IDs (braze/rest-api.md 2.4): "… must be a string of the … api identifier". */
export function idFault(name: string, noun: string, value: string | null): Answer | undefined {
  return value !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
    ? undefined
    : refuse(400, `${name} must be a string of the ${noun} api identifier`);
}
