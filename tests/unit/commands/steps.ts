import { openReview } from '@/lib/commands/open-review';
import { saveDraft, startDraft } from '@/lib/commands/save-draft';
import { scheduleSend } from '@/lib/commands/schedule-send';
import type { DraftContent } from '@/lib/draft/draft';
import type { DraftId, SendId } from '@/lib/ids';
import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import { resumeSends } from '@/lib/commands/resume-sends';
import { filled, type Stage } from './stage';

/** The value, or a failed test that names the problem. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`problem ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** A person writes a draft and opens its review. */
export async function toReview(
  stage: Stage,
  content: DraftContent = filled(),
): Promise<{ draftId: DraftId; review: MessageOut<'review.open'>; rev: number }> {
  const { groupId, versionId } = content;
  const { draftId } = must(await startDraft({ groupId, versionId, writer: 'w1' }, stage.ports));
  const { rev } = must(await saveDraft({ draftId, baseRev: 0, writer: 'w1', content }, stage.ports));
  return { draftId, review: must(await openReview({ draftId, rev }, stage.ports)), rev };
}

export const press = (
  stage: Stage,
  at: { draftId: DraftId; review: MessageOut<'review.open'> },
  more: Partial<MessageIn<'send.schedule'>> = {},
): Promise<Result<MessageOut<'send.schedule'>>> =>
  scheduleSend(
    {
      draftId: at.draftId,
      intentId: at.review.intentId,
      reviewed: at.review.reviewed,
      sizeUnknownAccepted: false,
      ...('n' in at.review.size ? { typedCount: at.review.size.n } : {}),
      ...more,
    },
    stage.ports,
  );

/** Writes, reviews, presses Schedule, and waits until the loop rests. */
export async function scheduled(stage: Stage, content: DraftContent = filled()): Promise<SendId> {
  const { sendId } = must(await press(stage, await toReview(stage, content)));
  await stage.settled();
  return sendId;
}

/** What Braze holds that would email somebody: schedules that wait, and whose body doesn't abort for all. */
export const armedAtBraze = (stage: Stage) =>
  stage
    .world()
    .schedules.filter((schedule) => schedule.state === 'waiting')
    .filter((schedule) => !JSON.stringify(schedule.request.messages).includes('Parked, not yet confirmed'));

/** Time passes and the alarm rings, as often as needed. */
export async function pass(stage: Stage, ms: number) {
  const end = stage.state.now + ms;
  for (;;) {
    await stage.settled();
    const wait = await resumeSends(stage.ports);
    if (wait === undefined || stage.state.now + wait > end) break;
    stage.state.now += Math.max(wait, 1000);
  }
  stage.state.now = Math.max(stage.state.now, end);
  await stage.practice.run();
  await resumeSends(stage.ports);
}
