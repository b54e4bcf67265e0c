import 'fake-indexeddb/auto';
import { openKeys } from '@/entrypoints/background/keys';
import { brazeClient } from '@/lib/braze/client';
import type { Intent, Ports } from '@/lib/commands/ports';
import { seedPractice } from '@/lib/commands/seed-practice';
import { Tables } from '@/lib/db/tables';
import { openDb } from '@/lib/db/writes';
import type { DraftContent } from '@/lib/draft/draft';
import { sha256 } from '@/lib/hash';
import { Instant, type SendId, VersionId } from '@/lib/ids';
import { checkLiquid } from '@/lib/liquid/parse';
import { PRACTICE_TEMPLATES } from '@/lib/practice/brand/templates';
import { groupIdOf, PRACTICE_TENANT, practiceGroups, practiceKit, practiceTenant } from '@/lib/practice/demo';
import { openPractice } from '@/lib/practice/fetch';
import { ALL_PERMISSIONS, PRACTICE_KEY } from '@/lib/practice/ids';
import { createWorld, practiceNow, type World } from '@/lib/practice/world';
import { fail, ok } from '@/lib/result';
import type { Send } from '@/lib/send/send';
import { memoryStores } from '../vault/memory-stores';

export const HOUR = 3_600_000;
/** Tuesday, 9 June 2026, 9:42 in Portland. */
export const NOON = Date.UTC(2026, 5, 9, 16, 42);
export const HAWTHORNE = groupIdOf('hawthorne');

/** One request on its way to the practice Braze; a test may answer for it, lose it or let it through. */
export type Wire = (request: Request, through: () => Promise<Response>) => Promise<Response>;

let stages = 0;

/**
 * The real commands, journal and practice Braze over a database in memory and a clock that only moves when told.
 * `reborn()` is the worker's death and next start: everything in variables is lost, the rest stays.
 */
export async function makeStage() {
  stages += 1;
  const tables = new Tables(`stage-${stages}`);
  const state = {
    now: NOON,
    key: true,
    /** Keys as they are kept, in place of `key`. */
    vaulted: false,
    wire: undefined as Wire | undefined,
    ids: 0,
    skew: 0,
    log: [] as string[],
  };
  let world: World = createWorld({
    now: NOON,
    keys: [{ key: PRACTICE_KEY, permissions: [...ALL_PERMISSIONS] }],
  });
  const practice = openPractice({
    load: async () => world,
    save: async (next) => void (world = next),
    now: () => state.now,
    newId: () => uuid(state),
  });
  const running = new Set<Promise<unknown>>();
  const locks = new Map<string, Promise<unknown>>();
  const intents = new Map<string, Intent>();
  const db = openDb(tables);
  const memory = memoryStores();
  const keys = openKeys(
    db,
    () => undefined,
    memory.stores,
    () => state.now,
  );

  const makePorts = (): Ports => ({
    db,
    braze: async (tenant, use = 'probe') =>
      brazeClient({
        host: 'rest.practice.invalid',
        fetch: async (input, init) => {
          const request = new Request(input, init);
          const copy = request.clone();
          state.log.push(`${request.method} ${new URL(request.url).pathname}`);
          const through = () => practice.fetch(copy);
          return state.wire ? state.wire(request, through) : through();
        },
        lendKey: async () => (state.vaulted ? keys.lend(tenant, use) : PRACTICE_KEY),
        now: () => Instant.parse(state.now),
      }),
    canAct: async (tenant, use = 'probe') => {
      if (state.vaulted) return keys.held(tenant, use, stage.ports);
      return state.key ? ok(true) : fail('key-needed');
    },
    vault: keys.vault,
    intents: {
      put: async (id, intent) => void intents.set(id, intent),
      get: async (id) => intents.get(id),
      drop: async (id) => void intents.delete(id),
    },
    now: async () => Instant.parse(practiceNow(world, state.now)),
    skew: async () => state.skew,
    newId: () => uuid(state),
    hash: sha256,
    chance: () => 0.5,
    lock: async (name, run) => {
      const mine = (locks.get(name) ?? Promise.resolve()).then(run, run);
      locks.set(
        name,
        mine.catch(() => undefined),
      );
      return mine;
    },
    later: (run) => {
      const mine = run().catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      running.add(mine);
      void mine.finally(() => running.delete(mine));
    },
    shown: () => undefined,
    practice: { skipTo: async (instant) => Instant.parse(await practice.skipTo(instant)) },
    readLiquid: (source) => {
      const read = checkLiquid(source);
      return { supported: read.ok, unsubscribes: read.ok && read.unsubscribes };
    },
  });

  const stage = {
    state,
    tables,
    db,
    memory,
    keys,
    ports: makePorts(),
    practice,
    world: () => world,
    /** Waits until every loop that was started has come to rest. */
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
    reborn() {
      running.clear();
      locks.clear();
      stage.ports = makePorts();
    },
    send: async (id: SendId): Promise<Send> => {
      const send = await db.send(id);
      if (!send) throw new Error(`no send ${id}`);
      return send;
    },
  };
  const seeded = await seedPractice(
    {
      tenant: practiceTenant(),
      kit: practiceKit(),
      groups: practiceGroups(),
      templates: PRACTICE_TEMPLATES,
      past: () => [],
    },
    stage.ports,
  );
  if (!seeded.ok) throw new Error(JSON.stringify(seeded.problem));
  return stage;
}
export type Stage = Awaited<ReturnType<typeof makeStage>>;

/** The worker's end, thrown where it dies. */
export class Killed extends Error {}

const uuid = (state: { ids: number }): string =>
  `00000000-0000-4000-8000-${String((state.ids += 1)).padStart(12, '0')}`;

export const NEW_FLAVOR = VersionId.parse(`${PRACTICE_TENANT}:new-flavor:5`);

/** What a person has filled in by the time of the review: Thursday at ten. */
export const filled = (more: Partial<DraftContent> = {}): DraftContent => ({
  groupId: HAWTHORNE,
  versionId: NEW_FLAVOR,
  values: { subject: 'Strawberry Basil is back, Hawthorne' },
  when: { mode: 'at', wall: '2026-06-11T10:00' as never }, // a wall time
  step: 'review',
  ...more,
});
