import { expect, it } from 'vitest';
import { timeWrong } from '@/components/compose/time-wrong';
import { Instant, type Zone } from '@/lib/ids';
import { HORIZON_MS } from '@/lib/send/when';
import { plain, speak } from './words';

const ZONE = 'America/Los_Angeles' as Zone; // a zone name
/** Tuesday, 9 June 2026, 9:42 in Portland. */
const NOW = Instant.parse(Date.UTC(2026, 5, 9, 16, 42));
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

it.each([
  ['a time half a minute ago', -MINUTE, 'clock', 'This time is past. Pick a later one.'],
  ['yesterday', -DAY, 'day', 'This time is past. Pick a later one.'],
  ['ten minutes from now', 10 * MINUTE, 'clock', 'Too soon. The soonest is Tue, Jun 9 at 10:12 AM PDT.'],
  ['a day beyond the last', HORIZON_MS + DAY, 'day', 'Pick a day before Aug 31.'],
  [
    'the last day, too late',
    HORIZON_MS + MINUTE,
    'clock',
    'Too late that day. The latest is Sun, Aug 30 at 9:42 AM PDT.',
  ],
])('says of %s which field is wrong and what to do', (_, after, at, text) => {
  speak('en');
  const wrong = timeWrong(Instant.parse(NOW + after), ZONE, NOW);
  expect({ at: wrong?.at, text: plain(wrong?.text) }).toEqual({ at, text });
});
