import { KeyRound, Lock, Unplug } from 'lucide-react';
import { i18n } from '#i18n';
import { openStudio } from '@/components/hooks/use-panel';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Lacks, Send } from '@/lib/send/send';
import { meanwhile } from './meanwhile';
import css from './Home.module.css';

const ICONS = { key: KeyRound, lock: Lock, host: Unplug } as const satisfies Record<Lacks, unknown>;

type Props = { lacks: Lacks; sends: readonly Send[]; now: number };

/** The key is gone, or the permission for the host: what each waiting send does meanwhile. */
export function HeldUp({ lacks, sends, now }: Props) {
  const lines = sends.filter((send) => send.instant > now).flatMap((send) => meanwhile(send, lacks) ?? []);
  const Icon = ICONS[lacks];
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
