import { done, refuse, type Answer, type Call, type PracticeEnv } from './answer';
import { audienceFault } from './audience';
import { messagesFault } from './check-message';
import { instantOf } from './check-time';
import { sendIdFault } from './send-ids';
import { storeOfSegment } from './stores';
import { ScheduleWire } from './wire';
import type { PracticeSchedule, World } from './world';
import { shapeFault } from './shape';

/** POST /messages/schedule/create (braze/rest-api.md 3.3). */
export function scheduleCreate({ body }: Call, { world, now, newId }: PracticeEnv): Answer {
  const parsed = ScheduleWire.safeParse(body);
  if (!parsed.success) return shapeFault(parsed.error);
  const request = parsed.data;
  const fault =
    targetFault(request, world) ??
    messagesFault(request.messages, request.campaign_id) ??
    sendIdFault(world, request.campaign_id, request.send_id);
  if (fault) return fault;
  const when = instantOf(request.schedule, now);
  if ('fault' in when) return when.fault;

  // A broadcast without a name gets one by itself, outside the day's hundred; listed people get none (3.6, 3.3).
  const sendId = request.send_id ?? (request.broadcast ? hex(newId()).slice(0, 24) : undefined);
  const schedule: PracticeSchedule = {
    id: newId(),
    state: 'waiting',
    createdAt: now,
    time: when.time,
    request,
    ...(sendId === undefined ? {} : { sendId }),
  };
  world.schedules.push(schedule);
  return done(201, {
    dispatch_id: hex(newId()).padEnd(32, '0').slice(0, 32),
    schedule_id: schedule.id,
    ...(sendId === undefined ? {} : { send_id: sendId }),
  });
}

const hex = (id: string): string => id.replaceAll('-', '');

/** Texts after the two documented ones are invented. */
function targetFault(request: ScheduleWire, world: World): Answer | undefined {
  const listed = (request.external_user_ids?.length ?? 0) + (request.user_aliases?.length ?? 0);
  if (listed > 50) return refuse(400, 'The max number of external_ids and aliases per request was exceeded');
  const { audience, segment_id: segmentId } = request;
  const wide = audience !== undefined || segmentId !== undefined;
  if (listed === 0 && !(wide && request.broadcast)) return refuse(400, 'No Recipients');
  if (listed > 0 && request.broadcast) return refuse(400, 'broadcast can not be used with a list of users');
  if (audience !== undefined && segmentId !== undefined) {
    // Nobody knows what Braze does with both (braze/rest-api.md 8.8), so nothing of ours may depend on it.
    return refuse(400, 'segment_id and audience can not be used together');
  }
  if (segmentId !== undefined) {
    if (world.switches.segmentTarget === 'refused') return refuse(400, 'segment_id is not supported');
    if (world.switches.segmentTarget === 'honoured' && !storeOfSegment(segmentId)) {
      return refuse(400, 'segment_id is not valid');
    }
  }
  const fault = audience && audienceFault(audience);
  return fault ? refuse(400, fault) : undefined;
}
