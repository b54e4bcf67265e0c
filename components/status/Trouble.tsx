import {
  ChevronRight,
  CircleHelp,
  CircleStop,
  KeyRound,
  Lock,
  MessageCircleQuestion,
  Unplug,
} from 'lucide-react';
import { i18n } from '#i18n';
import type { Snapshot } from '@/lib/db/snapshot-shape';

type Kind = NonNullable<Snapshot['trouble']>['is'];
const LOOKS = {
  unknown: { key: 'unknown', tone: 'unknown', Icon: CircleHelp },
  'nobody-emailed': { key: 'nobodyEmailed', tone: 'warn', Icon: CircleHelp },
  refused: { key: 'refused', tone: 'danger', Icon: CircleStop },
  asks: { key: 'asks', tone: 'warn', Icon: MessageCircleQuestion },
  'key-needed': { key: 'keyNeeded', tone: 'warn', Icon: KeyRound },
  'lock-needed': { key: 'lockNeeded', tone: 'warn', Icon: Lock },
  'host-needed': { key: 'hostNeeded', tone: 'warn', Icon: Unplug },
  'not-sent': { key: 'notSent', tone: 'danger', Icon: CircleStop },
} as const satisfies Record<Kind, unknown>;

type Props = { trouble: NonNullable<Snapshot['trouble']>; onOpen: () => void };

/** What is wrong, as one button that leads to the panel; there the whole story stands on top of Home. */
export function Trouble({ trouble, onOpen }: Props) {
  const { key, tone, Icon } = LOOKS[trouble.is];
  return (
    <button type="button" className="pop-trouble" data-tone={tone} onClick={onOpen}>
      <Icon size={20} aria-hidden="true" />
      <span>
        <strong>{i18n.t(`popup.trouble.${key}.title`, trouble.count)}</strong>
        <span>{i18n.t(`popup.trouble.${key}.body`, { title: trouble.title })}</span>
      </span>
      <ChevronRight size={18} aria-hidden="true" />
    </button>
  );
}
