import { Hash, Instant, ScheduleId, SendId, SendName, Wall } from '@/lib/ids';
import { Problem } from '@/lib/problem';
import { z } from '@/lib/schema';

// The durable record of every intent and every answer of one send, append-only. State is a fold over it
// (fold.ts), and what to do now is a question to that state (next-step.ts). An entry is written before the
// request it announces, and after the answer it reports.

const wish = { wall: Wall, instant: Instant };
/** An unclear answer: the request may have arrived 0, 1 or 2 times, and late. */
const again = { problem: Problem, retryAt: Instant };

export const JournalEvent = z.discriminatedUnion('is', [
  /** A person confirmed; content frozen under `reviewed`. */
  z.object({ is: z.literal('intended'), reviewed: Hash, ...wish }),
  z.object({ is: z.literal('naming'), name: SendName }),
  z.object({ is: z.literal('named'), name: SendName }),
  /** The day's quota is used up, or the name stayed unclear twice: go on without. */
  z.object({ is: z.literal('unnamed'), problem: Problem.optional() }),
  z.object({ is: z.literal('parking') }),
  z.object({ is: z.literal('parked'), scheduleId: ScheduleId, name: SendName.optional() }),
  /** From here on `scheduleId` is the send's only target, for ever (rule 3). */
  z.object({ is: z.literal('arming'), scheduleId: ScheduleId, ...wish }),
  /** `settled: false`: answered, but a late copy of another write may still undo it; repeated after settling. */
  z.object({ is: z.literal('armed'), scheduleId: ScheduleId, settled: z.boolean(), ...wish }),
  z.object({ is: z.literal('move-wanted'), ...wish }),
  z.object({ is: z.literal('moving'), scheduleId: ScheduleId, ...wish }),
  z.object({ is: z.literal('moved'), scheduleId: ScheduleId, settled: z.boolean(), ...wish }),
  /** Braze turned the move down: the send stands as it was. */
  z.object({ is: z.literal('move-refused'), problem: Problem }),
  z.object({ is: z.literal('cancel-wanted') }),
  z.object({ is: z.literal('disarming'), scheduleId: ScheduleId }),
  z.object({ is: z.literal('disarmed'), scheduleId: ScheduleId, settled: z.boolean() }),
  z.object({ is: z.literal('deleting'), scheduleId: ScheduleId }),
  z.object({ is: z.literal('deleted'), scheduleId: ScheduleId }),
  /** A 4xx on delete proves nothing (rest-api.md 3.5). */
  z.object({ is: z.literal('delete-refused'), problem: Problem }),
  /** The request was given up without a clear answer, or Braze asked to wait. */
  z.object({ is: z.literal('unclear'), ...again }),
  z.object({ is: z.literal('limited'), ...again }),
  z.object({ is: z.literal('refused'), problem: Problem }),
  z.object({ is: z.literal('asked') }),
  z.object({ is: z.literal('go-on') }),
  z.object({ is: z.literal('not-sent') }),
  z.object({ is: z.literal('cancelled') }),
  z.object({ is: z.literal('unknown'), problem: Problem.optional() }),
  z.object({ is: z.literal('sent'), recipients: z.int().nonnegative() }),
  /** Asked, and Braze shows nobody yet. */
  z.object({ is: z.literal('looked') }),
  z.object({ is: z.literal('nobody') }),
  z.object({ is: z.literal('uncounted') }),
  z.object({ is: z.literal('closed') }),
]);
export type JournalEvent = z.infer<typeof JournalEvent>;

export const JournalEntry = z.object({
  sendId: SendId,
  seq: z.int().nonnegative(),
  at: Instant,
  event: JournalEvent,
});
export type JournalEntry = z.infer<typeof JournalEntry>;
