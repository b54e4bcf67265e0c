import type { Instant, SendId } from '@/lib/ids';
import type { JournalEntry, JournalEvent } from '@/lib/journal/entry';
import { fold, foldOn } from '@/lib/journal/fold';
import { endsAt, nextStep, type Step } from '@/lib/journal/next-step';
import type { Progress } from '@/lib/journal/progress';
import { type Missing, stateOf } from '@/lib/journal/state-of';
import type { Problem } from '@/lib/problem';
import type { Send } from '@/lib/send/send';
import type { Tenant } from '@/lib/tenant/tenant';
import { againDraft } from './again-draft';
import type { Face, Ports } from './ports';
import { needOf, type Planned, request } from './request';

/** A loop that does not come to rest by itself is a bug of ours; it is cut off rather than left to run. */
const MOST_STEPS = 200;

/**
 * The one loop: ask the journal what to do, write down that it is about to be done, do it, write down the answer.
 * The normal path, retries and waking up after a crash are the same.
 * @returns when to be called again, or undefined when it is a person's turn or over
 */
export const runSend = (id: SendId, ports: Ports): Promise<Instant | undefined> =>
  ports.lock(`send:${id}`, async () => {
    let at = await readSend(id, ports);
    for (let i = 0; at && i < MOST_STEPS; i += 1) {
      const { tenant, progress, now } = at;
      const step = nextStep(progress, now);
      if (step.do === 'wait' || step.do === 'rest') {
        await face(at, undefined, ports);
        return step.do === 'wait' ? step.until : undefined;
      }
      if (step.do === 'write') {
        at = await record(at, step.event, ports, 'only-if-newest');
        continue;
      }
      const use = needOf(step, progress, id);
      const [able, planned] = await Promise.all([ports.canAct(tenant, use), request(step, at, ports)]);
      if (!able.ok) {
        await face(at, missingOf(able.problem, at.send), ports);
        return endsAt(progress, now); // whoever brings the key calls it sooner
      }
      at = await perform(planned, at, ports);
    }
    if (at) throw new Error('a send does not come to rest');
    return undefined;
  });

function missingOf({ kind }: Problem, { host }: Send): Missing {
  if (kind === 'host-not-granted') return { host };
  return kind === 'vault-locked' ? { locked: true } : 'key';
}

/** One request: its announcement durable first, then the request, then its answer, whatever came between. */
async function perform(planned: Planned, at: SendAt, ports: Ports): Promise<SendAt | undefined> {
  const begun = planned.announce ? await announce(at, planned.announce, ports) : at;
  if (!begun) return readSend(at.send.id, ports);
  const event = await planned.perform(begun.progress);
  if (!event) return readSend(at.send.id, ports);
  return record({ ...begun, now: await ports.now(at.tenant) }, event, ports, 'always');
}

/** A send with everything the loop needs to know of it, as it was read. */
export type SendAt = {
  send: Send;
  tenant: Tenant;
  entries: readonly JournalEntry[];
  progress: Progress;
  now: Instant;
};

/** A send's record has a gap or a row that can't be read: nothing may be done on its word. */
export class JournalBroken extends Error {}

export async function readSend(id: SendId, ports: Ports): Promise<SendAt | undefined> {
  const [send, entries] = await Promise.all([
    ports.db.send(id),
    ports.db.journal(id).catch(() => Promise.reject(new JournalBroken())),
  ]);
  const known = send && (await ports.db.tenant(send.tenantId));
  if (!send || !known) return undefined;
  // A record with a gap says nothing that may be acted on.
  if (send.rev !== entries.length || entries.some((entry, seq) => entry.seq !== seq))
    throw new JournalBroken();
  const progress = fold(entries);
  if (!progress) throw new JournalBroken();
  const tenant = { ...known, host: send.host, campaignId: send.campaignId };
  return { send, tenant, entries, progress, now: await ports.now(tenant) };
}

/**
 * Appends an entry only if nothing else was written since `at` was read (compare-and-set on the row).
 * @returns the send with that entry; undefined when something else was written: read again
 */
export async function announce(at: SendAt, event: JournalEvent, ports: Ports): Promise<SendAt | undefined> {
  const seq = at.entries.length;
  const progress = foldOn(at.progress, event, at.now);
  const { send, now } = at;
  const again = givesBack(event, progress) ? await againDraft(send, now, ports) : undefined;
  if (!(await ports.db.append(send.id, seq, event, now, faceOf(progress, now, undefined), again)))
    return undefined;
  ports.shown();
  return { ...at, progress, entries: [...at.entries, { sendId: send.id, seq, at: now, event }] };
}

/** Appends an entry; an answer is written whatever else was meanwhile, so that none is lost. */
async function record(
  at: SendAt,
  event: JournalEvent,
  ports: Ports,
  when: 'always' | 'only-if-newest',
): Promise<SendAt | undefined> {
  let newest: SendAt | undefined = at;
  for (let meeting = 0; newest && meeting < MOST_STEPS; meeting += 1) {
    const written = await announce(newest, event, ports);
    if (written) return { ...written, now: await ports.now(at.tenant) };
    newest = await readSend(at.send.id, ports);
    if (when === 'only-if-newest') return newest;
  }
  return undefined;
}

export function faceOf(progress: Progress, now: Instant, missing: Missing): Face {
  const step: Step = nextStep(progress, now);
  const attention = progress.ending && ['unknown', 'nobody'].includes(progress.ending.is);
  return {
    state: stateOf(progress, now, missing),
    open: step.do !== 'rest' || attention === true,
    sendName: progress.name,
    ...progress.wish,
  };
}

async function face(at: SendAt, missing: Missing, ports: Ports): Promise<void> {
  await ports.db.show(at.send.id, at.entries.length, faceOf(at.progress, at.now, missing));
  ports.shown();
}

/** Whoever takes a send back, and whose send went nowhere, has the words again. */
const givesBack = (event: JournalEvent, { ending }: Progress): boolean =>
  ['cancel-wanted', 'closed', 'refused', 'not-sent'].includes(event.is) && ending?.is !== 'cancelled';
