import { z } from '@/lib/schema';
import type { KeyId } from './key';

/** What is sealed of a key. Later kinds (for the ledger, for signing) have their place. */
export const KeyContents = z.object({
  apiKey: z.string().min(1).max(500),
  ledgerKeys: z.array(z.string()),
  signKey: z.string().optional(),
  /** The REST host it was put in for. */
  host: z.string(),
  label: z.string(),
  /** UTC ms. */
  createdAt: z.number(),
  rotateBy: z.number(),
});
export type KeyContents = z.infer<typeof KeyContents>;

/** Why a passphrase opened nothing. `held`: too many wrong ones, none is tried until then (UTC ms). */
export type Refused =
  { is: 'wrong' } | { is: 'held'; until: number } | { is: 'none' } | { is: 'altered' } | { is: 'newer' };
/** The words are the right ones; nothing was opened. */
export type Proven = { is: 'right' };
/** Which keys are open now. */
export type Opened = { is: 'open'; ids: KeyId[] };
