import type { LiquidPerson } from '@/lib/liquid/person';
import { compile, type Rendered } from '@/lib/liquid/render';
import { person } from './people';
import { targetOf } from './target';
import type { EmailWire } from './wire';
import type { Fired, PracticeSchedule, World } from './world';

/** A batch ends at whichever comes first; `spent` is asked after each person. Neither says who gets the email. */
export type Batch = { maxPeople: number; spent?: () => boolean };

/**
 * Fires what is due at `now` (practice ms), a batch at a time; true when more remains.
 *
 *   waiting ──time reached──► firing ──cursor at the end──► fired
 *
 * The cursor moves in the same write as the deliveries, so a stop between two batches repeats nobody.
 */
export function advance(world: World, now: number, { maxPeople, spent = () => false }: Batch): boolean {
  let left = maxPeople;
  for (;;) {
    const schedule = nextDue(world, now);
    if (!schedule) return false;
    if (left <= 0) return true;
    left -= fireSome(world, schedule, left, spent);
    if (spent()) left = 0;
  }
}

function nextDue(world: World, now: number): PracticeSchedule | undefined {
  const due = world.schedules.filter(
    ({ state, time }) => state === 'firing' || (state === 'waiting' && time <= now),
  );
  return due.sort(
    (a, b) => Number(b.state === 'firing') - Number(a.state === 'firing') || a.time - b.time,
  )[0];
}

/** Looks at up to `limit` people of one schedule, until `spent`; gives how many it looked at, at least 1. */
function fireSome(world: World, schedule: PracticeSchedule, limit: number, spent: () => boolean): number {
  const fired = recordOf(world, schedule);
  const target = targetOf(schedule.request, world.switches);
  const parts = partsOf(schedule.request.messages?.email);
  const subjectAt = new Map(fired.subjects.map((subject, k) => [subject, k]));
  const from = fired.cursor;
  const end = Math.min(target.length, from + limit);
  while (fired.cursor < end && fired.failed === undefined) {
    if (fired.cursor > from && spent()) break;
    const i = target.at(fired.cursor);
    fired.cursor += 1;
    if (!target.mayGet(i)) continue;
    const who = person(i);
    if (!target.isIn(who)) continue;
    const subject = renderAll(parts, who, fired);
    if (subject === undefined) continue;
    const known = subjectAt.get(subject) ?? fired.subjects.push(subject) - 1;
    subjectAt.set(subject, known);
    fired.people.push(i);
    fired.subjectOf.push(known);
  }
  if (fired.cursor >= target.length || fired.failed !== undefined) {
    fired.done = true;
    schedule.state = 'fired';
  }
  return Math.max(1, fired.cursor - from);
}

function recordOf(world: World, schedule: PracticeSchedule): Fired {
  const known = world.fired.find(({ scheduleId }) => scheduleId === schedule.id);
  if (known) return known;
  const { campaign_id: campaignId, messages } = schedule.request;
  const variationId = messages?.email?.message_variation_id;
  const fired: Fired = {
    scheduleId: schedule.id,
    at: schedule.time,
    done: false,
    cursor: 0,
    subjects: [],
    people: [],
    subjectOf: [],
    aborted: 0,
    ...(campaignId === undefined ? {} : { campaignId }),
    ...(variationId === undefined ? {} : { variationId }),
    ...(schedule.sendId === undefined ? {} : { sendId: schedule.sendId }),
  };
  schedule.state = 'firing';
  world.fired.push(fired);
  return fired;
}

type Parts = { subject: Part; others: Part[] };
type Part = (who: LiquidPerson) => Rendered;

/** Each part is a rendering of its own at Braze (braze/rest-api.md 4.9); the subject is the one we keep. */
function partsOf(email: EmailWire | undefined): Parts {
  const others = [email?.preheader, email?.body, email?.plaintext_body].filter((part) => part !== undefined);
  return { subject: onceOrEach(email?.subject ?? ''), others: others.map(onceOrEach) };
}

/** A part without variables is the same for everybody. */
function onceOrEach(source: string): Part {
  const compiled = compile(source);
  if (compiled.variables.length > 0) return (who) => compiled.render(who);
  let same: Rendered | undefined;
  return (who) => (same ??= compiled.render(who));
}

/** The subject this person gets, or nothing: an abort in any part means that nothing is sent. */
function renderAll(parts: Parts, who: LiquidPerson, fired: Fired): string | undefined {
  const subject = parts.subject(who);
  if (!subject.ok) return note(subject, fired);
  for (const part of parts.others) {
    const rendered = part(who);
    if (!rendered.ok) return note(rendered, fired);
  }
  return subject.text;
}

function note(rendered: Extract<Rendered, { ok: false }>, fired: Fired): undefined {
  if (rendered.failed) fired.failed = rendered.aborted;
  else fired.aborted += 1;
}
