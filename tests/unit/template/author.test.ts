import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRACTICE_TEMPLATES } from '@/lib/practice/brand/templates';
import { PART_NAMES, Slot } from '@/lib/slot/slot';
import { type Authored, type AuthorFinding, readMarkers } from '@/lib/template/author';
import { PLAIN_NOTE } from '@/lib/template/plain-note';
import { runs } from '../arbitraries';

const slot = (id: string) =>
  ({ id, label: id, kind: 'text', filledBy: 'person', required: true, maxLength: 50 }) as const;
const authored = (more: Partial<Authored>): Authored => ({
  subject: '',
  preheader: '',
  html: '',
  plaintext: '',
  slots: [slot('a')],
  ...more,
});
const findingsOf = (more: Partial<Authored>) => readMarkers(authored(more)).findings;
const A = '[[a]]x[[/a]]';

describe('a slot may not stand', () => {
  it.each<[string, string, AuthorFinding['is']]>([
    ['in a style sheet', `<style>p{color:${A}}</style>`, 'in-markup'],
    ['in a script', `<script>let x="${A}"</script>`, 'in-markup'],
    ['in a comment', `<p>1</p><!-- ${A} -->`, 'in-markup'],
    ['in a comment for Outlook', `<!--[if mso]><td>${A}</td><![endif]-->`, 'in-markup'],
    ['in a title', `<title>${A}</title>`, 'in-markup'],
    ['in a text field', `<textarea>${A}</textarea>`, 'in-markup'],
    ['in noscript', `<noscript>${A}</noscript>`, 'in-markup'],
    ['in a picture of shapes', `<svg><text>${A}</text></svg>`, 'in-markup'],
    ['in a template element', `<template><p>${A}</p></template>`, 'in-markup'],
    ['as a tag’s name', '<[[a]]b[[/a]]>x</b>', 'in-markup'],
    ['as an attribute’s name', `<p ${A}="1">y</p>`, 'in-markup'],
    ['over a tag', '<p>1[[a]]</p><p>[[/a]]2</p>', 'in-markup'],
    ['over a tag that a browser drops', '<p>[[a]]x</i>y[[/a]]</p>', 'in-markup'],
    ['inside a tag that a browser drops', `<p>x</i title="${A}">y</p>`, 'in-markup'],
    ['over a table’s tag', '<div>x[[a]]y<table>z[[/a]]<tr><td>1</td></tr></table></div>', 'in-markup'],
    ['right after a `<` that is text', '<p>1 <[[a]] 2[[/a]]</p>', 'in-markup'],
    ['right after a `&`', '<p>&[[a]]amp;[[/a]]</p>', 'in-markup'],
    ['inside a character reference', '<p>&am[[a]]p; more[[/a]]</p>', 'in-markup'],
    ['inside a numbered reference', '<p>&#3[[a]]4;[[/a]]</p>', 'in-markup'],
    ['after a `&` in an attribute', '<img alt="x &[[a]]lt;[[/a]]">', 'in-markup'],
    ['in a style attribute', `<p style="color:${A}">y</p>`, 'in-markup'],
    ['in a handler', `<p onclick="${A}">y</p>`, 'in-markup'],
    ['in a picture’s address', `<img src="${A}">`, 'in-markup'],
    ['in a link’s target', `<a href="https://x.example/" target="${A}">y</a>`, 'in-markup'],
    ['in an attribute without quotes', `<img alt=${A}>`, 'in-markup'],
    ['in an attribute whose quotes come late', `<img alt=a"${A}">`, 'in-markup'],
    ['in single quotes', `<img alt='${A}'>`, 'in-markup'],
    ['in double quotes within single ones', `<img alt='"${A}"'>`, 'in-markup'],
    ['over an attribute’s quotes', '<img alt="1[[a]]" title="2[[/a]]">', 'in-markup'],
    ['after a bare `<` of the same tag', `<img title="1<2" alt="${A}">`, 'in-markup'],
    ['in a second attribute of the same name', `<img alt="1" alt="${A}">`, 'in-markup'],
    ['as half a link', `<a href="https://x.example/${A}">y</a>`, 'half-a-link'],
    ['as a link’s start', `<a href="${A}/shop">y</a>`, 'half-a-link'],
    ['in an output', `<p>{{ ${A} }}</p>`, 'in-liquid'],
    ['in a tag of Liquid', `<p>{% if ${A} %}1{% endif %}</p>`, 'in-liquid'],
    ['over a whole output', '<p>[[a]]Hi {{${first_name}}}[[/a]]</p>', 'in-liquid'],
    ['right after a brace, where typed text would finish it', '<p>{[[a]]x[[/a]]</p>', 'in-liquid'],
  ])('%s', (_, html, is) => {
    expect(findingsOf({ html })).toEqual([
      { is, slotId: 'a', part: 'html' },
      { is: 'never-placed', slotId: 'a' },
    ]);
  });

  it.each(['subject', 'preheader', 'plaintext'] as const)('in the Liquid of the %s', (part) => {
    expect(findingsOf({ [part]: `{{ ${A} }}` })[0]).toEqual({ is: 'in-liquid', slotId: 'a', part });
    expect(findingsOf({ [part]: `{${A}` })[0]).toEqual({ is: 'in-liquid', slotId: 'a', part });
  });
});

describe('markers', () => {
  it.each<[string, string, AuthorFinding[]]>([
    ['inside each other', '[[a]]1[[b]]2[[/b]]3[[/a]]', [{ is: 'nested', slotId: 'b', part: 'plaintext' }]],
    ['never closed', '[[a]]1', [{ is: 'unclosed', slotId: 'a', part: 'plaintext' }]],
    ['closed without being open', '1[[/a]]', [{ is: 'unclosed', slotId: 'a', part: 'plaintext' }]],
    ['closed by another', '[[a]]1[[/b]]', [{ is: 'unclosed', slotId: 'b', part: 'plaintext' }]],
    ['of a slot nobody knows', '[[zz]]1[[/zz]]', [{ is: 'unknown-slot', slotId: 'zz', part: 'plaintext' }]],
    ['around nothing', '[[a]][[/a]]', [{ is: 'empty', slotId: 'a', part: 'plaintext' }]],
  ])('%s are told', (_, plaintext, wanted) => {
    const findings = findingsOf({ plaintext, slots: [slot('a'), slot('b')] });
    for (const one of wanted) expect(findings).toContainEqual(one);
  });

  it('of a slot that stands nowhere are told', () => {
    expect(findingsOf({ slots: [slot('a')] })).toEqual([{ is: 'never-placed', slotId: 'a' }]);
  });

  it.each(['[[A]]x[[/A]]', '[[1a]]x[[/1a]]', '[[ a ]]', '[a]', `[[${'a'.repeat(41)}]]`])(
    '%s is no marker',
    (text) => {
      expect(readMarkers(authored({ subject: `${A}${text}` })).parts.subject).toBe(`x${text}`);
    },
  );
});

describe('a slot may stand', () => {
  it.each([
    ['between tags', `<p>${A}</p>`, 'text'],
    ['in a cell', `<table><tr><td>${A}</td></tr></table>`, 'text'],
    ['between characters that only look like markup', `<p>1 < 2 & ${A} > 3</p>`, 'text'],
    ['after a reference', `<p>&nbsp;${A}&copy;</p>`, 'text'],
    ['beside Liquid', `<p>{{\${first_name}}}${A}{% if 1 == 1 %}{% endif %}</p>`, 'text'],
    ['where Outlook doesn’t look', `<!--[if !mso]><!--><p>${A}</p><!--<![endif]-->`, 'text'],
    ['in a picture’s words', `<img alt="1 ${A} 2">`, 'attribute'],
    ['in a name for screen readers', `<a href="https://x.example/" aria-label = "${A}">y</a>`, 'attribute'],
    ['as a whole link', `<a class="1" href="${A}">y</a>`, 'url'],
  ])('%s', (_, html, context) => {
    const { findings, slots, parts } = readMarkers(authored({ html }));
    expect(findings).toEqual([]);
    expect(slots[0]?.places).toEqual([
      { part: 'html', start: html.indexOf('[[a]]'), end: html.indexOf('[[a]]') + 1, context },
    ]);
    expect(parts.html).toBe(html.replace(A, 'x'));
  });

  it('in every part, each with its own way of escaping', () => {
    const everywhere = { subject: A, preheader: A, html: `<p>${A}</p>`, plaintext: A };
    expect(
      readMarkers(authored(everywhere)).slots[0]?.places.map(({ part, context }) => [part, context]),
    ).toEqual([
      ['subject', 'header'],
      ['preheader', 'header'],
      ['html', 'text'],
      ['plaintext', 'plain'],
    ]);
  });
});

describe('places', () => {
  it('are the exact offsets of the initial text, however many there are', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .map((text) => text.replace(/[[\]{}%<>&]/g, '-'));
    const piece = fc.record({
      before: words,
      id: fc.constantFrom('a', 'b', 'c'),
      text: words.map((w) => `${w}.`),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), words, (pieces, after) => {
        const marked =
          pieces.map(({ before, id, text }) => `${before}[[${id}]]${text}[[/${id}]]`).join('') + after;
        const plain = pieces.map(({ before, text }) => before + text).join('') + after;
        const { parts, slots } = readMarkers(
          authored({ html: `<p>${marked}</p>`, plaintext: marked, slots: ['a', 'b', 'c'].map(slot) }),
        );
        expect(parts.plaintext).toBe(plain);
        expect(parts.html).toBe(`<p>${plain}</p>`);
        for (const { id, places } of slots) {
          for (const part of ['html', 'plaintext'] as const) {
            const found = places.filter((place) => place.part === part);
            const wanted = pieces.filter((one) => one.id === id).map(({ text }) => text);
            expect(found.map(({ start, end }) => parts[part].slice(start, end))).toEqual(wanted);
          }
        }
      }),
      runs(200),
    );
  });

  it.each([
    ...PRACTICE_TEMPLATES.map((one) => [one.templateId, one] as const),
    ['plain-note', PLAIN_NOTE] as const,
  ])('of %s are found without a finding, and no marker is left', (_, template) => {
    const { parts, slots, findings } = readMarkers(template);
    expect(findings).toEqual([]);
    expect(slots.map(({ id }) => id)).toEqual(template.slots.map(({ id }) => id));
    for (const one of slots) expect(Slot.safeParse(one).success).toBe(true);
    for (const part of PART_NAMES) {
      expect(parts[part]).not.toMatch(/\[\[|\]\]/);
      const places = slots.flatMap((one) => one.places.filter((place) => place.part === part));
      const sorted = places.toSorted((a, b) => a.start - b.start);
      sorted.forEach((place, index) =>
        expect(place.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0),
      );
    }
  });
});
