import { browser } from 'wxt/browser';
import { resumeSends } from '@/lib/commands/resume-sends';
import { forgetLeftovers, sayKeys } from '@/lib/commands/say-keys';
import { seedPractice } from '@/lib/commands/seed-practice';
import { closeStorage } from '@/lib/db/session';
import { locksAt, type Times } from '@/lib/key/lock';
import { PRACTICE_TEMPLATES } from '@/lib/practice/brand/templates';
import { groupIdOf, practiceGroups, practiceKit, practiceTenant } from '@/lib/practice/demo';
import { logProblem } from '@/lib/log';
import { history } from '@/lib/practice/history';
import { openResuming } from './resuming';
import {
  beforeLater,
  forgetClocks,
  onLater,
  onTimes,
  ports,
  preparePractice,
  runPractice,
  sweepKeys,
  tidyLock,
} from './wiring';

const ALARM = 'resume';
export const LOCK_ALARM = 'lock';

let waking: Promise<void> | undefined;

/** Runs once in each life of the background: practice is there, lost keys are known, sends go on. */
export const wake = (): Promise<void> =>
  (waking ??= start().catch((error: unknown) => {
    waking = undefined; // a storage that was busy or full may work the next time
    throw error;
  }));

async function prepare(): Promise<void> {
  const bornAt = await preparePractice();
  const seeded = await seedPractice(
    {
      tenant: practiceTenant(),
      kit: practiceKit(),
      groups: practiceGroups(),
      templates: PRACTICE_TEMPLATES,
      past: () => history(bornAt).map((past) => ({ ...past, groupId: groupIdOf(past.storeSlug) })),
    },
    ports,
  );
  if (!seeded.ok) throw new Error(`seed: ${seeded.problem.kind}`);
}

async function start(): Promise<void> {
  onLater(resume);
  beforeLater(wakeAgain);
  await closeStorage();
  // Practice that can't be written (a full disk) must not keep a live send from being taken back.
  await prepare().catch((error: unknown) => logProblem('practice', error));
  onTimes(armLock);
  await sweepKeys();
  await tidyLock();
  await forgetLeftovers(ports);
  await sayKeys(ports);
  ports.shown();
  void resume();
}

/** After a wipe: what the variables knew is gone as well, and practice is there. */
export async function beginAgain(): Promise<void> {
  forgetClocks();
  await prepare();
}

const resuming = openResuming(
  async () => {
    const wait = await resumeSends(ports);
    await tidyLock(); // a lock that waited for a cancel
    await runPractice().catch((error: unknown) => logProblem('practice', error));
    ports.shown();
    return wait;
  },
  {
    set: (inMs) => browser.alarms.create(ALARM, { when: Date.now() + inMs }),
    clear: async () => void (await browser.alarms.clear(ALARM)),
    soon: (inMs, call) => void setTimeout(call, inMs),
  },
);

/** Wakes this background again should it be stopped before it has set a better alarm. */
export const wakeAgain = resuming.wakeAgain;
/** Enters the loop for every open send, and sets the alarm for the next that wants to be called again. */
export const resume = resuming.resume;

/** The alarm only tidies up: every use of a key looks at the times itself. */
async function armLock(times: Times | undefined): Promise<void> {
  if (times) await browser.alarms.create(LOCK_ALARM, { when: locksAt(times) });
  else await browser.alarms.clear(LOCK_ALARM);
}
