import { turnsOf, type Turn } from './calendar';
import { draw, hash32, uuidOf } from './chance';
import { strengthOf } from './climate';
import { DAY, totalsAt, type Totals } from './results';
import type { PracticeTemplate } from './titles';
import { STORES } from './stores';

/** One email that a store sent before this practice Braze was made. */
export type PastSend = {
  storeSlug: string;
  templateId: PracticeTemplate;
  title: string;
  /** When it left, ms. */
  instant: number;
  /** The same, on the store's own clock. */
  wall: string;
  /** Braze's `send_id`. */
  sendName: string;
  scheduleId: string;
  /** People with that home store then. */
  size: number;
  /** As counted at the moment asked about. */
  results: Totals;
};

const TWO_YEARS = 730 * DAY;

/**
 * The two years before `anchor` (ms), newest first: about a hundred emails of each store. Sends have fixed places
 * in the calendar, so another anchor shows the same ones as far as both can see them. `asOf` (ms): when the
 * results are read.
 */
export function history(anchor: number, asOf = anchor): readonly PastSend[] {
  if (last?.anchor !== anchor || last.asOf !== asOf) {
    const turns = STORES.flatMap((store) => turnsOf(store, anchor - TWO_YEARS, anchor - 3_600_000));
    const sends = turns.map((turn) => pastSend(turn, asOf)).sort((a, b) => b.instant - a.instant);
    last = { anchor, asOf, sends };
  }
  return last.sends;
}
/** A practice Braze has one birth, and its results are asked for again and again. */
let last: { anchor: number; asOf: number; sends: PastSend[] } | undefined;

/** Lists grew until the summer of 2026; since then as many people leave as come. */
const FULL = Date.UTC(2026, 6);
const grownAt = (instant: number): number => Math.min(1, 1 - (FULL - instant) / (9 * 365 * DAY));

function pastSend({ store, turn, templateId, title, instant, wall, sendName }: Turn, asOf: number): PastSend {
  const seed = `${store.slug} ${turn}`;
  const n = hash32(seed);
  const size = Math.round(store.size * grownAt(instant)) - Math.floor(draw(n, 3) * 40);
  const reached = Math.round(size * (0.905 + draw(n, 2) * 0.015));
  return {
    storeSlug: store.slug,
    templateId,
    title,
    instant,
    wall,
    sendName,
    scheduleId: uuidOf(`schedule ${seed}`),
    size,
    results: totalsAt(reached, sendName, asOf - instant, strengthOf(store, instant, templateId)),
  };
}
