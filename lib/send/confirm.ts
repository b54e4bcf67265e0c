import type { AudienceSize } from '@/lib/audience/size';
import type { KeyInfo } from '@/lib/key/key';
import type { Kit } from '@/lib/kit/kit';

export type ToConfirm = { is: 'nothing' } | { is: 'type-count'; n: number } | { is: 'tick-unknown' };

/** Below this nobody types a count (security-and-reliability.md T14). */
const AT_LEAST = 500;

/**
 * What a person confirms besides pressing Schedule.
 * @param usual people that this group's sends usually reach, when known
 */
export function whatToConfirm(size: AudienceSize, usual: number | undefined, kit: Kit): ToConfirm {
  if (size.is === 'unknown' || size.is === 'last-reached') return { is: 'tick-unknown' };
  const above = kit.confirmAbove ?? Math.max(AT_LEAST, 2 * (usual ?? 0));
  return size.n > above ? { is: 'type-count', n: size.n } : { is: 'nothing' };
}

/**
 * The rule of the fresh passphrase (security-and-reliability.md T2): a send whose count is typed asks for the passphrase
 * too where its key lies behind one, unless somebody typed it within `FRESH_MS`. A key that is kept until the browser
 * closes has none.
 * @param key the one that would send it
 * @param fresh whether the passphrase was typed a moment ago (lib/key/lock.ts)
 */
export const asksPassphrase = (
  confirm: ToConfirm,
  key: Pick<KeyInfo, 'keeping'> | undefined,
  fresh: boolean,
): boolean => confirm.is === 'type-count' && key?.keeping === 'passphrase' && !fresh;

/** The middle of the last recipients' counts; undefined without any. */
export function usualReach(recipients: readonly number[]): number | undefined {
  const sorted = recipients.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
