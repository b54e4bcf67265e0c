import { cancelSend, continueSend, moveSend } from '@/lib/commands/change-send';
import { openReview } from '@/lib/commands/open-review';
import type { Ports } from '@/lib/commands/ports';
import { resumeSends } from '@/lib/commands/resume-sends';
import { saveDraft, startDraft } from '@/lib/commands/save-draft';
import { scheduleSend } from '@/lib/commands/schedule-send';
import { Instant, type SendId, type Wall } from '@/lib/ids';
import type { Result } from '@/lib/result';
import { wallAt } from '@/lib/send/when';
import { type Death, GROUP, simulate, type Simulation, START } from './stage';
import { verdict } from './verdict';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ZONE = 'America/New_York' as never; // the group's own zone

/** What became of one simulated confirmation: an empty list when every promise held. */
export type Run = { seed: number; died: boolean; locks: number; violations: string[] };

/** One confirmation from draft to its end, under a seeded storm, with one death of the worker. */
export async function runSeed(
  seed: number,
  death: Death | undefined,
  look?: (sim: Simulation) => void,
): Promise<Run> {
  const sim = await simulate(seed, death);
  const id = await confirm(sim);
  if (id) await live(sim, id);
  look?.(sim);
  const locks = sim.vault.locks();
  return { seed, died: sim.died(), locks, violations: id ? verdict(sim, id) : ['nothing was confirmed'] };
}

/** A worker that dies takes its promises with it: whoever waits is told by the next life. */
async function inOneLife<T>(sim: Simulation, run: (ports: Ports) => Promise<T>): Promise<T | undefined> {
  const mine = sim.life();
  const going = run(sim.ports());
  going.catch(() => undefined);
  let done = false;
  const dead = async () => {
    while (!done && sim.life() === mine) await new Promise((resolve) => setImmediate(resolve));
    return undefined;
  };
  const first = await Promise.race([going, dead()]);
  done = true;
  return first;
}

async function confirm(sim: Simulation): Promise<SendId | undefined> {
  const ports = sim.ports();
  const lead = sim.chance() < 0.3 ? 45 * MINUTE : 3 * HOUR;
  const wall: Wall = wallAt(Instant.parse(START + lead + Math.floor(sim.chance() * 60) * MINUTE), ZONE);
  const started = must(await startDraft({ groupId: GROUP, versionId: sim.version.id, writer: 'a' }, ports));
  const content = {
    groupId: GROUP,
    versionId: sim.version.id,
    values: {
      subject: 'A note',
      headline: 'Hello',
      message: 'Come by.',
      'button-link': 'https://www.halfmooncreamery.example/',
    },
    when: { mode: 'at', wall } as const,
    step: 'review' as const,
  };
  const { draftId } = started;
  await inOneLife(sim, (p) => saveDraft({ draftId, baseRev: 0, writer: 'a', content }, p));
  const rev = (await sim.db.draft(draftId))?.rev ?? -1; // the words are kept, also when the worker died right then
  const review = must(await openReview({ draftId, rev }, sim.ports()));
  const press = (p: Ports) =>
    scheduleSend(
      {
        draftId: started.draftId,
        intentId: review.intentId,
        reviewed: review.reviewed,
        sizeUnknownAccepted: true,
        ...('n' in review.size ? { typedCount: review.size.n } : {}),
      },
      p,
    );
  await inOneLife(sim, press);
  if (sim.chance() < 0.3) await inOneLife(sim, press); // a second press, or a second window
  await sim.rest();
  return [...sim.db.rows.keys()][0] as SendId | undefined;
}

/** Hours pass; alarms ring; somebody locks and unlocks; late copies arrive; a person changes their mind; in the end the network heals. */
async function live(sim: Simulation, id: SendId): Promise<void> {
  const mind = sim.chance();
  const wishes: ((p: Ports) => Promise<unknown>)[] = [];
  if (mind < 0.35 || mind > 0.85) wishes.push((p) => cancelSend({ sendId: id }, p));
  if (mind >= 0.35 && mind < 0.6) wishes.unshift((p) => moveSend({ sendId: id, when: later(sim) }, p));
  if (mind > 0.85) wishes.unshift((p) => moveSend({ sendId: id, when: later(sim) }, p));
  const healAt = START + sim.chance() * 40 * MINUTE;
  let wishAt = START + sim.chance() ** 3 * 30 * MINUTE;
  const end = START + 40 * HOUR;

  for (let turn = 0; turn < 400 && sim.clock.now < end; turn += 1) {
    if (sim.clock.now >= healAt) sim.network.heal();
    await deliverCopies(sim);
    sim.vault.tidy();
    sim.vault.perhaps();
    if (wishes.length > 0 && sim.clock.now >= wishAt) {
      const wish = wishes.shift();
      wishAt = sim.clock.now + sim.chance() * 5 * MINUTE;
      if (wish) await inOneLife(sim, wish);
      await sim.rest();
    }
    const wait = await inOneLife(sim, (ports) => resumeSends(ports));
    await sim.rest();
    if (sim.db.rows.get(id)?.state.is === 'asks')
      await inOneLife(sim, (p) => continueSend({ sendId: id, go: sim.chance() < 0.7 }, p));
    const nextCopy = Math.min(...sim.network.copies.map((copy) => copy.at), Infinity);
    const nextWish = wishes.length > 0 ? wishAt : Infinity;
    const opens = Math.max(sim.vault.opens(), sim.clock.now + 1);
    const alarm = sim.clock.now + Math.max(wait ?? 30 * MINUTE, 500);
    // A worker that was stopped wakes late now and then: an alarm is never exact.
    const sleepy = sim.chance() < 0.1 ? sim.chance() * 20 * MINUTE : 0;
    await advance(sim, Math.min(alarm + sleepy, Math.max(nextCopy, sim.clock.now + 1), nextWish, opens, end));
  }
}

async function advance(sim: Simulation, to: number): Promise<void> {
  sim.clock.now = Math.max(sim.clock.now + 1, Math.floor(to));
  await deliverCopies(sim);
  await sim.practice.run();
}

/** Copies arrive in their order, also when the clock has jumped over them. */
async function deliverCopies(sim: Simulation): Promise<void> {
  const { copies } = sim.network;
  copies.sort((a, b) => a.at - b.at);
  while (copies[0] && copies[0].at <= sim.clock.now) {
    const copy = copies.shift();
    if (copy) await sim.practice.fetch(copy.request).catch(() => undefined);
  }
}

const later = (sim: Simulation) =>
  ({
    mode: 'at',
    wall: wallAt(Instant.parse(START + 8 * HOUR + Math.floor(sim.chance() * 99) * MINUTE), ZONE),
  }) as const;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
