import { describe, expect, it } from 'vitest';
import { cut, NAME_MOST, nameOf, tidy } from '@/lib/capture/shapes';

describe('text as a page shows it', () => {
  it.each([
    '\u00ad',
    '\u034f',
    '\u061c',
    '\u115f',
    '\u17b4',
    '\u180b',
    '\u180e',
    '\u200b',
    '\u200e',
    '\u202e',
    '\u2061',
    '\u2066',
    '\u206a',
    '\u3164',
    '\ufe0f',
    '\ufeff',
    '\uffa0',
    '\ufff9',
    '\ufffb',
    '\u{e0041}',
  ])('loses %j, which nobody sees', (sign) => expect(tidy(`Haw${sign}thorne${sign}`)).toBe('Hawthorne'));

  it.each(['\u2800', '\u0085', '\u009f', '\u001b', '\u00a0', '\u1680', '\u3000', '\n\t'])(
    'has one blank for %j',
    (sign) => expect(tidy(`${sign}Haw${sign} thorne`)).toBe('Haw thorne'),
  );

  it.each(['São João', '南町田', 'ㄱㄴ가', 'Χανιά', 'Кирово', 'दिल्ली', 'กรุงเทพ', 'Café 😀', '12 South'])(
    'keeps %j',
    (name) => expect(tidy(name)).toBe(name),
  );

  it('is cut at a whole sign', () => {
    expect(cut('ab😀', 3)).toBe('ab');
    expect(cut('ab😀', 4)).toBe('ab😀');
    const name = nameOf(`${'x'.repeat(NAME_MOST - 1)}😀`);
    expect([name.length, name.isWellFormed()]).toEqual([NAME_MOST - 1, true]);
  });
});
