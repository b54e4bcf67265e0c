/** What a life of the background does with its one alarm for sends. Times are ms from now. */
export type Alarm = {
  set(inMs: number): Promise<void>;
  clear(): Promise<void>;
  /** Calls within this life; gone with it. */
  soon(inMs: number, call: () => void): void;
};

/** Chromium fires an alarm half a minute from now at the earliest. */
const LEAST_MS = 30_000;
/** A background that is stopped before it has set a better alarm is woken again after this. */
const AGAIN_MS = 60_000;

/**
 * Enters the loop for every open send, one entry after the other, and keeps the alarm right: what an earlier entry
 * knew never takes away or puts off the alarm of somebody who came after it.
 * @param enter gives in how many ms it wants to be entered again; undefined when nothing waits
 */
export function openResuming(enter: () => Promise<number | undefined>, alarm: Alarm) {
  let set = 0;
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  const wakeAgain = (): Promise<void> => {
    set += 1;
    return alarm.set(AGAIN_MS);
  };

  async function once(): Promise<void> {
    next = undefined; // whoever comes from now on may bring what this one doesn't see
    await wakeAgain();
    const mine = set;
    const wait = await enter();
    // Somebody has begun something since: that alarm stands until it has entered itself.
    if (set !== mine) return;
    if (wait === undefined) return alarm.clear();
    // A shorter wait is also counted here; the alarm is what remains of it when this life ends.
    await alarm.set(Math.max(wait, LEAST_MS));
    if (wait < LEAST_MS) alarm.soon(wait, () => void resume()); // a failure is the alarm's to repeat
  }

  /** Whoever comes while others wait for their turn shares it. */
  function resume(): Promise<void> {
    if (next) return next;
    const mine = (next = last.then(once));
    last = mine.catch(() => undefined);
    return mine;
  }

  return { wakeAgain, resume };
}
