import list from './eff-words.txt?raw';

// The EFF's large word list for dice (7,776 words, CC BY 3.0 US, eff.org/dice), loaded only where a passphrase is made.

const WORDS: readonly string[] = list.trim().split('\n');
export const HOW_MANY_WORDS = WORDS.length;
const FIVE = 5;

/**
 * Five words, each as likely as any other: 64.6 bits.
 * @param pick a whole number from 0 below what it is given, every one as likely
 */
export const fiveWords = (pick: (below: number) => number): string =>
  Array.from({ length: FIVE }, () => WORDS[pick(WORDS.length)] ?? '').join(' ');
