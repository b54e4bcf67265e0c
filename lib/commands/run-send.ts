import type { Instant, SendId } from '@/lib/ids';
import type { JournalEvent } from '@/lib/journal/entry';
import { fold } from '@/lib/journal/fold';
import { nextStep, type Step } from '@/lib/journal/next-step';
import type { Progress } from '@/lib/journal/progress';
import { stateOf } from '@/lib/journal/state-of';
import type { Send } from '@/lib/send/send';
import type { Tenant } from '@/lib/tenant/tenant';
import { againDraft } from './again-draft';
import type { Face, Ports } from './ports';
import { request } from './request';

/** A loop that does not come to rest by itself is a bug of ours; it is cut off rather than left to run. */
const MOST_STEPS = 200;

/**
 * The one loop: ask the journal what to do, write down that it is about to be done, do it, write down the answer.
 * The normal path, retries and waking up after a crash are the same.
 * @returns when to be called again, or undefined when it is a person's turn or over
 */
export const runSend = (id: SendId, ports: Ports): Promise<Instant | undefined> =>
  ports.lock(`send:${id}`, async () => {
    for (let i = 0; i < MOST_STEPS; i += 1) {
      const at = await readSend(id, ports);
      if (!at) return undefined;
      const { send, tenant, progress, now } = at;
      const step = nextStep(progress, now);
      if (step.do === 'wait' || step.do === 'rest') {
        await face(at, false, ports);
        return step.do === 'wait' ? step.until : undefined;
      }
      if (step.do === 'write') {
        await announce(at, step.event, ports);
        continue;
      }
      const able = await ports.canAct(tenant);
      if (!able.ok) {
        await face(at, true, ports);
        return undefined;
      }
      const planned = await request(step, { send, tenant, progress, now }, ports);
      if (!planned) continue;
      const begun = planned.announce ? await announce(at, planned.announce, ports) : progress;
      const event = begun && (await planned.perform(begun));
      if (event) await record(id, event, ports);
    }
    throw new Error('a send does not come to rest');
  });

export type SendAt = { send: Send; tenant: Tenant; progress: Progress; now: Instant; seq: number };

export async function readSend(id: SendId, ports: Ports): Promise<SendAt | undefined> {
  const send = await ports.db.send(id);
  const tenant = send && (await ports.db.tenant(send.tenantId));
  const entries = await ports.db.journal(id);
  const progress = fold(entries);
  if (!send || !tenant || !progress) return undefined;
  return { send, tenant, progress, now: await ports.now(tenant), seq: entries.length };
}

/**
 * Appends an entry only if nothing else was written since `at` was read.
 * @returns what the entries amount to now; undefined when something else was written: read again
 */
export async function announce(at: SendAt, event: JournalEvent, ports: Ports): Promise<Progress | undefined> {
  const entries = await ports.db.journal(at.send.id);
  if (entries.length !== at.seq) return undefined;
  const entry = { sendId: at.send.id, seq: at.seq, at: at.now, event };
  const after = fold([...entries, entry]);
  if (!after) return undefined;
  const written = await ports.db.append(at.send.id, at.seq, event, at.now, faceOf(after, at.now, false));
  if (!written) return undefined;
  await settleDraft(at.send, after, ports);
  await ports.shown();
  return after;
}

/** Appends an answer whatever else was written meanwhile: an answer is never lost. */
async function record(id: SendId, event: JournalEvent, ports: Ports): Promise<void> {
  for (;;) {
    const at = await readSend(id, ports);
    if (!at || (await announce(at, event, ports))) return;
  }
}

export function faceOf(progress: Progress, now: Instant, keyMissing: boolean): Face {
  const step: Step = nextStep(progress, now);
  const attention = progress.ending && ['unknown', 'nobody'].includes(progress.ending.is);
  return {
    state: stateOf(progress, now, keyMissing),
    open: step.do !== 'rest' || attention === true,
    sendName: progress.name,
    ...progress.wish,
  };
}

async function face(at: SendAt, keyMissing: boolean, ports: Ports): Promise<void> {
  await ports.db.show(at.send.id, at.seq, faceOf(at.progress, at.now, keyMissing));
  await ports.shown();
}

/** A send that certainly went nowhere gives its words back as a draft. */
async function settleDraft(send: Send, progress: Progress, ports: Ports): Promise<void> {
  if (progress.ending?.is === 'refused' || progress.ending?.is === 'not-sent') await againDraft(send, ports);
}
