import type { DefaultTreeAdapterTypes } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillParts } from '@/lib/slot/fill';
import { markedHtml } from '@/lib/slot/mark';
import { personSlots } from '@/lib/slot/person-slots';
import { calendarDate, writtenDate } from '@/lib/slot/written-date';
import { runs, typed, VERSIONS, versionOf } from '../arbitraries';
import { seen } from './reading';

const local = {
  store_name: 'Quay',
  store_address: '1 Quay Street',
  store_city: 'Harbor',
  brand_name: 'Books',
};
const attr = (element: DefaultTreeAdapterTypes.Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;
/** Takes the screen's own spans out again: badges with their number, frames without their content. */
const unmark = (element: DefaultTreeAdapterTypes.Element) => {
  if (element.tagName !== 'span' || attr(element, 'data-outpost-slot') === undefined) return 'no';
  return attr(element, 'style')?.startsWith('display:inline-block') ? 'drop' : 'open';
};
const inOrder = (a: string, b: string) => a.localeCompare(b);
const badges = (html: string) =>
  [...html.matchAll(/data-outpost-slot="([^"]*)" style="display:inline-block[^>]*>(\d+)</g)].map(
    ([, id, number]) => [id, Number(number)] as const,
  );

describe.each(VERSIONS.map((version) => ({ version, name: version.name })))(
  'the marked copy of $name',
  ({ version }) => {
    it('differs from the email by the screen’s own spans only', () => {
      const values = fc.dictionary(fc.constantFrom(...version.slots.map(({ id }) => id)), typed);
      fc.assert(
        fc.property(
          values,
          fc.constantFrom(undefined, ...version.slots.map(({ id }) => id)),
          (texts, active) => {
            const marked = markedHtml(version, texts, local, active);
            expect(seen(marked, unmark)).toEqual(seen(fillParts(version, texts, local).html));
          },
        ),
        runs(25),
      );
    });

    it('has a badge for each place a person fills in the body, with the number of its field', () => {
      const numbered = personSlots(version).filter(({ number }) => number !== undefined);
      const wanted = numbered.flatMap(({ id, number, places }) =>
        places.filter(({ part }) => part === 'html').map(() => [id, number]),
      );
      const found = badges(markedHtml(version, {}, local));
      expect(found.map(String).toSorted(inOrder)).toEqual(wanted.map(String).toSorted(inOrder));
      expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, index) => index + 1));
    });

    it('lights the places of the field that has the focus, and no other', () => {
      for (const { id, number } of personSlots(version)) {
        const lit = markedHtml(version, {}, local, id).split('box-shadow').length - 1;
        const places = version.slots
          .find((slot) => slot.id === id)
          ?.places.filter(({ part }) => part === 'html');
        expect(lit).toBe(number === undefined ? 0 : places?.length);
      }
      expect(markedHtml(version, {}, local)).not.toContain('box-shadow:0 0 0 3px #ff94bd');
    });
  },
);

describe('the fields of a form', () => {
  const slot = (id: string, filledBy: 'person' | { groupField: string } = 'person') =>
    ({ id, label: id, kind: 'text', filledBy, required: false, maxLength: 50 }) as const;
  const version = versionOf(
    {
      subject: '[[subject]]s[[/subject]] [[name]]n[[/name]]',
      preheader: '[[preheader]]p[[/preheader]]',
      html: '<p>[[second]]2[[/second]] [[store]]x[[/store]]</p><img alt="[[third]]3[[/third]]"><b>[[second]]2[[/second]] [[name]]n[[/name]]</b>',
      plaintext: '[[second]]2[[/second]]',
      slots: [
        slot('third'),
        slot('store', { groupField: 'store_name' }),
        slot('name'),
        slot('second'),
        slot('subject'),
        slot('preheader'),
      ],
    },
    'form',
  );

  it('come in the order of the inbox, then of the body, without the group’s own', () => {
    expect(personSlots(version).map(({ id, number }) => [id, number])).toEqual([
      ['subject', undefined],
      ['preheader', undefined],
      ['second', 1],
      ['third', 2],
      ['name', 3],
    ]);
  });

  it('put the badge of an attribute right before its element', () => {
    expect(markedHtml(version, {}, {})).toMatch(/<span data-outpost-slot="third"[^>]*>2<\/span><img alt="">/);
  });
});

describe('a date', () => {
  it.each([
    ['2027-06-13', 'Sunday, June 13, 2027'],
    ['2028-02-29', 'Tuesday, February 29, 2028'],
    ['2027-01-01', 'Friday, January 1, 2027'],
  ])('%s is written %s', (value, text) => expect(writtenDate(value)).toBe(text));

  it.each([
    '',
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '27-06-13',
    '2027-06-13T10:00',
    'soon',
    ' 2027-06-13',
  ])('%j names no day and stays as it is', (value) => {
    expect(calendarDate(value)).toBeUndefined();
    expect(writtenDate(value)).toBe(value);
  });

  it('is the day that the calendar says, for every day of some years', () => {
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2029, 0, 1); day += 86_400_000) {
      const wanted = new Date(day).toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' });
      expect(writtenDate(new Date(day).toISOString().slice(0, 10))).toBe(wanted);
    }
  });
});
