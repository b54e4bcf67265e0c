import { SendId } from '@/lib/ids';
import type { MessageIn, MessageOut } from '@/lib/messages/protocol';
import { fail, ok, type Result } from '@/lib/result';
import { settle } from '@/lib/group/settled';
import { blocks, check } from '@/lib/rule/check';
import { usualReach, whatToConfirm } from '@/lib/send/confirm';
import type { Send } from '@/lib/send/send';
import { judgeInstant } from '@/lib/send/when';
import { fillParts } from '@/lib/slot/fill';
import { gather, type Gathered } from './gather';
import { REVIEW_MS } from './open-review';
import type { Intent, Ports } from './ports';
import { provePassphrase } from './prove-passphrase';
import { runSend } from './run-send';

/** Beyond this the two clocks disagree too much to promise a time. */
const MOST_SKEW_MS = 120_000;

/**
 * One confirmation becomes at most one send. Everything is built and checked again here; the first effect is the
 * one transaction that takes the draft and freezes what was reviewed.
 * @returns the send, also for a second press of the same draft
 */
export async function scheduleSend(
  input: MessageIn<'send.schedule'>,
  ports: Ports,
): Promise<Result<MessageOut<'send.schedule'>>> {
  const before = await ports.db.draft(input.draftId);
  if (before?.takenBy !== undefined) return already(before.takenBy, ports);
  const intent = await ports.intents.get(input.intentId);
  if (intent?.draftId !== input.draftId) return fail('review-expired');

  const gathered = await gather(input.draftId, ports);
  if (!gathered.ok) return gathered;
  const refused = await refusal(gathered.value, intent, input, ports);
  if (refused) return refused;

  const send = sendOf(gathered.value, intent, SendId.parse(input.intentId));
  const entry = {
    sendId: send.id,
    seq: 0,
    at: gathered.value.now,
    event: { is: 'intended', reviewed: send.reviewed, wall: send.wall, instant: send.instant },
  } as const;
  const content = gathered.value.exact.canonical;
  const taken = await ports.db.takeDraft({ expected: intent.rev, send, entry, content });
  if (taken.is === 'already') return already(taken.by, ports);
  if (taken.is !== 'taken') return fail(taken.is === 'gone' ? 'draft-gone' : 'changed-since-review');
  ports.later(() => runSend(send.id, ports));
  await ports.intents.drop(input.intentId);
  return ok({ sendId: send.id, instant: send.instant, wall: send.wall });
}

/** What stands between the press and the first effect; undefined when nothing does. */
async function refusal(
  gathered: Gathered,
  intent: Intent,
  input: MessageIn<'send.schedule'>,
  ports: Ports,
): Promise<ReturnType<typeof fail> | undefined> {
  const { draft, tenant, kit, group, exact, moment, now } = gathered;
  if (now - intent.at > REVIEW_MS || now < intent.at - 1000) return fail('review-expired');
  const hash = await ports.hash(exact.canonical);
  if (hash !== input.reviewed || hash !== intent.reviewed || draft.rev !== intent.rev)
    return fail('changed-since-review');
  const able = await ports.canAct(tenant, 'send');
  if (!able.ok) return able;
  const skew = await ports.skew(tenant);
  if (Math.abs(skew) > MOST_SKEW_MS) return fail('clock-off', { skewMs: skew });
  const judged = judgeInstant(moment.instant, now);
  if (judged !== 'fine') return fail(judged === 'too-far' ? 'time-too-far' : 'time-too-soon');
  const [block] = blocks(check({ ...gathered, values: draft.values, exact, instant: moment.instant }));
  if (block) return fail('checks-failed', { rule: block.rule });
  const before = draft.after === undefined ? 'nowhere' : await whereabouts(draft.after, ports);
  if (before !== 'nowhere') return fail(before, { sendId: draft.after ?? '' });

  const usual = usualReach(await ports.db.reached(tenant.id, group.id));
  const confirm = whatToConfirm(intent.size, usual, kit);
  if (confirm.is === 'type-count' && input.typedCount !== confirm.n)
    return fail('count-not-typed', { n: confirm.n });
  if (confirm.is === 'tick-unknown' && !input.sizeUnknownAccepted) return fail('size-not-accepted');
  // The last question, so that wrong words are counted for nothing else.
  const proven = await provePassphrase(input.passphrase, tenant, confirm, ports);
  return proven.ok ? undefined : proven;
}

/** Where the send is that these words were taken back from: only one that went nowhere lets them go again. */
async function whereabouts(
  id: SendId,
  ports: Ports,
): Promise<'nowhere' | 'still-cancelling' | 'already-went'> {
  const send = await ports.db.send(id);
  const state = send?.state.is ?? 'unknown';
  if (['cancelled', 'refused', 'not-sent', 'closed'].includes(state)) return 'nowhere';
  return ['sent', 'nobody-emailed', 'uncounted', 'unknown', 'due'].includes(state)
    ? 'already-went'
    : 'still-cancelling';
}

async function already(id: SendId, ports: Ports): Promise<Result<MessageOut<'send.schedule'>>> {
  const send = await ports.db.send(id);
  return send ? ok({ sendId: id, instant: send.instant, wall: send.wall }) : fail('send-gone');
}

function sendOf(gathered: Gathered, intent: Intent, id: SendId): Send {
  const { draft, tenant, group, version, moment, now } = gathered;
  const settled = settle(group, tenant);
  return {
    id,
    tenantId: tenant.id,
    host: tenant.host,
    campaignId: tenant.campaignId,
    groupId: group.id,
    groupName: group.name,
    draftId: draft.id,
    templateId: version.templateId,
    versionId: version.id,
    title: plainSubject(gathered),
    when: draft.when,
    wall: moment.wall,
    zone: settled.zone,
    instant: moment.instant,
    size: intent.size,
    reviewed: intent.reviewed,
    state: { is: 'scheduling', step: 'intent' },
    rev: 1,
    confirmedAt: now,
    updatedAt: now,
  };
}

/** The subject as people read it: braces as typed. */
const plainSubject = ({ version, draft, group, tenant }: Gathered): string =>
  fillParts(version, draft.values, settle(group, tenant).local).subject.replaceAll("{{ '{' }}", '{');
