import type { SendId } from '@/lib/ids';
import { person } from '@/lib/practice/people';
import type { Simulation } from './stage';

const HOME = 'old-port';
const NOT_EMAILED = ['cancelled', 'not-sent', 'refused'];
const ENDS = [...NOT_EMAILED, 'sent', 'nobody-emailed', 'unknown', 'uncounted', 'closed'];

/** What Braze's own log says against the promises. The oracle is never our own journal. */
export function verdict(sim: Simulation, id: SendId): string[] {
  const violations: string[] = [];
  const row = sim.db.rows.get(id);
  const { fired, schedules } = sim.world();
  const emailed = fired.filter((one) => one.people.length > 0);
  const known = new Set(sim.db.rows.keys());
  if (known.size !== 1) violations.push(`${known.size} sends of one confirmation`);
  if (emailed.length > 1) violations.push(`${emailed.length} schedules emailed people`);
  const armed = schedules.filter(
    (schedule) =>
      schedule.state !== 'deleted' && !JSON.stringify(schedule.request.messages).includes('Parked, not yet'),
  );
  if (armed.length > 1) violations.push(`${armed.length} armed schedules`);
  const strangers = fired
    .flatMap((one) => one.people)
    .filter((i) => person(i).custom_attribute['home_store'] !== HOME);
  if (strangers.length > 0) violations.push(`${strangers.length} people outside the condition`);
  if (sim.unrecorded.length > 0) violations.push(`requests without a record: ${sim.unrecorded.join(', ')}`);
  if (!row || !ENDS.includes(row.state.is))
    violations.push(`no end that a person understands: ${row?.state.is ?? 'none'}`);
  if (!row) return violations;
  if (NOT_EMAILED.includes(row.state.is) && emailed.length > 0)
    violations.push(`says ${row.state.is}, and ${emailed[0]?.people.length} people were emailed`);
  if (row.state.is === 'sent' && emailed.length === 0) violations.push('says sent, and nobody was emailed');
  if (row.state.is === 'nobody-emailed' && emailed.length > 0)
    violations.push('says nobody, and people were emailed');
  const said = row.state.is === 'sent' ? [row.instant, row.state.or] : [];
  if (row.state.is === 'sent' && !said.includes(emailed[0]?.at as never))
    violations.push(`says ${row.instant}, and it left at ${emailed[0]?.at}`);
  return violations;
}
