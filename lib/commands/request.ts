import { Instant, type SendId, type SendName } from '@/lib/ids';
import type { JournalEvent } from '@/lib/journal/entry';
import type { Step } from '@/lib/journal/next-step';
import { confirms, MOST_TRIES } from '@/lib/journal/next-step';
import type { Progress } from '@/lib/journal/progress';
import type { Use } from '@/lib/key/key-for';
import { parkedMessage } from '@/lib/send/exact';
import { readFrozen, type Frozen } from '@/lib/send/frozen';
import type { Outcome } from '@/lib/send/outcome';
import { parkTime } from '@/lib/send/park-time';
import type { Send } from '@/lib/send/send';
import { sendNameOf } from '@/lib/send/send-name';
import { resolveWhen, wireTime } from '@/lib/send/when';
import type { Tenant } from '@/lib/tenant/tenant';
import { countEvent } from './count-send';
import type { BrazePort, Ports } from './ports';

/** One request to Braze: what the journal says before, and how to make it and read its answer. */
export type Planned = {
  announce: JournalEvent | undefined;
  /** Makes it. `begun` is what the entries amount to with the announcement. Gives the answer as an entry. */
  perform(begun: Progress): Promise<JournalEvent | undefined>;
};

type At = { send: Send; tenant: Tenant; progress: Progress; now: Instant };
type Effect = Exclude<Step, { do: 'write' | 'wait' | 'rest' }>;

/** What a step's request needs a key for; a lock waits for a cancel that is under way. */
export function needOf(step: Effect, { cancelWanted }: Progress, sendId: SendId): Use {
  if (step.do === 'count') return 'read';
  return cancelWanted && (step.do === 'disarm' || step.do === 'delete') ? { cancel: sendId } : 'send';
}

/** Turns a step into its request. Nothing is sent before `perform`. */
export async function request(step: Effect, at: At, ports: Ports): Promise<Planned> {
  const [braze, content] = await Promise.all([
    ports.braze(at.tenant, needOf(step, at.progress, at.send.id)),
    ports.db.content(at.progress.reviewed),
  ]);
  if (step.do === 'count') return { announce: undefined, perform: () => countEvent(at, braze, ports) };
  if (step.do === 'delete') return remove(step, at, braze, ports);
  // The very bytes that were reviewed, or none: their hash is their name.
  const whole = content !== undefined && (await ports.hash(content)) === at.progress.reviewed;
  const frozen = readFrozen(whole ? content : undefined);
  // To take it out no content is needed.
  if (!frozen && step.do === 'disarm')
    return remove({ do: 'delete', scheduleId: step.scheduleId }, at, braze, ports);
  // Without the frozen bytes nothing may be written that a person did not see: it ends by itself.
  if (!frozen) {
    const problem = { kind: 'storage-broken' } as const;
    return { announce: { is: at.progress.committed ? 'unknown' : 'refused', problem }, perform: nothing };
  }
  switch (step.do) {
    case 'name':
      return name(at, braze, ports);
    case 'park':
      return park(at, frozen, braze, ports);
    case 'arm':
    case 'move':
      return write(step, at, frozen, braze, ports);
    case 'disarm':
      return disarm(step, at, frozen, braze, ports);
  }
}

const nothing = () => Promise.resolve(undefined);

async function name(at: At, braze: BrazePort, ports: Ports): Promise<Planned> {
  const wanted: SendName = sendNameOf(
    at.send.groupName,
    await ports.hash(`${at.send.id}|${at.send.groupId}|${at.progress.reviewed}|${at.progress.wish.instant}`),
  );
  return {
    announce: { is: 'naming', name: wanted },
    perform: async () => {
      const outcome = await braze.sends.name(at.tenant.campaignId, wanted);
      if (outcome.is === 'done') return { is: 'named', name: outcome.value.send_id ?? wanted };
      // Hours to wait mean the day's quota (rest-api.md 3.6): the park's answer may still bring a name.
      if (outcome.is === 'limited' && outcome.retryAt - at.now > 10 * 60_000)
        return { is: 'unnamed', problem: { kind: 'quota-reached' } };
      // A repeat may be told that the name exists: the first request had arrived. It goes on without one.
      if (outcome.is === 'refused' && at.progress.tries > 0 && outcome.problem.facts?.['status'] === 400)
        return { is: 'unnamed', problem: outcome.problem };
      return answered(outcome, at, ports);
    },
  };
}

async function park(at: At, frozen: Frozen, braze: BrazePort, ports: Ports): Promise<Planned> {
  const others = await ports.db.otherInstants(at.send);
  const time = wireTime(parkTime(at.progress.wish.instant, others));
  return {
    announce: { is: 'parking' },
    perform: async () => {
      const message = parkedMessage(frozen.message, frozen.condition);
      const outcome = await braze.schedules.create(frozen.target, at.progress.name, time, message);
      if (outcome.is !== 'done') return answered(outcome, at, ports);
      const { schedule_id: scheduleId, send_id: given } = outcome.value;
      return { is: 'parked', scheduleId, ...(given ? { name: given } : {}) };
    },
  };
}

async function write(
  step: Extract<Step, { do: 'arm' | 'move' }>,
  at: At,
  frozen: Frozen,
  braze: BrazePort,
  ports: Ports,
): Promise<Planned> {
  const { scheduleId, wish } = step;
  if (step.do === 'arm' && !stillThatInstant(at.send, at.progress))
    return { announce: { is: 'refused', problem: { kind: 'changed-since-review' } }, perform: nothing };
  return {
    announce: { is: step.do === 'arm' ? 'arming' : 'moving', scheduleId, ...wish },
    perform: async (begun) => {
      const outcome = await braze.schedules.update(scheduleId, wireTime(wish.instant), frozen.message);
      if (outcome.is === 'done')
        return {
          is: step.do === 'arm' ? 'armed' : 'moved',
          scheduleId,
          settled: confirms(begun, at.now),
          ...wish,
        };
      if (outcome.is === 'refused' && !at.progress.muddied)
        return step.do === 'arm'
          ? { is: 'refused', problem: outcome.problem }
          : { is: 'move-refused', problem: outcome.problem };
      return answered(outcome, at, ports);
    },
  };
}

async function disarm(
  step: Extract<Step, { do: 'disarm' }>,
  at: At,
  frozen: Frozen,
  braze: BrazePort,
  ports: Ports,
): Promise<Planned> {
  const { scheduleId, wish } = step;
  return {
    announce: { is: 'disarming', scheduleId },
    perform: async (begun) => {
      const parked = parkedMessage(frozen.message, frozen.condition);
      const outcome = await braze.schedules.update(scheduleId, wireTime(wish.instant), parked);
      if (outcome.is === 'done') return { is: 'disarmed', scheduleId, settled: confirms(begun, at.now) };
      return answered(outcome, at, ports);
    },
  };
}

async function remove(
  step: Extract<Step, { do: 'delete' }>,
  at: At,
  braze: BrazePort,
  ports: Ports,
): Promise<Planned> {
  const { scheduleId } = step;
  return {
    announce: { is: 'deleting', scheduleId },
    perform: async () => {
      const outcome = await braze.schedules.remove(scheduleId);
      if (outcome.is === 'done') return { is: 'deleted', scheduleId };
      if (outcome.is === 'refused') return { is: 'delete-refused', problem: outcome.problem };
      return answered(outcome, at, ports);
    },
  };
}

/** A bad day → its entry, with when to try again: full jitter, 1 s doubling to 60 s. */
function answered(outcome: Exclude<Outcome<never>, { is: 'done' }>, at: At, ports: Ports): JournalEvent {
  if (outcome.is === 'limited') {
    const doubled = Math.min(5 * 60_000, 1000 * 2 ** at.progress.tries);
    const retryAt = Instant.parse(
      Math.ceil(Math.max(outcome.retryAt, at.now + doubled) + ports.chance() * 1000),
    );
    return { is: 'limited', problem: outcome.problem, retryAt };
  }
  if (outcome.is === 'refused' && !at.progress.committed) return { is: 'refused', problem: outcome.problem };
  const most = Math.min(longest(at), 1000 * 2 ** (at.progress.tries + 1));
  const retryAt = Instant.parse(Math.ceil(at.now + 1000 + ports.chance() * most));
  return { is: 'unclear', problem: outcome.problem, retryAt };
}

/** A minute at the most; a cancel that stays offline asks less often, but not when its last moments come. */
function longest({ progress, now }: At): number {
  const left = progress.wish.instant - 30 * 60_000 - now;
  return progress.tries < MOST_TRIES ? 60_000 : Math.max(60_000, Math.min(left, 15 * 60_000));
}

/** Zone rules may have changed since the confirmation: then it is void (security-and-reliability.md 7.6). */
function stillThatInstant(send: Send, progress: Progress): boolean {
  if (send.when.mode === 'soonest') return true;
  const resolved = resolveWhen(send.when, send.zone, progress.confirmedAt);
  return resolved.ok && resolved.instant === progress.wish.instant;
}
