import type { World } from './world';

/** What an endpoint is given. `now` is the practice clock in ms; `world` is changed in place. */
export type PracticeEnv = { world: World; now: number; newId: () => string };
export type Call = { body: unknown; query: URLSearchParams };

export type Limit = { limit: number; remaining: number; /** ms */ reset: number };

/** An endpoint's answer before it becomes HTTP. `limit` replaces the default one's headers. */
export type Answer = { status: number; body: Record<string, unknown>; limit?: Limit };

export const done = (status: 200 | 201, more: Record<string, unknown>): Answer => ({
  status,
  body: { ...more, message: 'success' },
});

/** Braze publishes labels, not texts (braze/rest-api.md 2.4): a label that is quoted there is used as the text. */
export const refuse = (status: number, message: string): Answer => ({ status, body: { message } });
