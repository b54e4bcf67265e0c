import type { ScheduleId, SendName } from '@/lib/ids';
import type { EmailMessage, Target } from '@/lib/send/message';
import type { Transport } from './transport';
import { Created, Success } from './wire';

/** `messages/schedule/*` (braze/rest-api.md 3.3-3.5). `time` is UTC with Z; an update replaces whole objects. */
export const schedulesOf = (transport: Transport) => ({
  create: (target: Target, sendName: SendName | undefined, time: string, email: EmailMessage) =>
    transport.post(
      '/messages/schedule/create',
      'messages.schedule.create',
      { ...target, ...(sendName ? { send_id: sendName } : {}), schedule: { time }, messages: { email } },
      Created,
    ),
  update: (scheduleId: ScheduleId, time: string, email: EmailMessage) =>
    transport.post(
      '/messages/schedule/update',
      'messages.schedule.update',
      { schedule_id: scheduleId, schedule: { time }, messages: { email } },
      Success,
    ),
  remove: (scheduleId: ScheduleId) =>
    transport.post(
      '/messages/schedule/delete',
      'messages.schedule.delete',
      { schedule_id: scheduleId },
      Success,
    ),
});
