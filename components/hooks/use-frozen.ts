import { useMemo } from 'react';
import { readContent } from '@/lib/db/reads';
import type { Hash } from '@/lib/ids';
import { z } from '@/lib/schema';
import type { Parts } from '@/lib/template/template';
import { useLive } from './use-live';

/** The part of a frozen text (send/exact.ts `canonical`) that a preview shows. */
const Frozen = z.object({
  messages: z.object({
    email: z.object({
      from: z.string(),
      subject: z.string(),
      preheader: z.string(),
      body: z.string(),
      plaintext_body: z.string(),
    }),
  }),
});

export type FrozenSeen =
  | { is: 'loading' }
  | { is: 'missing' }
  /** Parts as they went out, guard and Liquid still in. */
  | { is: 'there'; from: string; parts: Parts };

/** What was confirmed, byte for byte, out of the record. */
export function useFrozen(hash: Hash): FrozenSeen {
  const text = useLive(() => readContent(hash), [hash]);
  return useMemo(() => {
    if (text.is === 'loading') return { is: 'loading' };
    const email = read(text.value);
    if (email === undefined) return { is: 'missing' };
    const { from, subject, preheader, body, plaintext_body } = email;
    return { is: 'there', from, parts: { subject, preheader, html: body, plaintext: plaintext_body } };
  }, [text.is, text.value]);
}

function read(text: string | undefined) {
  try {
    return text === undefined ? undefined : Frozen.parse(JSON.parse(text)).messages.email;
  } catch {
    return undefined;
  }
}
