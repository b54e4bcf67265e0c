import { turnNamed } from './calendar';
import { draw, hash32 } from './chance';
import { strengthOf, type Strength } from './climate';
import { STORES } from './stores';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** braze/rest-api.md 3.7: send-level numbers are kept for 14 days. */
export const KEPT_MS = 14 * DAY;

/** Counts of one send so far, in people. `opens` and `clicks` count each time, the `unique_` ones people. */
export type Totals = {
  sent: number;
  delivered: number;
  opens: number;
  unique_opens: number;
  machine_open: number;
  machine_amp_open: number;
  clicks: number;
  unique_clicks: number;
  unsubscribes: number;
  bounces: number;
  reported_spam: number;
};

export const NOTHING: Totals = {
  sent: 0,
  delivered: 0,
  opens: 0,
  unique_opens: 0,
  machine_open: 0,
  machine_amp_open: 0,
  clicks: 0,
  unique_clicks: 0,
  unsubscribes: 0,
  bounces: 0,
  reported_spam: 0,
};

const AS_USUAL: Strength = { open: 1, click: 1, bounce: 1, leave: 1 };

/**
 * What Braze would have counted `age` ms after `size` people were emailed: delivery within 20 minutes, machines
 * first, people over the following two days. `seed` and `strength` decide how well the send does; the counts never
 * go down.
 */
export function totalsAt(size: number, seed: string, age: number, strength = AS_USUAL): Totals {
  if (age < 0 || size === 0) return NOTHING;
  const n = hash32(seed);
  const between = (k: number, low: number, high: number) => low + draw(n, k) * (high - low);
  const soFar = (halfLife: number) => 1 - 2 ** (-age / halfLife);
  const arrived = Math.min(1, (age + 60_000) / (20 * 60_000));
  const bounced = Math.round(size * between(0, 0.004, 0.012) * strength.bounce);
  const delivered = size - bounced;
  const opened = delivered * between(1, 0.34, 0.43) * strength.open;
  const uniqueOpens = Math.floor(opened * soFar(7 * HOUR));
  const clicked = delivered * between(2, 0.035, 0.075) * strength.click;
  const uniqueClicks = Math.min(uniqueOpens, Math.floor(clicked * soFar(8 * HOUR)));
  const machine = Math.floor(delivered * between(3, 0.14, 0.24) * soFar(1.5 * HOUR));
  return {
    sent: size,
    delivered: Math.floor(delivered * arrived),
    opens: Math.floor(uniqueOpens * between(4, 1.2, 1.5)),
    unique_opens: uniqueOpens,
    machine_open: machine,
    machine_amp_open: 0,
    clicks: Math.floor(uniqueClicks * between(5, 1.1, 1.3)),
    unique_clicks: uniqueClicks,
    unsubscribes: Math.floor(delivered * between(6, 0.001, 0.004) * strength.leave * soFar(9 * HOUR)),
    bounces: Math.floor(bounced * arrived),
    reported_spam: Math.floor(delivered * between(7, 0, 0.0008) * strength.leave * soFar(12 * HOUR)),
  };
}

/** One send under a send ID: when it left (ms), how many people got it, under which variation. */
export type Counted = { at: number; size: number; seed: string; variationId: string };

/**
 * The rows of `sends/data_series`: one a UTC day, the last one the day of `endingAt`, with what was counted on
 * that day. The email item is uncertain at Braze (braze/rest-api.md 3.7); it follows the sheet's guess.
 */
export function dailyRows(
  sends: readonly Counted[],
  options: { length: number; endingAt: number; now: number },
) {
  const lastDay = Math.floor(options.endingAt / DAY);
  const variations = [...new Set(sends.map((send) => send.variationId))];
  return Array.from({ length: options.length }, (_, k) => {
    const start = (lastDay - options.length + 1 + k) * DAY;
    const email = variations.map((variationId) => {
      const own = sends.filter((send) => send.variationId === variationId);
      const upTo = (time: number) =>
        own.map((send) => totalsAt(send.size, send.seed, time - send.at, strengthOfSend(send)));
      const counts = difference(sum(upTo(Math.min(start + DAY - 1, options.now))), sum(upTo(start - 1)));
      return { variation_name: variationId, variation_api_id: variationId, ...counts };
    });
    return {
      time: new Date(start).toISOString().slice(0, 10),
      messages: { email },
      conversions_by_send_time: 0,
      conversions: 0,
      unique_recipients: email.reduce((total, item) => total + item.sent, 0),
      revenue: 0,
    };
  });
}

/** A person's own email does as its store and the season do; one from the calendar also as its subject. */
function strengthOfSend({ at, seed, variationId }: Counted): Strength {
  const store = STORES.find((one) => one.variationId === variationId);
  return store ? strengthOf(store, at, turnNamed(store, seed, at)?.templateId) : AS_USUAL;
}

const combine = (a: Totals, b: Totals, how: (x: number, y: number) => number): Totals => ({
  sent: how(a.sent, b.sent),
  delivered: how(a.delivered, b.delivered),
  opens: how(a.opens, b.opens),
  unique_opens: how(a.unique_opens, b.unique_opens),
  machine_open: how(a.machine_open, b.machine_open),
  machine_amp_open: 0,
  clicks: how(a.clicks, b.clicks),
  unique_clicks: how(a.unique_clicks, b.unique_clicks),
  unsubscribes: how(a.unsubscribes, b.unsubscribes),
  bounces: how(a.bounces, b.bounces),
  reported_spam: how(a.reported_spam, b.reported_spam),
});
const sum = (all: Totals[]): Totals => all.reduce((a, b) => combine(a, b, (x, y) => x + y), NOTHING);
const difference = (a: Totals, b: Totals): Totals => combine(a, b, (x, y) => Math.max(0, x - y));
