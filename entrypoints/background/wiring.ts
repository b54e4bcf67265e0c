import { browser } from 'wxt/browser';
import { brazeClient } from '@/lib/braze/client';
import type { Ports } from '@/lib/commands/ports';
import { intents } from '@/lib/db/intents';
import { openDb } from '@/lib/db/writes';
import { worlds } from '@/lib/db/worlds';
import { sha256 } from '@/lib/hash';
import { Instant } from '@/lib/ids';
import { checkLiquid } from '@/lib/liquid/parse';
import { logProblem } from '@/lib/log';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { openPractice } from '@/lib/practice/fetch';
import { ALL_PERMISSIONS, PRACTICE_KEY } from '@/lib/practice/ids';
import { createWorld, practiceNow, type World } from '@/lib/practice/world';
import { fail, ok } from '@/lib/result';
import type { Tenant } from '@/lib/tenant/tenant';
import * as vault from '@/lib/vault/vault';
import { refreshSnapshot } from './snapshot';

// Gives each command its real ports. The only file that knows everyone.

const db = openDb();

const practice = openPractice({
  load: async () => (await worlds.load()) as World, // written by the line below alone
  save: (world) => worlds.save(world),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
});

/** Makes the practice world once; must have run before anything asks practice. Gives its birth, UTC ms. */
export async function preparePractice(): Promise<number> {
  const known = (await worlds.load()) as World | undefined; // written by practice alone
  if (known) return known.bornAt;
  const keys = [{ key: PRACTICE_KEY, permissions: [...ALL_PERMISSIONS] }];
  const world = createWorld({ now: Date.now(), keys });
  await worlds.save(world);
  return world.bornAt;
}

/** Only a cache: the world is large, its clock is asked for at every step, and it moves only by `skipTo`. */
let offset: number | undefined;
const practiceOffset = async (): Promise<number> => {
  if (offset !== undefined) return offset;
  const world = (await worlds.load()) as World | undefined;
  if (world) offset = practiceNow(world, 0);
  return offset ?? 0;
};

/** Runs a task now, and once more when it was asked for meanwhile: many wishes make two runs. */
function soon(task: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = () => {
    again = running;
    if (running) return;
    running = true;
    task()
      .catch((error: unknown) => logProblem('snapshot', error))
      .finally(() => {
        running = false;
        if (again) run();
      });
  };
  return run;
}

/** Where a tenant's clock stands: ms to add to this computer's. Screens read it too. */
const offsetKey = (tenantId: string) => `offset:${tenantId}`;
const skewOf = async (tenant: Tenant): Promise<number> =>
  tenant.kind === 'practice' ? 0 : Number((await db.setting(offsetKey(tenant.id))) ?? 0);
const nowOf = async (tenant: Tenant): Promise<Instant> =>
  Instant.parse(
    Math.floor(Date.now() + (tenant.kind === 'practice' ? await practiceOffset() : await skewOf(tenant))),
  );

const mayReach = (tenant: Tenant) => browser.permissions.contains({ origins: [`https://${tenant.host}/*`] });

export const ports: Ports = {
  db,
  braze: async (tenant) => {
    const atStart = await nowOf(tenant);
    const started = performance.now();
    const live = tenant.kind === 'live';
    return brazeClient({
      host: tenant.host,
      fetch: live ? (input, init) => fetch(input, init) : practice.fetch,
      lendKey: async () => (live ? ((await vault.lend(tenant.id)) ?? '') : PRACTICE_KEY),
      now: () => Instant.parse(Math.floor(atStart + performance.now() - started)),
      sawServerTime: (server) => {
        // The header has whole seconds: half of one is the best guess of the rest.
        if (live) void db.putSetting(offsetKey(tenant.id), String(Math.round(server + 500 - Date.now())));
      },
    });
  },
  canAct: async (tenant) => {
    if (tenant.kind === 'practice') return ok(true);
    if (!(await vault.holds(tenant.id))) return fail('key-needed');
    return (await mayReach(tenant)) ? ok(true) : fail('host-not-granted', { host: tenant.host });
  },
  vault: { keep: vault.keep },
  intents,
  now: nowOf,
  skew: skewOf,
  newId: () => crypto.randomUUID(),
  hash: sha256,
  chance: () => Math.random(),
  lock: (name, run) => navigator.locks.request(name, run),
  later: (run) => {
    run()
      .catch((error: unknown) => logProblem('later', error))
      .finally(() => void resumeLater());
  },
  shown: soon(() => refreshSnapshot(db, practiceOffset)),
  practice: {
    skipTo: async (instant) => {
      const now = Instant.parse(Math.floor(await practice.skipTo(instant)));
      offset = undefined;
      await db.putSetting(offsetKey(PRACTICE_TENANT), String(await practiceOffset()));
      return now;
    },
  },
  readLiquid: (source) => {
    const read = checkLiquid(source);
    return { supported: read.ok, unsubscribes: read.ok && read.unsubscribes };
  },
};

let resumeLater: () => Promise<void> = () => Promise.resolve();
/** The background says how sends are called again; wiring only passes it on. */
export const onLater = (resume: () => Promise<void>): void => {
  resumeLater = resume;
};

export const runPractice = (): Promise<void> => practice.run();
export const sweepKeys = (): Promise<string[]> => vault.sweep();
