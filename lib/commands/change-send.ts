import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import type { JournalEvent } from '@/lib/journal/entry';
import { fail, ok, type Result } from '@/lib/result';
import { judgeInstant, lastChange, resolveWhen } from '@/lib/send/when';
import { againDraft } from './again-draft';
import type { Ports } from './ports';
import { announce, readSend, runSend, type SendAt } from './run-send';
import type { SendId } from '@/lib/ids';

type Verdict = { event: JournalEvent } | ReturnType<typeof fail>;

/** Writes a person's wish into the journal against its newest state, then lets the loop carry it out. */
async function wish(id: SendId, ports: Ports, decide: (at: SendAt) => Verdict): Promise<Result<SendAt>> {
  for (;;) {
    const at = await readSend(id, ports);
    if (!at) return fail('send-gone');
    const verdict = decide(at);
    if ('ok' in verdict) return verdict;
    if (!(await announce(at, verdict.event, ports))) continue;
    ports.later(() => runSend(id, ports));
    return ok(at);
  }
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
    if (progress.ending) return fail('not-now', { state: progress.ending.is });
    if (progress.cancelWanted) return { event: { is: 'cancel-wanted' } };
    const soonest = Math.min(progress.wish.instant, progress.before?.instant ?? progress.wish.instant);
    if (now > soonest - 20 * 60_000) return fail('too-late', { instant: soonest });
    return { event: { is: 'cancel-wanted' } };
  });
  if (!wished.ok) return wished;
  return ok({ draftId: await againDraft(wished.value.send, ports) });
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
  await againDraft(wished.value.send, ports);
  return ok({});
}
