import { TenantId } from '@/lib/ids';
import { z } from '@/lib/schema';

// What is known of a REST API key without seeing it. The key itself lies in the vault alone (lib/vault).

export const KeyId = z.string().min(1).max(80).brand<'KeyId'>();
export type KeyId = z.infer<typeof KeyId>;

/**
 * What a key is declared to be for. A declaration of the person who put it in: what it may do is decided by Braze.
 * `sender` schedules and reads, `checker` only reads, `importer` imports people and reads.
 */
export const KeyRole = z.enum(['sender', 'checker', 'importer']);
export type KeyRole = z.infer<typeof KeyRole>;

/** Where it is kept: in the vault behind a passphrase, or only until the browser closes. */
export const Keeping = z.enum(['passphrase', 'session']);
export type Keeping = z.infer<typeof Keeping>;

/** One key's row, readable while locked. Nothing in it is part of the key. */
export const KeyInfo = z.object({
  id: KeyId,
  tenantId: TenantId,
  label: z.string().max(60),
  role: KeyRole,
  keeping: Keeping,
  /** The REST host it was put in for: it is lent to no other. */
  host: z.string().max(100),
  /** UTC ms when this place for a key was made; replacing the key keeps it. */
  addedAt: z.number(),
  /** UTC ms when a person said that this one sends; of several, the one said last. */
  chosenAt: z.number().optional(),
  /** UTC ms when the key that is there now came. */
  createdAt: z.number(),
  /** UTC ms by which it should be replaced. */
  rotateBy: z.number(),
  /**
   * `there`: could be lent. `locked`: after the passphrase. `gone`: it has to be put in again. `altered`: what is
   * stored of it can't be trusted. `newer`: a later version of this extension wrote it.
   */
  stands: z.enum(['there', 'locked', 'gone', 'altered', 'newer']),
});
export type KeyInfo = z.infer<typeof KeyInfo>;
export type KeyStands = KeyInfo['stands'];

/** Whether another one in its place replaces a key that could still be used, now or once it is unlocked. */
export const isUsable = (key: Pick<KeyInfo, 'stands'> | undefined): boolean =>
  key?.stands === 'there' || key?.stands === 'locked';

const DAY = 86_400_000;
/** A key is replaced after 90 days (security-and-reliability.md 2.7). */
export const ROTATE_MS = 90 * DAY;

/** How old a key is and whether it should be replaced; `soon` from two weeks before. Days are whole ones. */
export function ageOf(
  { createdAt, rotateBy }: Pick<KeyInfo, 'createdAt' | 'rotateBy'>,
  now: number,
): { days: number; left: number; rotate: 'fine' | 'soon' | 'due' } {
  const left = Math.ceil((rotateBy - now) / DAY);
  return {
    days: Math.max(0, Math.floor((now - createdAt) / DAY)),
    left,
    rotate: left <= 0 ? 'due' : left <= 14 ? 'soon' : 'fine',
  };
}
