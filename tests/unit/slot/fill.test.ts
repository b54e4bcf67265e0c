import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiquidPerson } from '@/lib/liquid/person';
import { answerPreview } from '@/lib/liquid/preview';
import { bytesAt, fillParts, shownText } from '@/lib/slot/fill';
import { PART_NAMES, type SlotValues } from '@/lib/slot/slot';
import { writtenDate } from '@/lib/slot/written-date';
import type { Parts, TemplateVersion } from '@/lib/template/template';
import { runs, typed, VERSIONS } from '../arbitraries';
import { BR, inLines, inOneLine, type Seen, seen, squeezed } from './reading';

const person: LiquidPerson = { first_name: 'FIRSTNAME', custom_attribute: {} };
type Fill = { values: SlotValues; local: Record<string, string> };

const field = (slot: TemplateVersion['slots'][number]) =>
  slot.filledBy === 'person' ? undefined : slot.filledBy.groupField;
const textOf = (slot: TemplateVersion['slots'][number], { values, local }: Fill): string => {
  const name = field(slot);
  const raw = (name === undefined ? values[slot.id] : local[name]) ?? '';
  return slot.kind === 'date' ? writtenDate(raw) : raw;
};

/** One text for each slot, wherever it comes from: a person or the group. */
const fillWith = (version: TemplateVersion, texts: readonly string[]): Fill => {
  const fill: Fill = { values: {}, local: {} };
  version.slots.forEach((slot, index) => {
    const text = texts[index % texts.length] ?? '';
    const name = field(slot);
    if (name === undefined) fill.values[slot.id] = text;
    else fill.local[name] = text;
  });
  return fill;
};
const token = (id: string): string => `zq${id}qz`;
const harmless = (version: TemplateVersion): Fill => {
  const fill = fillWith(
    version,
    version.slots.map((slot) =>
      slot.kind === 'link' ? `https://${token(slot.id)}.example/` : token(slot.id),
    ),
  );
  return fill;
};

function printed(version: TemplateVersion, { values, local }: Fill): Parts {
  const answer = answerPreview({ id: 1, parts: fillParts(version, values, local), person });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.parts;
}

/** The template seen with harmless words, with each of them replaced by what was typed. */
function expectSameShape(version: TemplateVersion, fill: Fill): void {
  const put = (text: string, of: (slot: TemplateVersion['slots'][number]) => string) =>
    version.slots.reduce((all, slot) => all.replaceAll(token(slot.id), () => of(slot)), text);
  const words = (slot: TemplateVersion['slots'][number]) => {
    const text = textOf(slot, fill);
    return slot.kind === 'paragraph' ? inLines(text, BR) : inOneLine(text);
  };
  const wanted = seen(printed(version, harmless(version)).html);
  const got = seen(printed(version, fill).html);
  const shape = (all: Seen[]) =>
    all.map((one) => (one.is === 'open' ? [one.tag, ...Object.keys(one.attrs)] : [one.is]));
  const withoutEmpty = (all: Seen[]) => all.filter((one) => one.is !== 'text' || one.text !== '');
  const expected = withoutEmpty(
    wanted.map((one) => (one.is === 'text' ? { ...one, text: put(one.text, words) } : one)),
  );
  expect(shape(got)).toEqual(shape(expected));
  expected.forEach((one, index) => {
    const mine = got[index];
    if (one.is === 'text' && mine?.is === 'text') expect(squeezed(mine.text)).toBe(squeezed(one.text));
    if (one.is === 'open' && mine?.is === 'open') {
      for (const [name, value] of Object.entries(one.attrs)) {
        const slot = version.slots.find(({ id }) => value.includes(token(id)));
        if (!slot) expect(mine.attrs[name]).toBe(value);
        else expectLink(mine.attrs[name] ?? '', textOf(slot, fill));
      }
    }
  });
}

function expectLink(href: string, text: string): void {
  if (href === '#') return;
  expect(href).toMatch(/^https:\/\/[^/?#"'<>{}\s]+\.[^"'<>{}\s]*$/);
  const url = new URL(href);
  const wanted = new URL(
    /^https:/i.test(text.trim()) ? inOneLine(text).trim() : `https://${inOneLine(text).trim()}`,
  );
  expect([url.hostname, url.username, url.port]).toEqual([wanted.hostname, '', '']);
}

/** Where a click on this link goes, read from the printed HTML beside the harmless one; `#` is nowhere. */
function goesTo(slot: TemplateVersion['slots'][number], harmlessHtml: string, html: string): string {
  const opened = (source: string) => seen(source).flatMap((one) => (one.is === 'open' ? [one.attrs] : []));
  const mine = opened(html);
  return (
    opened(harmlessHtml)
      .map((attrs, index) => (attrs.href?.includes(token(slot.id)) ? mine[index]?.href : undefined))
      .find((href) => href !== undefined && href !== '#') ?? ''
  );
}

const LONG_LINE = 'Berries & <b>cream</b> {{x}} 🍓 שלום '.repeat(2800);

describe.each(VERSIONS.map((version) => ({ version, name: version.name })))(
  'the template $name',
  ({ version }) => {
    const fills = fc
      .array(typed, { minLength: version.slots.length, maxLength: version.slots.length })
      .map((texts) => fillWith(version, texts));

    it('keeps every locked byte under any typed text', () => {
      fc.assert(
        fc.property(fills, ({ values, local }) => {
          const filled = fillParts(version, values, local);
          for (const part of PART_NAMES) {
            const source = version.parts[part];
            let at = 0;
            let from = 0;
            const here = version.slots.flatMap((slot) =>
              slot.places.filter((place) => place.part === part).map((place) => ({ slot, place })),
            );
            for (const { slot, place } of here.toSorted((a, b) => a.place.start - b.place.start)) {
              const locked = source.slice(from, place.start);
              expect(filled[part].slice(at, at + locked.length)).toBe(locked);
              at += locked.length + bytesAt(slot, place, values, local).length;
              from = place.end;
            }
            expect(filled[part].slice(at)).toBe(source.slice(from));
          }
        }),
        runs(40),
      );
    });

    it('gets from typed text no element but a line break of a paragraph, no attribute and no other words', () => {
      fc.assert(
        fc.property(fills, (fill) => expectSameShape(version, fill)),
        runs(40),
      );
    });

    it('prints in the inbox and in plain text what was typed, with no line end in a subject', () => {
      fc.assert(
        fc.property(fills, (fill) => {
          const got = printed(version, fill);
          const plain = printed(version, harmless(version));
          // An address is read as the one a click goes to (`shop.example` → `https://shop.example/`).
          const said = (slot: TemplateVersion['slots'][number]) =>
            (slot.kind === 'link' && goesTo(slot, plain.html, got.html)) || textOf(slot, fill);
          const wanted = (text: string, of: (typed: string) => string) =>
            version.slots.reduce(
              (all, slot) =>
                all
                  .replaceAll(`https://${token(slot.id)}.example/`, token(slot.id))
                  .replaceAll(token(slot.id), () => of(said(slot))),
              text,
            );
          // oxlint-disable-next-line no-control-regex -- control characters are the point
          expect(got.subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
          expect(squeezed(got.subject)).toBe(squeezed(wanted(plain.subject, inOneLine)));
          expect(got.preheader).not.toMatch(/[\r\n<>]/);
          expect(squeezed(got.preheader.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))).toBe(
            squeezed(wanted(plain.preheader, inOneLine).replaceAll('&lt;', '<').replaceAll('&gt;', '>')),
          );
          expect(squeezed(got.plaintext)).toBe(
            squeezed(wanted(plain.plaintext, (text) => inLines(text, '\n'))),
          );
        }),
        runs(40),
      );
    });

    it('takes a line of 100,000 characters without losing or running one of them', () => {
      expect(LONG_LINE.length).toBeGreaterThan(95_000);
      for (const slot of version.slots.filter(({ kind }) => kind === 'paragraph' || kind === 'text')) {
        const fill = harmless(version);
        const name = field(slot);
        if (name === undefined) fill.values[slot.id] = LONG_LINE;
        else continue;
        expectSameShape(version, fill);
      }
    });

    it('shows its own first words where nothing was typed', () => {
      const local = Object.fromEntries(
        version.slots.flatMap((slot) => (field(slot) ? [[field(slot), 'Here']] : [])),
      );
      const filled = fillParts(version, {}, local);
      for (const slot of version.slots.filter(({ filledBy, initial }) => filledBy === 'person' && initial))
        for (const place of slot.places.filter(({ context }) => context === 'plain'))
          expect(filled[place.part]).toContain(shownText(slot, {}, local));
    });
  },
);

describe('a slot', () => {
  it('that is one line stays one line, whatever the keyboard calls a new line', () => {
    const slot = VERSIONS[0]?.slots.find(({ id }) => id === 'headline');
    for (const end of ['\r\n', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])
      expect(slot && shownText(slot, { headline: `a${end}b` }, {})).toBe('a b');
  });

  it('that the group fills ignores what a person typed under its name', () => {
    const version = VERSIONS[0];
    const slot = version?.slots.find(({ filledBy }) => typeof filledBy === 'object');
    expect(slot && shownText(slot, { [slot.id]: 'mine', store_name: 'mine' }, { store_name: 'Quay' })).toBe(
      'Quay',
    );
  });

  it('that holds a date writes it out', () => {
    const slot = VERSIONS.flatMap(({ slots }) => slots).find(({ kind }) => kind === 'date');
    expect(slot && shownText(slot, { [slot.id]: '2027-06-13' }, {})).toBe('Sunday, June 13, 2027');
  });
});
