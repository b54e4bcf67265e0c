import type { Instant } from '@/lib/ids';
import type { Problem } from '@/lib/problem';

/**
 * What is known after one request (security-and-reliability.md 6.3). `refused`: nothing happened at Braze.
 * `limited`: not processed, ask again from `retryAt`. `unclear`: it may have arrived 0, 1 or 2 times, and late.
 */
export type Outcome<T> =
  | { is: 'done'; value: T }
  | { is: 'refused'; problem: Problem }
  | { is: 'limited'; problem: Problem; retryAt: Instant }
  | { is: 'unclear'; problem: Problem };
