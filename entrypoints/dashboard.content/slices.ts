const SLICE = 3; // ms of work before the page gets its turn

/** Runs steps when the page is idle, a slice at a time; `cost` is the time that they took. Returns how to stop. */
export function inSlices<T>(
  steps: Generator<undefined, T>,
  done: (value: T | undefined, cost: number) => void,
): () => void {
  let stopped = false;
  let spent = 0;
  const step = (): void => {
    if (stopped) return;
    const start = performance.now();
    try {
      do {
        const { done: ended, value } = steps.next();
        if (ended) return done(value, spent + performance.now() - start);
      } while (performance.now() - start < SLICE);
    } catch {
      return done(undefined, spent + performance.now() - start); // a page that breaks the reader gets nothing
    }
    spent += performance.now() - start;
    requestIdleCallback(step, { timeout: 300 });
  };
  requestIdleCallback(step, { timeout: 300 });
  return () => (stopped = true);
}
