import { i18n } from '#i18n';
import { noteTime } from '@/components/copy/format';
import type { Problem } from '@/lib/problem';

/** When the next passphrase can be tried, by this computer's clock. */
export function nextTry(problem: Problem): string {
  const until = Number(problem.facts?.['until'] ?? 0);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return i18n.t('vault.held', { time: noteTime(until, zone, Date.now()) });
}
