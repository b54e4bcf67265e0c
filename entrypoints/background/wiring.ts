import { browser } from 'wxt/browser';
import { brazeClient } from '@/lib/braze/client';
import type { Ports } from '@/lib/commands/ports';
import { openCalls } from '@/lib/db/calls';
import { intents } from '@/lib/db/intents';
import { openDb } from '@/lib/db/writes';
import { worlds } from '@/lib/db/worlds';
import { sha256 } from '@/lib/hash';
import { Instant } from '@/lib/ids';
import type { Times } from '@/lib/key/lock';
import { checkLiquid } from '@/lib/liquid/parse';
import { logProblem } from '@/lib/log';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { openPractice } from '@/lib/practice/fetch';
import { ALL_PERMISSIONS, PRACTICE_KEY } from '@/lib/practice/ids';
import { bringUpToDate, createWorld, practiceNow, type World } from '@/lib/practice/world';
import { fail, ok } from '@/lib/result';
import type { Reach } from '@/lib/tenant/tenant';
import { openClocks } from './clocks';
import { openKeys } from './keys';
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
  if (known) {
    if (bringUpToDate(known)) await worlds.save(known);
    return known.bornAt;
  }
  const keys = [{ key: PRACTICE_KEY, permissions: [...ALL_PERMISSIONS] }];
  const world = createWorld({ now: Date.now(), keys });
  await worlds.save(world);
  return world.bornAt;
}

/** How long the snapshot may lag: its reads would stand in the way of the requests that change it. */
const LAG_MS = 100;

/** Runs a task a moment after it was wished for, once for all wishes until then, and never twice at a time. */
function soon(task: () => Promise<void>): () => void {
  let wished = false;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    wished = false;
    running = running.then(task).catch((error: unknown) => logProblem('snapshot', error));
  };
  return () => {
    if (!wished) setTimeout(run, LAG_MS);
    wished = true;
  };
}

const clocks = openClocks(db);

const record = openCalls(
  () => Date.now(),
  (error) => logProblem('calls', error),
);

/** A change of the vault's times is a change of when it locks. */
const keys = openKeys(db, (times) => void armLock(times));

const mayReach = (tenant: Pick<Reach, 'host'>) =>
  browser.permissions.contains({ origins: [`https://${tenant.host}/*`] });

export const ports: Ports = {
  db,
  braze: async (tenant, use = 'probe') => {
    const live = tenant.kind === 'live';
    // Lent while the journal is being written; a client lives for one step.
    const lent = live ? keys.lend(tenant, use) : Promise.resolve(PRACTICE_KEY);
    const offset = await clocks.offsetOf(tenant.id);
    return brazeClient({
      host: tenant.host,
      fetch: live ? (input, init) => fetch(input, init) : practice.fetch,
      lendKey: () => lent,
      now: () => Instant.parse(Math.floor(Date.now() + offset)),
      asking: (method, path) =>
        record({ tenantId: tenant.id, host: tenant.host, method, path, via: live ? 'network' : 'practice' }),
      sawServerTime: async (server) => {
        // A storage that can't keep the time must not lose Braze's answer.
        if (live)
          await clocks.sawServerTime(tenant, server).catch((error: unknown) => logProblem('clock', error));
      },
    });
  },
  canAct: async (tenant, use = 'probe') => {
    if (tenant.kind === 'practice') return ok(true);
    const [held, granted] = await Promise.all([keys.held(tenant, use, ports), mayReach(tenant)]);
    if (!held.ok) return held;
    return granted ? ok(true) : fail('host-not-granted', { host: tenant.host });
  },
  vault: keys.vault,
  intents,
  now: clocks.now,
  skew: (tenant) => (tenant.kind === 'practice' ? Promise.resolve(0) : clocks.offsetOf(tenant.id)),
  newId: () => crypto.randomUUID(),
  hash: sha256,
  chance: () => Math.random(),
  lock: (name, run) => navigator.locks.request(name, run),
  later: (run) => {
    prepareLater()
      .then(run)
      .catch((error: unknown) => logProblem('later', error))
      .finally(() => void resumeLater());
  },
  shown: soon(() => refreshSnapshot(clocks.offsetOf, mayReach)),
  practice: {
    skipTo: async (instant) => {
      const now = Instant.parse(Math.floor(await practice.skipTo(instant)));
      const world = (await worlds.load()) as World; // written by practice alone
      await clocks.setOffset(PRACTICE_TENANT, practiceNow(world, 0));
      return now;
    },
  },
  readLiquid: (source) => {
    const read = checkLiquid(source);
    return { supported: read.ok, unsubscribes: read.ok && read.unsubscribes };
  },
};

let armLock: (times: Times | undefined) => Promise<void> = () => Promise.resolve();
/** The background says how it is woken when the vault's time is over. */
export const onTimes = (arm: (times: Times | undefined) => Promise<void>): void => {
  armLock = arm;
};
let prepareLater: () => Promise<void> = () => Promise.resolve();
/** What makes sure that a stopped background is woken again; it is done before the first request. */
export const beforeLater = (prepare: () => Promise<void>): void => {
  prepareLater = prepare;
};
let resumeLater: () => Promise<void> = () => Promise.resolve();
/** The background says how sends are called again; wiring only passes it on. */
export const onLater = (resume: () => Promise<void>): void => {
  resumeLater = resume;
};

export const runPractice = (): Promise<void> => practice.run();
export const forgetClocks = (): void => clocks.forget();
export const tidyLock = (): Promise<void> => keys.tidy(ports);
export const touchVault = (): Promise<void> => keys.touch();
export const sweepKeys = (): Promise<void> => keys.sweep();
