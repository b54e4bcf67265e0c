import type { ReactNode } from 'react';

// Private-use characters stand for the parts of a translated sentence, so that a typed subject can hold anything.
const FIRST = 0xe000;

/** Stand-ins to hand to `i18n.t` instead of the parts themselves. */
export const token = (n: number): string => String.fromCharCode(FIRST + n);

/** A translated sentence with its parts put in, each as the node it is given: `<strong>` mostly. */
export function Rich({ text, parts }: { text: string; parts: readonly ReactNode[] }) {
  return (
    <>
      {text.split(/([\ue000-\ue00f])/).map((piece, index) => {
        const n = piece.charCodeAt(0) - FIRST;
        const part = piece.length === 1 && n >= 0 && n < 16 ? parts[n] : piece;
        return <span key={index}>{part}</span>;
      })}
    </>
  );
}
