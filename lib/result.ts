import type { Facts, Problem, ProblemKind } from './problem';

/** A value, or a problem with a name. Commands and doors return it; nothing throws for a bad day. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (kind: ProblemKind, facts?: Facts): { ok: false; problem: Problem } => ({
  ok: false,
  problem: facts ? { kind, facts } : { kind },
});
