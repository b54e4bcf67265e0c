import { useEffect, useState } from 'react';
import { sha256 } from '@/lib/hash';
import type { Hash } from '@/lib/ids';

/** SHA-256 of a text; undefined while it is being made. */
export function useHash(text: string | undefined): Hash | undefined {
  const [made, setMade] = useState<{ text: string; hash: Hash }>();
  useEffect(() => {
    if (text === undefined) return;
    let current = true;
    void sha256(text).then((hash) => {
      if (current) setMade({ text, hash });
    });
    return () => {
      current = false;
    };
  }, [text]);
  return made?.text === text ? made?.hash : undefined;
}
