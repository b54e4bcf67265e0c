import { i18n } from '#i18n';
import { shortWhen } from '@/components/copy/format';
import { Instant } from '@/lib/ids';
import type { Lacks, Send } from '@/lib/send/send';
import { lastChange } from '@/lib/send/when';

/** What a waiting send does while the key, its passphrase or the permission is missing. */
export function meanwhile({ title, instant, zone, state }: Send, lacks: Lacks): string | undefined {
  const when = shortWhen(instant, zone);
  const doing = state.is === 'key-needed' ? state.doing : state.is;
  if (doing === 'armed') return i18n.t('home.key.armed', { title, when });
  if (state.is === 'asks' && state.maybeArmed) return i18n.t(`home.${lacks}.asksMaybe`, { title });
  if (doing === 'scheduling' || doing === 'asks')
    return i18n.t(`home.${lacks}.scheduling`, {
      title,
      when: shortWhen(lastChange(Instant.parse(instant)), zone),
    });
  if (doing === 'moving') return i18n.t('home.key.moving', { title });
  if (state.is === 'cancelling' && state.harmless) return i18n.t('home.key.harmless', { title });
  if (doing === 'cancelling') return i18n.t('home.key.cancelling', { title });
  return doing === 'unknown' ? i18n.t(`home.${lacks}.unknown`, { title }) : undefined;
}
