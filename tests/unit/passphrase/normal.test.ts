import { expect, it } from 'vitest';
import { isTooShort, normal } from '@/lib/passphrase/normal';

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
])('%j is too short: %s', (typed, wanted) => {
  expect(isTooShort(typed)).toBe(wanted);
});
