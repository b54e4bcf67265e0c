import { done, refuse, type Answer, type Call, type PracticeEnv } from './answer';
import { messagesFault } from './check-message';
import { instantOf } from './check-time';
import { shapeFault } from './shape';
import { DeleteWire, UpdateWire } from './wire';
import type { PracticeSchedule, World } from './world';

/** POST /messages/schedule/update (braze/rest-api.md 3.4): whole objects replace whole objects. */
export function scheduleUpdate({ body }: Call, { world, now }: PracticeEnv): Answer {
  const parsed = UpdateWire.safeParse(body);
  if (!parsed.success) return shapeFault(parsed.error);
  const { schedule_id: id, schedule: newTime, messages } = parsed.data;
  if (!newTime && !messages) return refuse(400, 'schedule or messages is required');
  const schedule = waiting(world, id);
  if (!('state' in schedule)) return schedule;
  const fault = messages && messagesFault(messages, schedule.request.campaign_id);
  if (fault) return fault;
  const when = newTime && instantOf(newTime, now);
  if (when && 'fault' in when) return when.fault;

  if (newTime && when) {
    schedule.time = when.time;
    schedule.request = { ...schedule.request, schedule: newTime };
  }
  if (messages && !world.switches.updateKeepsMessages) schedule.request = { ...schedule.request, messages };
  return done(201, {});
}

/** POST /messages/schedule/delete (braze/rest-api.md 3.5). */
export function scheduleDelete({ body }: Call, { world }: PracticeEnv): Answer {
  const parsed = DeleteWire.safeParse(body);
  if (!parsed.success) return shapeFault(parsed.error);
  const schedule = waiting(world, parsed.data.schedule_id);
  if (!('state' in schedule)) return schedule;
  if (world.switches.deleteAnswers4xx) return refuse(400, 'The schedule could not be deleted'); // invented
  schedule.state = 'deleted';
  return done(201, {});
}

/** Status and text for an unknown, sent or deleted ID are not documented; these are invented. */
function waiting(world: World, id: string): PracticeSchedule | Answer {
  const schedule = world.schedules.find((one) => one.id === id);
  if (!schedule || schedule.state === 'deleted') return refuse(400, 'schedule_id is not valid');
  if (schedule.state !== 'waiting') return refuse(400, 'The message has already been sent');
  return schedule;
}
