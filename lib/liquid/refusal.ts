/** Why a source can't be approved. `what` is the tag, filter or variable, or a few words about the syntax. */
export type Refusal = {
  ok: false;
  reason: 'unsupported-tag' | 'unsupported-filter' | 'unsupported-variable' | 'syntax' | 'connected-content';
  what: string;
};

/** Thrown inside this room only; `checkLiquid` and `compile` turn it into a value. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(reason: Refusal['reason'], what: string) {
    super(`${reason}: ${what}`);
    this.refusal = { ok: false, reason, what };
  }
}
