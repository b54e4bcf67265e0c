import { describe, expect, it } from 'vitest';
import { Instant, Wall, type Zone } from '@/lib/ids';
import { isZone, type Resolved, resolveWhen, wallAt, wireTime } from '@/lib/send/when';
import { LONG, NOW } from '../arbitraries';
import { bySearch, instantsOf, shownAt, type Transition, transitionsOf, wallOf } from './oracle';

// security-and-reliability.md 8.2: every zone, every jump of its clock from 2025 to 2035, two hours either side.

const MINUTE = 60_000;
const ZONES = Intl.supportedValuesOf('timeZone');
/** Clocks that jump in odd ways: half hours, around Ramadan, at midnight, backwards in summer. */
const ODD = [
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'Asia/Gaza',
  'Africa/Cairo',
].concat([
  'Pacific/Chatham',
  'Europe/Dublin',
  'America/Havana',
  'America/Nuuk',
  'Antarctica/Troll',
  'America/Santiago',
  'Europe/Berlin',
  'America/Los_Angeles',
]);
/** In `npm test` each zone shows four jumps, other years from zone to zone; odd zones show all of theirs. */
const sampled = (all: Transition[], zone: string, index: number): Transition[] =>
  LONG || ODD.includes(zone) || all.length <= 4
    ? all
    : [0, 5, 10, 15].flatMap((step) => all[(index + step) % all.length] ?? []);
const TRANSITIONS = ZONES.flatMap((zone, index) =>
  sampled(transitionsOf(zone, Date.UTC(2025, 0, 1), Date.UTC(2036, 0, 1)), zone, index),
);

/** Wall times around a jump, as if UTC: every few minutes for two hours on either side, and the very edges. */
function wallsAround({ at, before, after }: Transition): number[] {
  const low = at + Math.min(before, after);
  const high = at + Math.max(before, after);
  const step = LONG ? 3 : 20;
  const walls = new Set<number>();
  for (let shown = low - 120 * MINUTE; shown <= high + 120 * MINUTE; shown += step * MINUTE) walls.add(shown);
  for (const edge of [low, high]) for (const near of [-1, 0, 1]) walls.add(edge + near * MINUTE);
  return [...walls];
}
const ask = (shown: number, zone: string, pick?: 'earlier' | 'later'): Resolved =>
  resolveWhen({ mode: 'at', wall: Wall.parse(wallOf(shown)), ...(pick ? { pick } : {}) }, zone as Zone, NOW);

/** What a person must be told about one wall time near a jump. */
function wanted(shown: number, one: Transition): Resolved {
  const instants = instantsOf(shown, one);
  const moment = (instant: number) => ({
    instant: Instant.parse(instant),
    wall: Wall.parse(wallOf(shownAt(instant, one.zone))),
  });
  const [first, second] = instants;
  if (first !== undefined && second === undefined) return { ok: true, ...moment(first) };
  const earlier = first ?? shown - Math.max(one.before, one.after);
  const later = second ?? shown - Math.min(one.before, one.after);
  return {
    ok: false,
    why: first === undefined ? 'gap' : 'overlap',
    earlier: moment(earlier),
    later: moment(later),
  };
}

describe('the zones of this browser', () => {
  it('are all known by name, and no other is', () => {
    expect(ZONES.length).toBeGreaterThan(400);
    expect(ZONES.filter((zone) => !isZone(zone))).toEqual([]);
    for (const no of ['', 'Mars/Olympus', 'Europe/Berlin ', 'local', '{{x}}']) expect(isZone(no)).toBe(false);
  });

  it('jump often enough for this to be a test', () => {
    expect(new Set(TRANSITIONS.map(({ zone }) => zone)).size).toBeGreaterThan(120);
    const jumps = new Set(TRANSITIONS.map(({ before, after }) => (after - before) / MINUTE));
    for (const jump of [60, -60, 30, -30]) expect([...jumps]).toContain(jump);
  });

  it('are read right by the oracle, which a search of every minute confirms', () => {
    for (const one of TRANSITIONS.filter(({ zone }) =>
      ['Europe/Berlin', 'Australia/Lord_Howe'].includes(zone),
    ).slice(0, LONG ? 99 : 4))
      for (const shown of [one.at + one.before, one.at + one.after, one.at + (one.before + one.after) / 2])
        expect(bySearch(shown, one)).toEqual(instantsOf(shown, one));
  });
});

describe('a wall time near a jump of the clock', () => {
  it('is one instant, or comes back with both choices, in every zone', { timeout: 900_000 }, () => {
    const seen = { ok: 0, gap: 0, overlap: 0 };
    for (const one of TRANSITIONS) {
      for (const shown of wallsAround(one)) {
        const expected = wanted(shown, one);
        const got = ask(shown, one.zone);
        if (JSON.stringify(got) !== JSON.stringify(expected))
          expect({ one, wall: wallOf(shown), got }).toEqual(expected);
        seen[got.ok ? 'ok' : got.why] += 1;
      }
    }
    expect(seen.ok).toBeGreaterThan(seen.gap + seen.overlap);
    expect(Math.min(seen.gap, seen.overlap)).toBeGreaterThan(100);
  });

  it('that is not one instant is settled by the person’s pick, and only then', { timeout: 900_000 }, () => {
    for (const one of TRANSITIONS) {
      for (const shown of [
        one.at + Math.min(one.before, one.after),
        one.at + Math.max(one.before, one.after) - MINUTE,
      ]) {
        const told = ask(shown, one.zone);
        if (told.ok) throw new Error(`${one.zone} ${wallOf(shown)} was guessed`);
        expect(ask(shown, one.zone, 'earlier')).toEqual({ ok: true, ...told.earlier });
        expect(ask(shown, one.zone, 'later')).toEqual({ ok: true, ...told.later });
        expect(told.later.instant - told.earlier.instant).toBe(Math.abs(one.after - one.before));
      }
    }
  });

  it('comes back from its instant, on the wire and on the clock', { timeout: 900_000 }, () => {
    for (const one of TRANSITIONS) {
      for (let shift = -120; shift <= 120; shift += LONG ? 5 : 24) {
        const instant = Instant.parse(one.at + shift * MINUTE);
        const wall = wallAt(instant, one.zone as Zone);
        if (wall !== wallOf(shownAt(instant, one.zone))) expect({ one, shift, wall }).toBe('the clock');
        const back = resolveWhen({ mode: 'at', wall }, one.zone as Zone, NOW);
        const instants = back.ok ? [back.instant] : [back.earlier.instant, back.later.instant];
        if (!instants.includes(instant)) expect({ one, shift, instants }).toBe(instant);
        if (Date.parse(wireTime(instant)) !== instant) expect(wireTime(instant)).toBe(instant);
      }
    }
  });

  // Node 24 has no Temporal yet; where there is one, it must agree.
  if ('Temporal' in globalThis)
    it('is what Temporal says', { timeout: 900_000 }, () => {
      // The part of the standard that is asked; TypeScript's own types for it come later.
      const { PlainDateTime } = (
        globalThis as unknown as {
          Temporal: {
            PlainDateTime: {
              from(wall: string): {
                toZonedDateTime(zone: string, how: { disambiguation: string }): { epochMilliseconds: number };
              };
            };
          };
        }
      ).Temporal;
      for (const one of TRANSITIONS) {
        for (const shown of wallsAround(one)) {
          const got = ask(shown, one.zone);
          const [early, late] = ['earlier', 'later'].map(
            (disambiguation) =>
              PlainDateTime.from(wallOf(shown)).toZonedDateTime(one.zone, { disambiguation })
                .epochMilliseconds,
          );
          expect(got.ok ? [got.instant, got.instant] : [got.earlier.instant, got.later.instant]).toEqual([
            early,
            late,
          ]);
        }
      }
    });
});
