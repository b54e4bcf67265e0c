import { describe, expect, it } from 'vitest';
import { history } from '@/lib/practice/history';
import { DAY, dailyRows, totalsAt } from '@/lib/practice/results';
import { STORES } from '@/lib/practice/stores';

const NOW = Date.UTC(2027, 5, 10, 12);

describe('sixty days of sends', () => {
  const sends = history(NOW);
  it('are about eight for each store, newest first, on sensible hours, with names and IDs of their own', () => {
    for (const store of STORES) {
      const own = sends.filter((send) => send.storeSlug === store.slug);
      expect(own.length).toBeGreaterThanOrEqual(7);
      expect(own.length).toBeLessThanOrEqual(9);
      for (const send of own) {
        const format = new Intl.DateTimeFormat('en-US', {
          timeZone: store.zone,
          hour: 'numeric',
          hourCycle: 'h23',
        });
        expect(Number(format.format(send.instant))).toBeGreaterThanOrEqual(9);
        expect(Number(format.format(send.instant))).toBeLessThanOrEqual(17);
      }
    }
    expect(sends.every((send, i) => i === 0 || send.instant <= (sends[i - 1]?.instant ?? 0))).toBe(true);
    expect(new Set(sends.map((send) => send.sendName)).size).toBe(sends.length);
    expect(new Set(sends.map((send) => send.scheduleId)).size).toBe(sends.length);
    expect(new Set(sends.map((send) => send.templateId)).size).toBe(4);
    expect(sends.every((send) => /^[\x21-\x7e]{1,64}$/.test(send.sendName))).toBe(true);
  });

  it('don’t change when looked at from a day later', () => {
    const later = history(NOW + DAY, NOW);
    const both = later.filter((send) => sends.some((one) => one.sendName === send.sendName));
    expect(both.length).toBeGreaterThan(sends.length * 0.95);
    for (const send of both) expect(sends).toContainEqual(send);
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

  it('by day add up to the whole', () => {
    const send = { at: NOW - 3 * DAY, size: 2200, seed: 's', variationId: 'email-101' };
    const rows = dailyRows([send], { length: 10, endingAt: NOW, now: NOW });
    const sum = (name: 'sent' | 'unique_opens') =>
      rows.reduce((all, row) => all + (row.messages.email[0]?.[name] ?? 0), 0);
    expect(sum('sent')).toBe(2200);
    expect(sum('unique_opens')).toBe(totalsAt(2200, 's', 3 * DAY).unique_opens);
    expect(rows.at(-1)?.time).toBe('2027-06-10');
    expect(rows[0]?.messages.email[0]?.sent).toBe(0);
  });
});
