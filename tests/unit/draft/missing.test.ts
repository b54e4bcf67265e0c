import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft, When } from '@/lib/draft/draft';
import { letters, slotFinding, type SlotFinding, slotFindings } from '@/lib/draft/missing';
import { TenantId } from '@/lib/ids';
import { answerPreview } from '@/lib/liquid/preview';
import { fillParts } from '@/lib/slot/fill';
import type { Slot } from '@/lib/slot/slot';
import { NOW, runs, typed, VERSIONS } from '../arbitraries';

const kit = {
  tenantId: TenantId.parse('tenant-1'),
  brand: 'Harbor',
  linkHosts: ['harbor.example', 'books.example'],
  imageHosts: [],
};
const slot = (more: Partial<Slot> = {}): Slot => ({
  id: 'a',
  label: 'A',
  kind: 'text',
  filledBy: 'person',
  required: true,
  maxLength: 10,
  places: [{ part: 'html', start: 0, end: 1, context: 'text' }],
  ...more,
});
const preheader: Partial<Slot> = { places: [{ part: 'preheader', start: 0, end: 1, context: 'header' }] };
const link: Partial<Slot> = { kind: 'link', maxLength: 100 };
const choice: Partial<Slot> = { kind: 'choice', maxLength: 100, choices: ['Tea', 'Milk'] };
const date: Partial<Slot> = { kind: 'date', maxLength: 100 };

describe('a part of the form', () => {
  it.each<[string, Partial<Slot>, string, SlotFinding['is'] | undefined]>([
    ['is needed', {}, '', 'required'],
    ['is needed, and white space is nothing', {}, ' \n\t\u00a0', 'required'],
    ['may be left out', { required: false }, '', undefined],
    ['is long enough at its limit', {}, '1234567890', undefined],
    ['is too long past its limit', {}, '12345678901', 'too-long'],
    ['is counted as people count', {}, '👩‍👩‍👧‍👦'.repeat(10), undefined],
    ['is too long by one family', {}, '👩‍👩‍👧‍👦'.repeat(11), 'too-long'],
    ['has no control character', {}, 'a\u0000b', 'control-character'],
    ['has no mark that turns text around', {}, 'a\u202eb', 'control-character'],
    ['is one line', {}, 'a\nb', 'line-break'],
    ['is one line to a Mac of old', {}, 'a\rb', 'line-break'],
    ['is one line to Unicode', {}, 'a\u2028b', 'line-break'],
    ['may have lines in a paragraph', { kind: 'paragraph' }, 'a\n\nb', undefined],
    ['has no angle bracket in the preview text', preheader, 'a < b', 'angle-bracket'],
    ['has no angle bracket in the preview text, either way', preheader, 'a > b', 'angle-bracket'],
    ['may have one elsewhere', {}, '<3', undefined],
    ['may have braces', {}, '{{ hi }}', undefined],
    ['reads from right to left', {}, 'שלום', undefined],
    ['is a link', link, 'https://www.harbor.example/x', undefined],
    ['is a link without its https', link, 'books.example', undefined],
    ['is no link', link, 'read more', 'not-a-link'],
    ['is no script', link, 'javascript:alert(1)', 'not-a-link'],
    ['is no link of the old kind', link, 'http://harbor.example', 'not-a-link'],
    ['goes to a listed host only', link, 'https://evil.example', 'link-host'],
    ['goes to a listed host, not one that ends alike', link, 'https://notharbor.example', 'link-host'],
    ['is a day', date, '2027-06-13', undefined],
    ['is no day of the calendar', date, '2027-02-29', 'not-a-date'],
    ['is no day at all', date, 'Sunday', 'not-a-date'],
    ['is one of the choices', choice, 'Milk', undefined],
    ['is none of the choices', choice, 'milk', 'not-a-choice'],
    ['can be no choice where there are none', { kind: 'choice', maxLength: 100 }, 'Milk', 'not-a-choice'],
  ])('%s', (_, more, text, is) => expect(slotFinding(slot(more), text, kit)?.is).toBe(is));

  it('says what is needed to explain it, and never what was typed', () => {
    expect(slotFinding(slot(), '12345678901', kit)).toEqual({
      slotId: 'a',
      is: 'too-long',
      facts: { length: 11, most: 10 },
    });
    expect(slotFinding(slot(link), 'https://user.evil.example/secret', kit)).toEqual({
      slotId: 'a',
      is: 'link-host',
      facts: { host: 'user.evil.example', allowed: 'harbor.example, books.example' },
    });
  });

  it('tells the most basic fault first', () => {
    expect(slotFinding(slot(link), `javascript:\n${'x'.repeat(200)}`, kit)?.is).toBe('too-long');
    expect(slotFinding(slot(link), 'a\u0000\nb', kit)?.is).toBe('control-character');
  });

  it('takes a line of 100,000 characters in its stride', () => {
    expect(letters('x'.repeat(100_000))).toBe(100_000);
    expect(slotFinding(slot({ maxLength: 5000 }), '🍓'.repeat(100_000), kit)?.is).toBe('too-long');
  });
});

describe('a form', () => {
  it.each(VERSIONS.map((version) => [version.name, version] as const))(
    'of %s asks for what a person fills only',
    (_, version) => {
      const empty = Object.fromEntries(version.slots.map(({ id }) => [id, '']));
      const wanted = version.slots.filter((one) => one.filledBy === 'person' && one.required);
      expect(slotFindings(version, empty, kit)).toEqual(
        wanted.map(({ id }) => ({ slotId: id, is: 'required' })),
      );
      expect(wanted.length).toBeGreaterThan(0);
    },
  );

  it('of the practice brand starts complete, with its own first words', () => {
    const own = { ...kit, linkHosts: ['halfmooncreamery.example'] };
    for (const version of VERSIONS.filter(({ practiceOnly }) => practiceOnly))
      expect(slotFindings(version, {}, own)).toEqual([]);
  });

  it('that has nothing to say makes an email that renders', () => {
    const version = VERSIONS[0]!;
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('subject', 'preheader', 'headline', 'message'), typed),
        (values) => {
          if (slotFindings(version, values, { ...kit, linkHosts: ['halfmooncreamery.example'] }).length > 0)
            return;
          const parts = fillParts(version, values, {});
          expect(answerPreview({ id: 1, parts, person: { custom_attribute: {} } })).toMatchObject({
            ok: true,
          });
        },
      ),
      runs(200),
    );
  });
});

describe('a draft', () => {
  const draft = { id: 'd', tenantId: 't', groupId: 'g', versionId: 'v', values: {}, step: 'content', rev: 0 };
  const whole = { ...draft, createdAt: NOW, updatedAt: NOW, writer: 'panel' };
  it.each([
    [{}, true],
    [{ when: { mode: 'soonest' } }, true],
    [{ when: { mode: 'at', wall: '2027-03-28T09:00', pick: 'later' } }, true],
    [{ offered: { values: { a: 'x' }, at: NOW, writer: 'other' } }, true],
    [{ when: { mode: 'at', wall: '2027-03-28 09:00' } }, false],
    [{ when: { mode: 'at' } }, false],
    [{ when: { mode: 'later' } }, false],
    [{ step: 'sent' }, false],
    [{ rev: -1 }, false],
    [{ values: { a: 1 } }, false],
    [{ values: { a: 'x'.repeat(200_001) } }, false],
  ])('with %j can be kept: %s', (more, fine) => {
    expect(Draft.safeParse({ ...whole, ...more }).success).toBe(fine);
    if ('when' in more) expect(When.safeParse(more.when).success).toBe(fine);
  });
});
