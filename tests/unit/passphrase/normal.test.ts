import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTooLong, isTooShort, normal } from '@/lib/passphrase/normal';

it.each([
  ['  crate \t onion\nvelvet ', 'crate onion velvet'],
  ['contrasen\u0303a', 'contraseña'],
  ['ｃrate', 'crate'],
])('%j is used as %j', (typed, used) => {
  expect(normal(typed)).toBe(used);
});

it.each([
  ['a          b', true],
  ['n\u0303n\u0303n\u0303n\u0303n\u0303n\u0303', true], // six letters in twelve characters
  ['twelve chars', false],
  ['🍦🍨🍧🥧🧁🍰', true], // six characters of two units each
  ['🍦🍨🍧🥧🧁🍰🎂🍮🍭🍬🍫🍿', false],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', true], // two families
  ['a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b', true], // one letter under many accents
  ['', true],
  [' \n\t\u00a0\u3000\ufeff            ', true],
])('%j is too short: %s', (typed, wanted) => {
  expect(isTooShort(typed)).toBe(wanted);
});

it.each([
  ['x'.repeat(1000), false],
  ['x'.repeat(1001), true],
  [`${' '.repeat(5000)}${'x'.repeat(1000)}\n`, false], // blanks around it don't count
  ['🍦'.repeat(500), false],
  ['🍦'.repeat(501), true],
  ['\ufdfa'.repeat(56), true], // one sign that is eighteen letters
])('a passphrase of many characters is too long or not (%#)', (typed, wanted) => {
  expect(isTooLong(typed)).toBe(wanted);
});

/** Letters with and without accents, emoji, signs that have a plain form, and blanks of every kind. */
const signs = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      'ñ',
      'n\u0303',
      'é',
      'Å',
      '\u212b',
      'ﬁ',
      '①',
      '한',
      '🍦',
      '👩‍👩‍👧',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '\u3000',
    ),
  ),
  maxLength: 60,
});

it('is the same however accents are composed and wherever blanks stand, and stays as it is', () => {
  fc.assert(
    fc.property(signs, fc.constantFrom(' ', '\n', '\r\n', '\t \u00a0'), (typed, blank) => {
      const used = normal(typed);
      expect(normal(used)).toBe(used);
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
        expect(normal(used.normalize(form))).toBe(used);
      expect(normal(blank + used.replaceAll(' ', blank) + blank)).toBe(used);
      expect(used).not.toMatch(/^\s|\s$|\s\s/);
    }),
    { numRuns: 2000 },
  );
});
