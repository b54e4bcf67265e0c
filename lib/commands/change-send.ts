import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import type { JournalEvent } from '@/lib/journal/entry';
import { fail, ok, type Result } from '@/lib/result';
import { FREEZE_MS, judgeInstant, lastChange, resolveWhen } from '@/lib/send/when';
import { againId } from './again-draft';
import type { Ports } from './ports';
import { announce, readSend, runSend, type SendAt } from './run-send';
import type { SendId } from '@/lib/ids';

/** What to write, nothing when it stands there already, or why not. */
type Verdict = { event: JournalEvent | undefined } | ReturnType<typeof fail>;
/** Two writers never meet more often than this on one send. */
const MOST_MEETINGS = 20;

/** Writes a person's wish into the journal against its newest state, then lets the loop carry it out. */
async function wish(id: SendId, ports: Ports, decide: (at: SendAt) => Verdict): Promise<Result<SendAt>> {
  for (let meeting = 0; meeting < MOST_MEETINGS; meeting += 1) {
    const at = await readSend(id, ports);
    if (!at) return fail('send-gone');
    const verdict = decide(at);
    if ('ok' in verdict) return verdict;
    if (verdict.event && !(await announce(at, verdict.event, ports))) continue;
    ports.later(() => runSend(id, ports));
    return ok(at);
  }
  return fail('storage-broken');
}

/** Moves an armed send to another time: `schedule/update` of the same id, begun 20 minutes before at the latest. */
export async function moveSend(
  input: MessageIn<'send.move'>,
  ports: Ports,
): Promise<Result<MessageOut<'send.move'>>> {
  let instant: MessageOut<'send.move'>['instant'] | undefined;
  const wished = await wish(input.sendId, ports, ({ send, progress, now }) => {
    if (progress.ending || progress.cancelWanted || !progress.armed || progress.moving)
      return fail('not-now');
    if (now > lastChange(progress.wish.instant)) return fail('too-late', { instant: progress.wish.instant });
    const resolved = resolveWhen(input.when, send.zone, now);
    if (!resolved.ok) return fail(resolved.why === 'gap' ? 'time-gap' : 'time-overlap');
    const judged = judgeInstant(resolved.instant, now);
    if (judged !== 'fine') return fail(judged === 'too-far' ? 'time-too-far' : 'time-too-soon');
    instant = resolved.instant;
    return { event: { is: 'move-wanted', wall: resolved.wall, instant: resolved.instant } };
  });
  if (!wished.ok) return wished;
  return instant === undefined ? fail('not-now') : ok({ instant });
}

/** Undo and Cancel: disarm, then delete. The words come back as a draft that waits for the certain end. */
export async function cancelSend(
  input: MessageIn<'send.cancel'>,
  ports: Ports,
): Promise<Result<MessageOut<'send.cancel'>>> {
  const wished = await wish(input.sendId, ports, ({ progress, now }) => {
    const doubtful = progress.ending?.is === 'unknown' || progress.ending?.is === 'nobody';
    if (progress.ending && !doubtful) return fail('not-now', { state: progress.ending.is });
    if (progress.cancelWanted && !doubtful) return { event: undefined };
    const soonest = Math.min(progress.wish.instant, progress.before?.instant ?? progress.wish.instant);
    if (now > soonest - FREEZE_MS) return fail('too-late', { instant: soonest });
    return { event: { is: 'cancel-wanted' } };
  });
  if (!wished.ok) return wished;
  return ok({ draftId: againId(wished.value.send) });
}

/** The answer to "go on?": scheduling goes on, or is taken back. */
export async function continueSend(
  input: MessageIn<'send.continue'>,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  if (!input.go) {
    const cancelled = await cancelSend({ sendId: input.sendId }, ports);
    return cancelled.ok ? ok({}) : cancelled;
  }
  const wished = await wish(input.sendId, ports, ({ progress }) =>
    progress.asked && !progress.ending ? { event: { is: 'go-on' } } : fail('not-now'),
  );
  return wished.ok ? ok({}) : wished;
}

/** A person who looked in Braze closes an unknown send; its words may then be used again. */
export async function closeSend(
  input: MessageIn<'send.close'>,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  const wished = await wish(input.sendId, ports, ({ progress }) =>
    progress.ending?.is === 'unknown' ? { event: { is: 'closed' } } : fail('not-now'),
  );
  if (!wished.ok) return wished;
  return ok({});
}
