import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AudienceSize } from '@/lib/audience/size';
import { Hash, Instant, SendName, TenantId } from '@/lib/ids';
import { usualReach, whatToConfirm } from '@/lib/send/confirm';
import { fromHeader } from '@/lib/send/from-header';
import { parkTime } from '@/lib/send/park-time';
import { sendNameOf } from '@/lib/send/send-name';
import { FIGURES, totalsOf } from '@/lib/send/totals';
import { NOW, runs, typed } from '../arbitraries';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const kit = { tenantId: TenantId.parse('tenant-1'), brand: 'Harbor', linkHosts: [], imageHosts: [] };
const about = (n: number): AudienceSize => ({ is: 'about', n, at: NOW });

describe('besides pressing Schedule a person', () => {
  it.each([
    [about(500), undefined, undefined, { is: 'nothing' }],
    [about(501), undefined, undefined, { is: 'type-count', n: 501 }],
    [about(500), 10, undefined, { is: 'nothing' }],
    [about(4000), 2000, undefined, { is: 'nothing' }],
    [about(4001), 2000, undefined, { is: 'type-count', n: 4001 }],
    [{ is: 'up-to', n: 4001, at: NOW } as const, 2000, undefined, { is: 'type-count', n: 4001 }],
    [about(101), 2000, 100, { is: 'type-count', n: 101 }],
    [about(4001), 2000, 9000, { is: 'nothing' }],
    [about(0), undefined, undefined, { is: 'nothing' }],
    [{ is: 'unknown' } as const, 2000, undefined, { is: 'tick-unknown' }],
    [{ is: 'last-reached', n: 3 } as const, 2000, 1, { is: 'tick-unknown' }],
  ])('for %j, usually %s, limit %s: %j', (size, usual, confirmAbove, wanted) => {
    expect(whatToConfirm(size, usual, confirmAbove === undefined ? kit : { ...kit, confirmAbove })).toEqual(
      wanted,
    );
  });

  it.each([
    [[], undefined],
    [[7], 7],
    [[9, 1, 5], 5],
    [[1, 9, 5, 7], 7],
    [[100, 5, 6, 7, 90_000], 7],
  ])('the usual of %j is %s', (counts, usual) => expect(usualReach(counts)).toBe(usual));
});

describe('a park', () => {
  it('stands a week and a half day after the real hour, when nothing else is near', () => {
    expect(parkTime(NOW, [])).toBe(NOW + 7 * DAY + 12 * HOUR);
    expect(parkTime(NOW, [NOW])).toBe(NOW + 7 * DAY + 12 * HOUR);
  });

  it('is never within a day of another email of the group, nor earlier', () => {
    const others = fc.array(fc.integer({ min: -2 * DAY, max: 40 * DAY }), { maxLength: 40 });
    fc.assert(
      fc.property(others, (offsets) => {
        const near = offsets.map((ms) => Instant.parse(NOW + ms));
        const time = parkTime(NOW, near);
        expect(time).toBeGreaterThanOrEqual(NOW + 7 * DAY + 12 * HOUR);
        for (const other of near) expect(Math.abs(other - time)).toBeGreaterThanOrEqual(DAY);
        expect((time - NOW - 7 * DAY - 12 * HOUR) % DAY).toBe(0);
      }),
      runs(500),
    );
  });

  it('may stand a day to the millisecond from another', () => {
    const first = NOW + 7 * DAY + 12 * HOUR;
    expect(parkTime(NOW, [Instant.parse(first + DAY)])).toBe(first);
    expect(parkTime(NOW, [Instant.parse(first + DAY - 1)])).toBe(first + 2 * DAY);
  });
});

describe('a send’s name', () => {
  const hash = (digit: string) => Hash.parse(digit.repeat(64));
  it('is at most 64 signs of ASCII for any group, and tells sends apart', () => {
    fc.assert(
      fc.property(typed, (group) => {
        const name = sendNameOf(group, hash('a'));
        expect(name).toMatch(/^[a-z0-9-]{1,64}$/);
        expect(SendName.safeParse(name).success).toBe(true);
        expect(sendNameOf(group, hash('a'))).toBe(name);
        expect(sendNameOf(group, hash('b'))).not.toBe(name);
      }),
      runs(500),
    );
  });

  it.each([
    ['Hawthorne', 'hawthorne-aaaaaaaaaaaaaaaaaaaaaaaa'],
    ['  St. John’s & Co ', 'st-john-s-co-aaaaaaaaaaaaaaaaaaaaaaaa'],
    ['東京', 'group-aaaaaaaaaaaaaaaaaaaaaaaa'],
    ['', 'group-aaaaaaaaaaaaaaaaaaaaaaaa'],
    ['x'.repeat(100), `${'x'.repeat(24)}-aaaaaaaaaaaaaaaaaaaaaaaa`],
  ])('of %j can still be read: %s', (group, name) => expect(sendNameOf(group, hash('a'))).toBe(name));
});

describe('the From line', () => {
  const address = 'a@harbor.example';
  it.each([
    ['Harbor Books', 'Harbor Books <a@harbor.example>'],
    ['Harbor, Books', '"Harbor, Books" <a@harbor.example>'],
    ['Books (Harbor)', '"Books (Harbor)" <a@harbor.example>'],
    ['St. John’s', '"St. John’s" <a@harbor.example>'],
    ["O'Hare", "O'Hare <a@harbor.example>"],
    ['Café 東京 🍓', 'Café 東京 🍓 <a@harbor.example>'],
  ])('of %j is %s', (name, line) => expect(fromHeader({ name, address })).toBe(line));

  it.each([
    'a"b',
    'a<b',
    'a>b',
    'a{b',
    'a}b',
    'a\\b',
    'a\nb',
    'a\r\nBcc: x',
    'a\u0000',
    'a\u0085b',
    'a\u2028b',
  ])('can’t be written for the name %j', (name) => expect(fromHeader({ name, address })).toBeUndefined());

  it.each([
    'a b@x.example',
    'a@x.example\r\nBcc: b@x.example',
    '<a@x.example>',
    'a@x.example>',
    '{{x}}@x.example',
  ])('can’t be written for the address %j', (wrong) =>
    expect(fromHeader({ name: 'A', address: wrong })).toBeUndefined(),
  );

  it('is one line with one address and no Liquid, for any name', () => {
    fc.assert(
      fc.property(typed, (name) => {
        const line = fromHeader({ name, address });
        if (line === undefined) return;
        expect(line).not.toMatch(/[\r\n{}\\\u0085\u2028\u2029]/);
        expect(line.match(/</g)).toHaveLength(1);
        expect(line.endsWith(` <${address}>`)).toBe(true);
        const shown = line.slice(0, -address.length - 3);
        expect([name, `"${name}"`]).toContain(shown);
        if (!shown.startsWith('"')) expect(shown).not.toMatch(/[,;:@()[\].]/);
      }),
      runs(500),
    );
  });
});

describe('a send’s totals', () => {
  const row = fc.record(
    Object.fromEntries(FIGURES.map((figure) => [figure, fc.option(fc.nat(1000), { nil: undefined })])),
    { requiredKeys: [] },
  );
  const day = fc.record(
    {
      messages: fc.option(fc.record({ email: fc.array(row, { maxLength: 3 }) }, { requiredKeys: [] }), {
        nil: undefined,
      }),
    },
    { requiredKeys: [] },
  );
  it('are the sums over days and variations, and a figure nobody gave stays unsaid', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 5 }), (days) => {
        const totals = totalsOf(days);
        for (const figure of FIGURES) {
          let sum: number | undefined;
          for (const one of days)
            for (const email of one.messages?.email ?? [])
              if (email[figure] !== undefined) sum = (sum ?? 0) + email[figure];
          expect(totals[figure]).toBe(sum);
          expect(Object.hasOwn(totals, figure)).toBe(sum !== undefined);
        }
      }),
      runs(200),
    );
  });

  it('keep a zero that Braze gave', () => {
    expect(totalsOf([{ messages: { email: [{ sent: 0 }] } }, { messages: {} }, {}])).toEqual({ sent: 0 });
    expect(totalsOf([])).toEqual({});
  });
});
