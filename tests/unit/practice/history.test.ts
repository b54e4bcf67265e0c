import { describe, expect, it } from 'vitest';
import { WORST } from '@/lib/practice/climate';
import { history, type PastSend } from '@/lib/practice/history';
import { DAY, dailyRows, totalsAt } from '@/lib/practice/results';
import { STORES, storeOf } from '@/lib/practice/stores';
import { wallAt } from '@/lib/send/when';

const NOW = Date.UTC(2027, 5, 10, 12);
const sends = history(NOW);
/** Those old enough to be counted to the end. */
const counted = sends.filter(({ instant }) => NOW - instant > 7 * DAY);

type Count = 'unique_opens' | 'unique_clicks' | 'unsubscribes' | 'bounces';
function share(some: readonly PastSend[], what: Count): number {
  const total = (name: Count | 'delivered') => some.reduce((sum, send) => sum + send.results[name], 0);
  return total(what) / total('delivered');
}
const monthOf = ({ wall }: PastSend) => Number(wall.slice(5, 7));
const inMonths = (...months: number[]) => counted.filter((send) => months.includes(monthOf(send)));
const weekdayOf = ({ wall }: PastSend) => new Date(`${wall}Z`).getUTCDay();

describe('two years of sends', () => {
  it('are about a hundred for each store, in working hours of its own clock', () => {
    expect(sends.length).toBeGreaterThan(3400);
    expect(sends.length).toBeLessThan(3900);
    for (const store of STORES) {
      const own = sends.filter((send) => send.storeSlug === store.slug);
      expect(own.length).toBeGreaterThanOrEqual(90);
      expect(own.length).toBeLessThanOrEqual(105);
      const gaps = own.slice(1).map(({ instant }, i) => ((own[i]?.instant ?? 0) - instant) / DAY);
      expect(Math.min(...gaps)).toBeGreaterThan(3);
      expect(Math.max(...gaps)).toBeLessThan(12);
      for (const send of own) {
        const hour = Number(send.wall.slice(11, 13));
        expect(hour).toBeGreaterThanOrEqual(9);
        expect(hour).toBeLessThanOrEqual(17);
      }
    }
  });

  it('say the same moment in both ways, on days when clocks change as well', () => {
    for (const { storeSlug, instant, wall } of sends.filter((send) => [3, 11].includes(monthOf(send))))
      expect(wallAt(instant as never, storeOf(storeSlug)?.zone as never)).toBe(wall); // a store's own zone
  });

  it('come newest first, with names and IDs of their own', () => {
    expect(sends.every((send, i) => i === 0 || send.instant <= (sends[i - 1]?.instant ?? 0))).toBe(true);
    expect(new Set(sends.map((send) => send.sendName)).size).toBe(sends.length);
    expect(new Set(sends.map((send) => send.scheduleId)).size).toBe(sends.length);
    expect(sends.every((send) => /^[\x21-\x7e]{1,64}$/.test(send.sendName))).toBe(true);
  });

  it('don’t change when looked at from a day later', () => {
    const names = new Map(sends.map((send) => [send.sendName, send]));
    const both = history(NOW + DAY, NOW).filter((send) => names.has(send.sendName));
    expect(both.length).toBeGreaterThan(sends.length * 0.98);
    for (const send of both) expect(names.get(send.sendName)).toEqual(send);
  });
});

describe('what stores write about', () => {
  const of = (templateId: PastSend['templateId']) => sends.filter((send) => send.templateId === templateId);

  it('is every email of the brand, under dozens of titles, and never the same twice in a row', () => {
    expect(new Set(sends.map((send) => send.templateId)).size).toBe(12);
    expect(new Set(sends.map((send) => send.title)).size).toBeGreaterThan(60);
    for (const { slug } of STORES) {
      const own = sends.filter((send) => send.storeSlug === slug);
      for (const [i, send] of own.entries()) expect(send.templateId).not.toBe(own[i + 1]?.templateId);
    }
  });

  it('follows the year: presents before Christmas, heat in summer, closings before holidays', () => {
    for (const send of of('gift-set')) expect([11, 12]).toContain(monthOf(send));
    for (const send of of('gift-set')) expect(send.wall.slice(5, 10) < '12-25').toBe(true);
    expect(of('weather-day').filter((send) => [6, 7, 8].includes(monthOf(send))).length).toBeGreaterThan(
      of('weather-day').length * 0.7,
    );
    for (const { title, wall } of of('holiday-closing')) {
      if (title.includes('Christmas')) expect(wall.slice(5, 7)).toBe('12');
      if (title.includes('Thanksgiving')) expect(wall.slice(5, 7)).toBe('11');
    }
  });

  it('decides the weekday: two for one early in the week, and few emails on weekends', () => {
    const early = of('two-for-one').filter((send) => [1, 2].includes(weekdayOf(send)));
    expect(early.length).toBeGreaterThan(of('two-for-one').length * 0.5);
    expect(sends.filter((send) => [0, 6].includes(weekdayOf(send))).length).toBeLessThan(sends.length * 0.12);
  });
});

describe('how they did', () => {
  it('shows the seasons: July is opened most, January least', () => {
    const byMonth = Array.from({ length: 12 }, (_, i) => share(inMonths(i + 1), 'unique_opens'));
    expect(byMonth.indexOf(Math.max(...byMonth))).toBe(6);
    expect(byMonth.indexOf(Math.min(...byMonth))).toBe(0);
    const summer = share(inMonths(6, 7, 8), 'unique_opens');
    expect(summer / share(inMonths(12, 1, 2), 'unique_opens')).toBeGreaterThan(1.2);
  });

  it('shows the subject: a birthday is clicked more than a closing', () => {
    const of = (id: string) => counted.filter((send) => send.templateId === id);
    expect(share(of('birthday-club'), 'unique_clicks')).toBeGreaterThan(
      3 * share(of('holiday-closing'), 'unique_clicks'),
    );
  });

  it('leaves two stores far behind all others, in every respect', () => {
    expect(WORST).toEqual(['arts-district', 'corktown']);
    const of = (slug: string) => counted.filter((send) => send.storeSlug === slug);
    const rest = STORES.filter(({ slug }) => !WORST.includes(slug)).map(({ slug }) => of(slug));
    for (const slug of WORST) {
      const opened = share(of(slug), 'unique_opens');
      expect(opened).toBeLessThan(0.8 * Math.min(...rest.map((own) => share(own, 'unique_opens'))));
      for (const what of ['bounces', 'unsubscribes'] as const)
        expect(share(of(slug), what)).toBeGreaterThan(2 * Math.max(...rest.map((own) => share(own, what))));
    }
  });

  it('is the same in any sixty days, so a month’s report finds the two as well', () => {
    const recent = counted.filter(({ instant }) => NOW - instant < 60 * DAY);
    const opened = STORES.map(
      ({ slug }) =>
        [
          share(
            recent.filter((s) => s.storeSlug === slug),
            'unique_opens',
          ),
          slug,
        ] as const,
    );
    const worst = opened.toSorted(([a], [b]) => a - b).slice(0, 2);
    expect(worst.map(([, slug]) => slug).toSorted()).toEqual(WORST);
  });
});

describe('counts', () => {
  it('never go down, and never exceed what they are part of', () => {
    let before = totalsAt(2200, 'seed', 0);
    for (let age = 0; age < 14 * DAY; age += DAY / 7) {
      const now = totalsAt(2200, 'seed', age);
      for (const [name, value] of Object.entries(now)) {
        expect(value).toBeGreaterThanOrEqual(before[name as keyof typeof now]); // keys of the same object
      }
      expect(now.delivered + now.bounces).toBeLessThanOrEqual(now.sent);
      expect(now.unique_clicks).toBeLessThanOrEqual(now.unique_opens);
      expect(now.unique_opens).toBeLessThanOrEqual(now.delivered);
      before = now;
    }
    expect(before.unique_opens / before.delivered).toBeGreaterThan(0.3);
  });

  it('of everything in the past are parts of each other, too', () => {
    for (const { results, size } of sends) {
      expect(results.sent).toBeLessThanOrEqual(size);
      expect(results.delivered + results.bounces).toBeLessThanOrEqual(results.sent);
      expect(results.unique_opens).toBeLessThanOrEqual(results.delivered);
      expect(results.unique_clicks).toBeLessThanOrEqual(results.unique_opens);
    }
  });

  it('by day add up to the whole, for a send of the calendar', () => {
    for (const send of sends.filter(({ instant }) => NOW - instant < 9 * DAY)) {
      const { instant: at, results, sendName: seed, storeSlug } = send;
      const variationId = storeOf(storeSlug)?.variationId ?? '';
      const rows = dailyRows([{ at, size: results.sent, seed, variationId }], {
        length: 12,
        endingAt: NOW,
        now: NOW,
      });
      const sum = (name: 'sent' | 'unique_opens' | 'unsubscribes') =>
        rows.reduce((all, row) => all + (row.messages.email[0]?.[name] ?? 0), 0);
      expect(sum('sent')).toBe(results.sent);
      expect(sum('unique_opens')).toBe(results.unique_opens);
      expect(sum('unsubscribes')).toBe(results.unsubscribes);
      expect(rows.at(-1)?.time).toBe('2027-06-10');
      expect(rows[0]?.messages.email[0]?.sent).toBe(0);
    }
  });
});
