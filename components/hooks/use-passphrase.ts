import { useEffect, useState } from 'react';
import type { Strength } from '@/lib/passphrase/strength';

/** Every number below as likely as any other: what doesn't divide evenly is drawn again. */
function pick(below: number): number {
  const even = Math.floor(2 ** 32 / below) * below;
  const drawn = new Uint32Array(1);
  do crypto.getRandomValues(drawn);
  while ((drawn[0] ?? even) >= even);
  return (drawn[0] ?? 0) % below;
}

/** Five words to offer, and others for the asking; undefined while the list is fetched. */
export function useOffer(): { words: string | undefined; another: () => void } {
  const [words, setWords] = useState<string>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    void import('@/lib/passphrase/words').then(({ fiveWords }) => gone || setWords(fiveWords(pick)));
    return () => {
      gone = true;
    };
  }, [asked]);
  return { words, another: () => setAsked((n) => n + 1) };
}

/** How strong an own choice is; undefined while nothing is typed or it is being judged. */
export function useStrength(passphrase: string): Strength | undefined {
  const [judged, setJudged] = useState<{ of: string; is: Strength }>();
  useEffect(() => {
    if (passphrase === '') return;
    let gone = false;
    void import('@/lib/passphrase/strength').then(
      ({ judge }) => gone || setJudged({ of: passphrase, is: judge(passphrase) }),
    );
    return () => {
      gone = true;
    };
  }, [passphrase]);
  return judged?.of === passphrase ? judged.is : undefined;
}
