import { KeyRound, Unplug } from 'lucide-react';
import { i18n } from '#i18n';
import { shortWhen } from '@/components/copy/format';
import { openStudio } from '@/components/hooks/use-panel';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Instant } from '@/lib/ids';
import type { Lacks, Send } from '@/lib/send/send';
import { lastChange } from '@/lib/send/when';
import css from './Home.module.css';

type Props = { lacks: Lacks; sends: readonly Send[]; now: number };

/** The key is gone, or the permission for the host: what each waiting send does meanwhile. */
export function HeldUp({ lacks, sends, now }: Props) {
  const lines = sends.filter((send) => send.instant > now).flatMap((send) => meanwhile(send, lacks) ?? []);
  const Icon = lacks === 'key' ? KeyRound : Unplug;
  return (
    <Notice
      level="warn"
      icon={<Icon size={18} aria-hidden="true" />}
      headingLevel={2}
      title={i18n.t(`home.${lacks}.title`)}
      actions={<Button onPress={openStudio}>{i18n.t(`home.${lacks}.action`)}</Button>}
    >
      <p>{i18n.t(`home.${lacks}.${lines.length > 0 ? 'body' : 'bodyNone'}`)}</p>
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

function meanwhile({ title, instant, zone, state }: Send, lacks: Lacks): string | undefined {
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
