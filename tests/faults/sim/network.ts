/** A request that left the worker, and what the world makes of it. */
export type Arrival = (request: Request) => Promise<Response>;

/** A copy that the browser sent again, still on its way. `at`: simulated ms. */
export type Copy = { at: number; request: Request };

export type Network = {
  fetch(request: Request): Promise<Response>;
  copies: Copy[];
  /** From now on everything arrives once and is answered. */
  heal(): void;
};

/** The browser repeats a POST below fetch, and a copy may arrive this late (security-and-reliability.md 6.1, 6.4). */
const LATEST_COPY = 89_000;

/**
 * Drops, copies, delays and reorders: each request reaches Braze 0, 1 or 2 times, its answer may be lost, broken
 * or an error, and a copy may come up to 89 s later, after whatever was written meanwhile.
 */
export function stormy(chance: () => number, clock: { now: number }, arrive: Arrival, stormy = 0.4): Network {
  let wild = stormy;
  const copies: Copy[] = [];
  const late = (request: Request) =>
    copies.push({ at: clock.now + 1 + Math.floor(chance() * LATEST_COPY), request: request.clone() });
  return {
    copies,
    heal: () => void (wild = 0),
    fetch: async (request) => {
      if (request.method !== 'POST' || chance() >= wild) return arrive(request);
      const kind = Math.floor(chance() * 9);
      switch (kind) {
        case 0: // never arrives
          throw new TypeError('network');
        case 1: // arrives, the answer is lost
          await arrive(request);
          throw new TypeError('network');
        case 2: // arrives twice at once, one answer
          await arrive(request.clone());
          return arrive(request);
        case 3: // answered, and a copy comes late
          late(request);
          return arrive(request);
        case 4: // not yet answered when given up; it arrives late
          late(request);
          clock.now += 25_000;
          throw new TypeError('network');
        case 5: // arrives twice, the first answer lost, the second late
          late(request);
          await arrive(request);
          throw new TypeError('network');
        case 6: // done, and an error is answered
          await arrive(request);
          return Response.json({ message: 'Internal Server Error' }, { status: 500 });
        case 7: // not processed
          return Response.json(
            { message: 'Rate Limited' },
            { status: 429, headers: { 'retry-after': '20' } },
          );
        default: {
          // the answer is cut in half
          const answer = await arrive(request);
          const text = await answer.text();
          return new Response(text.slice(0, text.length / 2), {
            status: answer.status,
            headers: answer.headers,
          });
        }
      }
    },
  };
}
