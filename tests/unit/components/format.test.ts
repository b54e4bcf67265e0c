import { describe, expect, it } from 'vitest';
import * as format from '@/components/copy/format';
import { plain, speak } from './words';

const PORTLAND = 'America/Los_Angeles';
const at = (text: string): number => Date.parse(text);
/** Tuesday, 9 June 2026, 9:42 in Portland. */
const NOW = at('2026-06-09T16:42:00Z');
const TEN = at('2026-06-11T17:00:00Z');
const ONE = at('2026-06-11T20:00:00Z');
const DAY = 86_400_000;
const HOUR = 3_600_000;

describe('in English', () => {
  const said: [string, () => string, string][] = [
    ['a whole date', () => format.longWhen(TEN, PORTLAND, NOW), 'Thursday, June 11 at 10:00 AM PDT'],
    ['another year', () => format.longDate(TEN + 365 * DAY, PORTLAND, NOW), 'Friday, June 11, 2027'],
    ['a time today', () => format.untilWhen(NOW + HOUR, PORTLAND, NOW), '10:42 AM PDT'],
    ['a time this week', () => format.untilWhen(TEN, PORTLAND, NOW), 'Thu, 10:00 AM PDT'],
    ['a time later on', () => format.nearWhen(TEN + 30 * DAY, PORTLAND, NOW), 'Jul 11, 10:00 AM PDT'],
    ['one o’clock', () => format.theTime(ONE, PORTLAND), '1:00 PM'],
    ['a count', () => format.people(2418), '2,418 people'],
    ['one person', () => format.people(1), '1 person'],
    ['a size', () => format.sizeWords({ is: 'up-to', n: 2418, at: NOW as never }), 'up to 2,418 people'],
    ['no size', () => format.sizeWords({ is: 'unknown' }), 'people we can’t count'],
    ['a share', () => format.percent(907, 2192), '41.4%'],
    ['a note of today', () => format.noteTime(NOW - HOUR, PORTLAND, NOW), '8:42 AM'],
    ['a note of another day', () => format.noteTime(NOW - 6 * DAY, PORTLAND, NOW), 'Jun 3 at 9:42 AM'],
    ['some while ago', () => format.ago(2 * HOUR), '2 hours ago'],
  ];
  it.each(said)('%s', (_, words, wanted) => {
    speak('en');
    expect(plain(words())).toBe(wanted);
  });

  it.each([
    [30_000, 'in 1 min'],
    [2 * HOUR, 'in 2 h'],
    [2 * HOUR + 60_000, 'in 2 h 1 min'],
    [DAY, 'in 1 day'],
    [DAY + HOUR, 'in 1 day 1 h'],
    [2 * DAY, 'in 2 days'],
    [2 * DAY + 20 * 60_000, 'in 2 days'],
    [2 * DAY + 6 * HOUR, 'in 2 days 6 h'],
  ])('what leaves in %i ms leaves %s', (ms, wanted) => {
    speak('en');
    expect(format.inWords(ms)).toBe(wanted);
  });

  it('keeps the computer’s own 24 hours', () => {
    speak('en', 'en-GB');
    expect(plain(format.timeInZone(TEN, PORTLAND))).toBe('10:00 PDT');
  });
});

describe('in Spanish', () => {
  const said: [string, () => string, string][] = [
    ['a whole date', () => format.longWhen(TEN, PORTLAND, NOW), 'jueves 11 de junio a las 10:00 (PDT)'],
    [
      'one o’clock',
      () => format.longWhen(ONE - 12 * HOUR, PORTLAND, NOW),
      'jueves 11 de junio a la 1:00 (PDT)',
    ],
    ['a time today', () => format.untilTime(NOW + HOUR, PORTLAND, NOW), 'las 10:42'],
    ['one o’clock today', () => format.untilTime(at('2026-06-09T08:00:00Z'), PORTLAND, NOW), 'la 1:00'],
    ['a time this week', () => format.untilTime(TEN, PORTLAND, NOW), 'el jue a las 10:00'],
    ['one o’clock this week', () => format.untilTime(ONE - 12 * HOUR, PORTLAND, NOW), 'el jue a la 1:00'],
    ['ten with its article', () => format.theTimeInZone(TEN, PORTLAND), 'las 10:00 (PDT)'],
    ['one with its article', () => format.theTimeInZone(ONE - 12 * HOUR, PORTLAND), 'la 1:00 (PDT)'],
    ['thirteen is not one', () => format.theTime(ONE, PORTLAND), 'las 13:00'],
    ['four digits', () => format.count(2418), '2.418'],
    ['a size', () => format.sizeWords({ is: 'about', n: 900, at: NOW as never }), 'unas 900 personas'],
    ['whole days', () => format.inWords(2 * DAY), 'en 2 días'],
    ['some while ago', () => format.ago(2 * HOUR), 'hace 2 horas'],
  ];
  it.each(said)('%s', (_, words, wanted) => {
    speak('es');
    expect(plain(words())).toBe(wanted);
  });
});
