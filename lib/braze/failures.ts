import { Instant } from '@/lib/ids';
import type { Problem, ProblemKind } from '@/lib/problem';
import type { Outcome } from '@/lib/send/outcome';
import { Fatal } from './wire';

/** A reply as the transport read it: nothing of it is ever logged or shown (a 401 repeats the key). */
export type Reply = { status: number; headers: Headers; json: unknown; isJson: boolean };

type Failure = Exclude<Outcome<never>, { is: 'done' }>;

/**
 * Any answer that isn't the promised one → what is known (braze/rest-api.md 2.4, 2.5).
 * @param now the tenant's clock, for `retryAt` (UTC ms)
 * @param permission the endpoint's permission, named where the key may lack it
 */
export function failureOf(reply: Reply, now: Instant, permission: string): Failure {
  const { status } = reply;
  const facts = { status, permission };
  if (status === 429) {
    const wait = waitMs(reply.headers, now);
    const problem: Problem = { kind: 'rate-limited', facts: { status, waitMs: wait } };
    return { is: 'limited', problem, retryAt: Instant.parse(Math.ceil(now + wait)) };
  }
  if (status >= 500 || status === 408) return unclear('braze-down', facts);
  if (!reply.isJson || status < 400 || !Fatal.safeParse(reply.json).success) {
    return status >= 200 && status < 300 && reply.isJson
      ? unclear('answer-broken', facts)
      : unclear('not-braze', facts);
  }
  return { is: 'refused', problem: { kind: refusal(status, reply.json), facts } };
}

export const unclear = (kind: ProblemKind, facts?: Record<string, string | number>): Failure => ({
  is: 'unclear',
  problem: facts ? { kind, facts } : { kind },
});

function refusal(status: number, json: unknown): ProblemKind {
  if ((status === 401 || status === 403) && OF_ADDRESS.test(saidIn(json))) return 'address-refused';
  if (status === 401) return 'key-refused';
  if (status === 403) return 'permission-missing';
  if (status === 404) return 'address-not-found';
  if (status === 413) return 'too-large';
  if (status !== 400) return 'request-refused';
  const said = saidIn(json);
  if (/campaign/.test(said)) return 'campaign-unknown';
  if (/variant|variation|mismatched message/.test(said)) return 'variation-unknown';
  if (/recipient|segment/.test(said)) return 'no-recipients';
  if (/time|schedule|send_at/.test(said)) return 'time-refused';
  return 'request-refused';
}

/** How Braze words an address outside a key's list is not documented (rest-api.md 2.2); a key has none of these. */
const OF_ADDRESS = /\bip\b|white-?\s?list|allow-?\s?list/;

function saidIn(json: unknown): string {
  const fatal = Fatal.safeParse(json);
  return (fatal.data?.message ?? fatal.data?.error ?? '').toLowerCase();
}

/** Reset under about 10^9 is seconds left, else UTC epoch seconds (rest-api.md 2.5). At least a second. */
function waitMs(headers: Headers, now: Instant): number {
  const number = (name: string) => {
    const value = Number(headers.get(name) ?? '');
    return Number.isFinite(value) && value > 0 ? value : 0;
  };
  const reset = number('x-ratelimit-reset');
  const untilReset = reset > 1e9 ? reset * 1000 - now : reset * 1000;
  const after = Math.max(number('x-ratelimit-retry-after'), number('retry-after')) * 1000;
  return Math.ceil(Math.min(Math.max(untilReset, after, 1000), 26 * 60 * 60 * 1000));
}
