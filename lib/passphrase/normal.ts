/** Fewer characters are no passphrase, once it is written as it is used. */
export const PASSPHRASE_LEAST = 12;

/** A passphrase as it is used: however a keyboard composes an accent, however many blanks stand where. */
export const normal = (passphrase: string): string =>
  passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ');

export const isTooShort = (passphrase: string): boolean => normal(passphrase).length < PASSPHRASE_LEAST;
