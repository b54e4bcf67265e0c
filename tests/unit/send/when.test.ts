import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant, Wall, type Zone } from '@/lib/ids';
import { judgeInstant, lastChange, resolveWhen, wallAt, windowAt, wireTime } from '@/lib/send/when';
import { runs } from '../arbitraries';

const MINUTE = 60_000;
const at = (text: string) => Instant.parse(Date.parse(text));
const NOW = at('2027-03-01T09:15:00Z');
const zone = (name: string) => name as Zone; // a zone name
const plus = (ms: number) => Instant.parse(NOW + ms);
const LEAD = 30 * MINUTE;
const HORIZON = 82 * 24 * 60 * MINUTE;
const instant = fc
  .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((ms) => Instant.parse(ms));

describe('an instant', () => {
  it.each([
    [-1, 'past'],
    [0, 'past'],
    [1, 'too-soon'],
    [LEAD - 1, 'too-soon'],
    [LEAD, 'fine'],
    [HORIZON, 'fine'],
    [HORIZON + 1, 'too-far'],
  ])('%i ms after now is %s', (ms, judged) => expect(judgeInstant(plus(ms), NOW)).toBe(judged));

  it('at either end of the window is fine, and a minute beyond is not', () => {
    fc.assert(
      fc.property(instant, (now) => {
        const { soonest, latest } = windowAt(now);
        expect([soonest % MINUTE, latest % MINUTE]).toEqual([0, 0]);
        expect([judgeInstant(soonest, now), judgeInstant(latest, now)]).toEqual(['fine', 'fine']);
        expect(judgeInstant(Instant.parse(soonest - MINUTE), now)).toBe('too-soon');
        expect(judgeInstant(Instant.parse(latest + MINUTE), now)).toBe('too-far');
      }),
      runs(500),
    );
  });

  it.each([
    ['2027-03-01T09:15:00Z', '2027-03-01T09:45:00Z'],
    ['2027-03-01T09:15:00.001Z', '2027-03-01T09:46:00Z'],
    ['2027-03-01T09:15:59.999Z', '2027-03-01T09:46:00Z'],
    ['2027-12-31T23:30:01Z', '2028-01-01T00:01:00Z'],
  ])('as soon as possible at %s is %s', (now, soonest) => {
    expect(windowAt(at(now)).soonest).toBe(at(soonest));
    const resolved = resolveWhen({ mode: 'soonest' }, zone('UTC'), at(now));
    expect(resolved).toEqual({ ok: true, instant: at(soonest), wall: soonest.slice(0, 16) });
  });

  it('as soon as possible shows the store’s own clock, also in the hour that comes twice', () => {
    const now = at('2027-10-31T00:40:00Z');
    const berlin = resolveWhen({ mode: 'soonest' }, zone('Europe/Berlin'), now);
    expect(berlin).toEqual({ ok: true, instant: at('2027-10-31T01:10:00Z'), wall: '2027-10-31T02:10' });
  });

  it('may be changed until twenty minutes before', () => {
    expect(lastChange(at('2027-03-28T09:00:00Z'))).toBe(at('2027-03-28T08:40:00Z'));
    const undo = lastChange(windowAt(NOW).soonest) - NOW;
    expect(undo).toBeGreaterThanOrEqual(10 * MINUTE);
  });
});

describe('a wall time', () => {
  it.each([
    ['2027-03-28T09:00', 'Europe/Berlin', '2027-03-28T07:00:00Z'],
    ['2027-01-15T09:00', 'Europe/Berlin', '2027-01-15T08:00:00Z'],
    ['2027-01-15T09:00', 'Asia/Kolkata', '2027-01-15T03:30:00Z'],
    ['2027-01-15T00:00', 'Pacific/Kiritimati', '2027-01-14T10:00:00Z'],
    ['2027-01-15T23:59', 'Pacific/Pago_Pago', '2027-01-16T10:59:00Z'],
    ['2028-02-29T12:00', 'America/St_Johns', '2028-02-29T15:30:00Z'],
  ])('%s in %s is %s', (wall, name, wanted) => {
    const resolved = resolveWhen({ mode: 'at', wall: Wall.parse(wall) }, zone(name), NOW);
    expect(resolved).toEqual({ ok: true, instant: at(wanted), wall });
    expect(wallAt(at(wanted), zone(name))).toBe(wall);
  });

  it('that does not exist comes back with the choices on either side', () => {
    expect(
      resolveWhen({ mode: 'at', wall: Wall.parse('2027-03-28T02:30') }, zone('Europe/Berlin'), NOW),
    ).toEqual({
      ok: false,
      why: 'gap',
      earlier: { wall: '2027-03-28T01:30', instant: at('2027-03-28T00:30:00Z') },
      later: { wall: '2027-03-28T03:30', instant: at('2027-03-28T01:30:00Z') },
    });
  });

  it('that comes twice comes back with both', () => {
    expect(
      resolveWhen({ mode: 'at', wall: Wall.parse('2027-11-07T01:30') }, zone('America/New_York'), NOW),
    ).toEqual({
      ok: false,
      why: 'overlap',
      earlier: { wall: '2027-11-07T01:30', instant: at('2027-11-07T05:30:00Z') },
      later: { wall: '2027-11-07T01:30', instant: at('2027-11-07T06:30:00Z') },
    });
  });

  it('that is one instant takes no notice of a pick left over from another', () => {
    const wall = Wall.parse('2027-03-28T09:00');
    for (const pick of ['earlier', 'later'] as const)
      expect(resolveWhen({ mode: 'at', wall, pick }, zone('Europe/Berlin'), NOW)).toMatchObject({
        ok: true,
        instant: at('2027-03-28T07:00:00Z'),
      });
  });
});

describe('the time on the wire', () => {
  it('is UTC with Z to the second, and reads as the same instant', () => {
    fc.assert(
      fc.property(instant, (one) => {
        const second = Instant.parse(Math.floor(one / 1000) * 1000);
        expect(wireTime(one)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(Date.parse(wireTime(one))).toBe(second);
      }),
      runs(500),
    );
  });

  it.each([
    ['2027-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['2027-12-31T23:59:59Z', '2027-12-31T23:59:59Z'],
    ['2028-02-29T24:00:00Z', '2028-03-01T00:00:00Z'],
  ])('of %s is %s', (one, wire) => expect(wireTime(at(one))).toBe(wire));
});
