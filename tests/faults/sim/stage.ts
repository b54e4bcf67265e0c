import { approveVersion } from '@/lib/commands/approve-version';
import type { Intent, Ports } from '@/lib/commands/ports';
import { brazeClient } from '@/lib/braze/client';
import { sha256 } from '@/lib/hash';
import { Instant } from '@/lib/ids';
import { checkLiquid } from '@/lib/liquid/parse';
import { groupIdOf, practiceGroups, practiceKit, practiceTenant } from '@/lib/practice/demo';
import { openPractice } from '@/lib/practice/fetch';
import { ALL_PERMISSIONS, PRACTICE_HOST, PRACTICE_KEY } from '@/lib/practice/ids';
import { createWorld, practiceNow, type World } from '@/lib/practice/world';
import { fail, ok } from '@/lib/result';
import { PLAIN_NOTE } from '@/lib/template/plain-note';
import { chanceOf } from './chance';
import { simulatedLock } from './lock';
import { memoryDb } from './memory-db';
import { type Network, stormy } from './network';

/** Tuesday, 9 June 2026, 9:42 in Portland, Oregon. */
export const START = Date.UTC(2026, 5, 9, 16, 42);
const unasked = (): Promise<never> => Promise.reject(new Error('nobody asks for the vault here'));
/** Keys are there or locked (lock.ts); nobody here types a passphrase. */
const NO_VAULT: Ports['vault'] = {
  keep: unasked,
  unlock: unasked,
  change: unasked,
  prove: unasked,
  fresh: async () => false,
  lock: unasked,
  forget: unasked,
  stands: unasked,
  now: () => START,
};
/** The smallest store: 548 people make a run quick. */
export const GROUP = groupIdOf('old-port');

/** Where a worker may die: right before or right after a write, or around a request. */
export type Death = { when: 'after-write' | 'request-sent' | 'answered'; event: string };

export async function simulate(seed: number, death: Death | undefined) {
  const chance = chanceOf(seed);
  const clock = { now: START };
  const db = memoryDb();
  let world: World = createWorld({
    now: START,
    keys: [{ key: PRACTICE_KEY, permissions: [...ALL_PERMISSIONS] }],
  });
  let ids = 0;
  const newId = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
  const practice = openPractice({
    load: async () => world,
    save: async (next) => void (world = next),
    now: () => clock.now,
    newId,
  });
  const unrecorded: string[] = [];
  const network: Network = stormy(chance, clock, (request) => practice.fetch(request));

  const cancelling = () =>
    [...db.rows.values()].filter(({ state }) => state.is === 'cancelling').map(({ id }) => String(id));
  const vault = simulatedLock(seed, clock, cancelling, START + 30 * 3_600_000);

  /** Each life of the worker; the dead one's promises never come back. */
  let life = 0;
  let waitingDeath = death;
  const running = new Set<Promise<unknown>>();
  const intents = new Map<string, Intent>();

  function die(mine: number, at: Death['when'], event: string): Promise<never> | undefined {
    if (mine !== life) return new Promise(() => undefined);
    if (waitingDeath?.when !== at || waitingDeath.event !== event) return undefined;
    waitingDeath = undefined;
    life += 1;
    running.clear();
    return new Promise(() => undefined);
  }

  function makePorts(): Ports {
    const mine = life;
    const locks = new Map<string, Promise<unknown>>();
    const alive = async <T>(value: Promise<T>): Promise<T> => {
      const got = await value;
      return mine === life ? got : new Promise(() => undefined);
    };
    return {
      db: {
        ...db,
        replaceDraft: async (draft, expected) => {
          const done = await alive(db.replaceDraft(draft, expected));
          await die(mine, 'after-write', 'draft');
          return done;
        },
        takeDraft: async (input) => {
          const taken = await alive(db.takeDraft(input));
          await die(mine, 'after-write', 'intended');
          return taken;
        },
        append: async (id, seq, event, at, face, again) => {
          if (mine !== life) return new Promise(() => undefined);
          const done = await db.append(id, seq, event, at, face, again);
          if (done) await die(mine, 'after-write', event.is);
          return alive(Promise.resolve(done));
        },
      },
      braze: async (_, use = 'probe') => {
        const lent = vault.mayUse(use) ? PRACTICE_KEY : undefined; // for one step, as in entrypoints/background
        return brazeClient({
          host: PRACTICE_HOST,
          fetch: async (input, init) => {
            const request = new Request(input, init);
            const name = nameOf(request);
            if (request.method === 'POST' && !(await isRecorded(request, name))) unrecorded.push(name);
            const answer = network.fetch(request);
            answer.catch(() => undefined);
            if (mine === life && waitingDeath?.when === 'request-sent' && waitingDeath.event === name) {
              await answer.catch(() => undefined);
              await die(mine, 'request-sent', name);
            }
            const got = await alive(answer);
            await die(mine, 'answered', name);
            if (request.method === 'POST') vault.perhaps();
            return got;
          },
          lendKey: async () => lent,
          now: () => Instant.parse(clock.now),
        });
      },
      canAct: async (_, use = 'probe') => (vault.mayUse(use) ? ok(true) : fail('vault-locked')),
      vault: NO_VAULT,
      intents: {
        put: async (id, intent) => void intents.set(id, intent),
        get: async (id) => intents.get(id),
        drop: async (id) => void intents.delete(id),
      },
      now: async () => Instant.parse(practiceNow(world, clock.now)),
      skew: async () => 0,
      newId,
      hash: sha256,
      chance,
      lock: async (lock, run) => {
        const held = (locks.get(lock) ?? Promise.resolve()).then(run, run);
        locks.set(
          lock,
          held.catch(() => undefined),
        );
        return held;
      },
      later: (run) => {
        const going = run();
        running.add(going);
        const gone = () => running.delete(going);
        going.then(gone, gone);
      },
      shown: () => undefined,
      practice: { skipTo: async (instant) => Instant.parse(await practice.skipTo(instant)) },
      readLiquid: (source) => {
        const read = checkLiquid(source);
        return { supported: read.ok, unsubscribes: read.ok && read.unsubscribes };
      },
    };
  }

  /** Rule: no durable journal record, no request. */
  async function isRecorded(request: Request, name: string): Promise<boolean> {
    const body = (await request.clone().json()) as { schedule_id?: string };
    const last = [...db.entries.values()].map((entries) =>
      entries.findLast((entry) => entry.event.is in ANNOUNCED),
    );
    return last.some(
      (entry) =>
        entry !== undefined &&
        ANNOUNCED[entry.event.is] === name &&
        (body.schedule_id === undefined ||
          ('scheduleId' in entry.event && entry.event.scheduleId === body.schedule_id)),
    );
  }

  await db.putTenant(practiceTenant(), practiceKit());
  for (const group of practiceGroups()) if (group.id === GROUP) await db.putGroup(group);
  const approved = await approveVersion(
    {
      tenantId: practiceTenant().id,
      templateId: 'note',
      name: 'Note',
      version: 1,
      approvedAt: Instant.parse(START),
      practiceOnly: true,
      authored: PLAIN_NOTE,
    },
    { db, hash: sha256, readLiquid: () => ({ supported: true, unsubscribes: true }) },
  );
  if (!approved.ok) throw new Error(JSON.stringify(approved.problem));

  return {
    chance,
    clock,
    db,
    network,
    practice,
    vault,
    unrecorded,
    version: approved.value,
    world: () => world,
    life: () => life,
    /** Whether the planned death has come. */
    died: () => death !== undefined && waitingDeath === undefined,
    ports: makePorts,
    /** Lets every loop of this life come to rest; a dead one is not waited for. */
    async rest() {
      for (let quiet = 0; quiet < 2; quiet += 1) {
        await turn();
        while (running.size > 0) {
          await turn();
          quiet = 0;
        }
      }
    },
  };
}
export type Simulation = Awaited<ReturnType<typeof simulate>>;

/** One turn of the event loop: everything that could go on went on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

const ANNOUNCED: Record<string, string> = {
  naming: 'name',
  parking: 'create',
  arming: 'update',
  moving: 'update',
  disarming: 'update',
  deleting: 'delete',
};

function nameOf(request: Request): string {
  const path = new URL(request.url).pathname;
  return path === '/sends/id/create' ? 'name' : (path.split('/').at(-1) ?? '');
}
