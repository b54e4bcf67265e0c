import { describe, expect, it } from 'vitest';
import { judge } from '@/lib/passphrase/strength';
import { fiveWords, HOW_MANY_WORDS } from '@/lib/passphrase/words';

describe('five words', () => {
  it('come from 7,776 different ones, each by its number', () => {
    expect(HOW_MANY_WORDS).toBe(7776);
    const all = new Set<string>();
    for (let first = 0; first < HOW_MANY_WORDS; first += 5) {
      let next = first;
      for (const word of fiveWords(() => Math.min(next++, HOW_MANY_WORDS - 1)).split(' ')) all.add(word);
    }
    expect(all.size).toBe(7776);
    expect([...all].filter((word) => !/^[a-z-]{3,9}$/.test(word))).toEqual([]);
  });

  it('are asked of chance one by one, below the whole list', () => {
    const asked: number[] = [];
    fiveWords((below) => (asked.push(below), 0));
    expect(asked).toEqual([7776, 7776, 7776, 7776, 7776]);
  });

  it('are strong by the measure of an own choice too', () => {
    for (let i = 0; i < 20; i += 1)
      expect(judge(fiveWords((below) => Math.floor(Math.random() * below)))).toBe('strong');
  });
});

describe('an own passphrase', () => {
  it.each([
    ['', 'short'],
    ['Tr0ub4dor&3', 'short'], // hard to guess, and too short
    ['           x', 'short'], // blanks at the ends don't count
    ['k7       Qz!x', 'short'], // nor do more than one between
    ['password1234', 'weak'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['qwertyuiop123', 'weak'],
    ['iloveyouiloveyou', 'weak'],
    ['contraseña1234', 'weak'],
    ['braze outpost', 'weak'],
    ['🍦🍨🍧🥧🧁🍰', 'short'],
    ['🍦'.repeat(40), 'weak'],
    ['violet otters rarely file taxes '.repeat(40), 'long'],
    ['violet otters rarely file taxes', 'strong'],
    ['kR7!vemQ2#sLpZ', 'strong'],
    ['nueve gatos leen mapas de Marte', 'strong'],
  ])('%j is %s', (passphrase, wanted) => {
    expect(judge(passphrase)).toBe(wanted);
  });
});
