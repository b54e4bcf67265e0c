import { browser } from 'wxt/browser';
import { resumeSends } from '@/lib/commands/resume-sends';
import { seedPractice } from '@/lib/commands/seed-practice';
import { closeStorage } from '@/lib/db/session';
import { PRACTICE_TEMPLATES } from '@/lib/practice/brand/templates';
import { groupIdOf, practiceGroups, practiceKit, practiceTenant } from '@/lib/practice/demo';
import { history } from '@/lib/practice/history';
import { onLater, ports, preparePractice, runPractice, sweepKeys } from './wiring';

const ALARM = 'resume';

let waking: Promise<void> | undefined;

/** Runs once in each life of the background: practice is there, lost keys are known, sends go on. */
export const wake = (): Promise<void> =>
  (waking ??= start().catch((error: unknown) => {
    waking = undefined; // a storage that was busy or full may work the next time
    throw error;
  }));

async function start(): Promise<void> {
  onLater(resume);
  await closeStorage();
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
  if (!seeded.ok) throw new Error(`seed: ${seeded.problem.kind} ${JSON.stringify(seeded.problem.facts)}`);
  for (const id of await sweepKeys()) await ports.db.putSetting(`key:${id}`, 'gone');
  ports.shown();
  void resume();
}

/** Enters the loop for every open send, and sets the alarm for the next that wants to be called again. */
export async function resume(): Promise<void> {
  await runPractice();
  const wait = await resumeSends(ports);
  ports.shown();
  if (wait === undefined) return;
  // Chromium fires an alarm half a minute from now at the earliest; a shorter wait is also counted here, and the
  // alarm is what remains of it when this worker is stopped.
  await browser.alarms.create(ALARM, { when: Date.now() + Math.max(wait, 30_000) });
  if (wait < 30_000) setTimeout(() => void resume(), wait);
}
