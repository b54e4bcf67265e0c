import { KeyRound } from 'lucide-react';
import { i18n } from '#i18n';
import { shortWhen } from '@/components/copy/format';
import { openStudio } from '@/components/hooks/use-panel';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Instant } from '@/lib/ids';
import type { Send } from '@/lib/send/send';
import { lastChange } from '@/lib/send/when';
import css from './Home.module.css';

/** The key is gone: what each waiting send does meanwhile. */
export function KeyNeeded({ sends, now }: { sends: readonly Send[]; now: number }) {
  const lines = sends.filter((send) => send.instant > now).flatMap((send) => meanwhile(send) ?? []);
  return (
    <Notice
      level="warn"
      icon={<KeyRound size={18} aria-hidden="true" />}
      headingLevel={2}
      title={i18n.t('home.key.title')}
      actions={<Button onPress={openStudio}>{i18n.t('home.key.action')}</Button>}
    >
      <p>{i18n.t(lines.length > 0 ? 'home.key.body' : 'home.key.bodyNone')}</p>
      {lines.length > 0 && (
        <ul className={css.waiting}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function meanwhile({ title, instant, zone, state }: Send): string | undefined {
  const when = shortWhen(instant, zone);
  const doing = state.is === 'key-needed' ? state.doing : state.is;
  if (doing === 'armed') return i18n.t('home.key.armed', { title, when });
  if (state.is === 'asks' && state.maybeArmed) return i18n.t('home.key.asksMaybe', { title });
  if (doing === 'scheduling' || doing === 'asks')
    return i18n.t('home.key.scheduling', {
      title,
      when: shortWhen(lastChange(Instant.parse(instant)), zone),
    });
  if (doing === 'moving') return i18n.t('home.key.moving', { title });
  if (state.is === 'cancelling' && state.harmless) return i18n.t('home.key.harmless', { title });
  if (doing === 'cancelling') return i18n.t('home.key.cancelling', { title });
  return doing === 'unknown' ? i18n.t('home.key.unknown', { title }) : undefined;
}
