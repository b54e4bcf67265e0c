import { advance } from './firing';
import { PRACTICE_HOST } from './ids';
import { respond } from './routes';
import { practiceNow, skipTo, type World } from './world';

export type PracticePorts = {
  load(): Promise<World>;
  save(world: World): Promise<void>;
  /** The real clock, ms. */
  now(): number;
  /** A new UUID. */
  newId(): string;
};

export type Practice = {
  /** Answers for `rest.practice.invalid` alone; reaches no network. */
  fetch: typeof globalThis.fetch;
  /** Fires whatever is due. Call it on an alarm: Braze sends without being asked. */
  run(): Promise<void>;
  /** Moves the practice clock to `instant` (ms, never back), fires what is due, gives the clock's new time. */
  skipTo(instant: number): Promise<number>;
};

/** People looked at between two saves, and ms for a slow template: a service worker has to answer meanwhile. */
const BATCH = 1000;
const BATCH_MS = 100;

/** One practice Braze over one stored world. Requests are answered one after the other. */
export function openPractice(ports: PracticePorts): Practice {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const mine = last.then(task, task);
    last = mine;
    return mine;
  };

  /** Fires in batches; each one is saved before the next begins. */
  async function upToDate(): Promise<World> {
    const world = await ports.load();
    for (;;) {
      const before = progressOf(world);
      const began = ports.now();
      const spent = () => ports.now() - began >= BATCH_MS;
      const more = advance(world, practiceNow(world, began), { maxPeople: BATCH, spent });
      if (progressOf(world) !== before) await ports.save(world);
      if (!more) return world;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  const answer = (request: Request): Promise<Response> =>
    inTurn(async () => {
      request.signal.throwIfAborted();
      const world = await upToDate();
      const now = practiceNow(world, ports.now());
      const response = await respond(request, { world, now, newId: () => ports.newId() });
      await ports.save(world);
      return response;
    });

  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (new URL(request.url).hostname !== PRACTICE_HOST) throw new TypeError('practice reaches no network');
      return answer(request);
    },
    run: () => inTurn(async () => void (await upToDate())),
    skipTo: (instant) =>
      inTurn(async () => {
        const world = await upToDate();
        skipTo(world, instant, ports.now());
        await ports.save(world);
        await upToDate();
        return practiceNow(world, ports.now());
      }),
  };
}

/** How far firing has come, as one number that only grows. */
const progressOf = (world: World): number =>
  world.fired.reduce((sum, fired) => sum + fired.cursor + (fired.done ? 1 : 0) + 1, 0);

/** For who needs the requests alone. */
export const practiceFetch = (ports: PracticePorts): typeof globalThis.fetch => openPractice(ports).fetch;
