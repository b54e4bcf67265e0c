/** Fewer characters, as people count them, are no passphrase, once it is written as it is used. */
export const PASSPHRASE_LEAST = 12;
/** More (UTF-16 units, as it is used) are none either: none such was ever kept. */
export const PASSPHRASE_MOST = 1000;

/** A passphrase as it is used: however a keyboard composes an accent, however many blanks stand where. */
export const normal = (passphrase: string): string =>
  passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** An emoji of several signs, or a letter with its accents, is one character. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

export const isTooShort = (passphrase: string): boolean =>
  [...characters.segment(normal(passphrase).slice(0, PASSPHRASE_MOST))].length < PASSPHRASE_LEAST;
export const isTooLong = (passphrase: string): boolean => normal(passphrase).length > PASSPHRASE_MOST;
