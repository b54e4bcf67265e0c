import {
  Ban,
  Check,
  CircleHelp,
  CircleSlash,
  Clock,
  KeyRound,
  Lock,
  OctagonX,
  Pencil,
  Send,
  Unplug,
} from 'lucide-react';
import { i18n } from '#i18n';
import { lacks, type SendState, type SendStateName } from '@/lib/send/send';
import { cx } from './cx';
import { Spinner } from './Spinner';
import css from './Status.module.css';

export type StatusName = SendStateName | 'host-needed' | 'lock-needed' | 'draft';
type Tone = 'grey' | 'accent' | 'ok' | 'warn' | 'danger' | 'unknown';

const LOOKS = {
  draft: ['grey', Pencil],
  scheduling: ['grey', undefined],
  asks: ['warn', CircleHelp],
  'key-needed': ['warn', KeyRound],
  'host-needed': ['warn', Unplug],
  'lock-needed': ['warn', Lock],
  armed: ['accent', Clock],
  moving: ['accent', undefined],
  cancelling: ['grey', undefined],
  cancelled: ['grey', CircleSlash],
  refused: ['danger', OctagonX],
  'not-sent': ['grey', Ban],
  unknown: ['unknown', CircleHelp],
  due: ['accent', Send],
  sent: ['ok', Check],
  'nobody-emailed': ['warn', CircleHelp],
  uncounted: ['unknown', CircleHelp],
  closed: ['grey', CircleSlash],
} as const satisfies Record<StatusName, readonly [Tone, typeof Check | undefined]>;

export function statusOf(state: SendState): StatusName {
  const missing = lacks(state);
  return missing === undefined || missing === 'key' ? state.is : `${missing}-needed`;
}

/** The word for each state; also for sentences that name it. */
export const statusWord = (name: StatusName): string => {
  switch (name) {
    case 'draft':
      return i18n.t('ui.status.draft');
    case 'scheduling':
      return i18n.t('ui.status.scheduling');
    case 'asks':
      return i18n.t('ui.status.asks');
    case 'key-needed':
      return i18n.t('ui.status.keyNeeded');
    case 'lock-needed':
      return i18n.t('ui.status.lockNeeded');
    case 'host-needed':
      return i18n.t('ui.status.hostNeeded');
    case 'armed':
      return i18n.t('ui.status.armed');
    case 'moving':
      return i18n.t('ui.status.moving');
    case 'cancelling':
      return i18n.t('ui.status.cancelling');
    case 'cancelled':
      return i18n.t('ui.status.cancelled');
    case 'refused':
      return i18n.t('ui.status.refused');
    case 'not-sent':
      return i18n.t('ui.status.notSent');
    case 'unknown':
      return i18n.t('ui.status.unknown');
    case 'due':
      return i18n.t('ui.status.due');
    case 'sent':
      return i18n.t('ui.status.sent');
    case 'nobody-emailed':
      return i18n.t('ui.status.nobodyEmailed');
    case 'uncounted':
      return i18n.t('ui.status.uncounted');
    case 'closed':
      return i18n.t('ui.status.closed');
  }
};

/** Icon and word, never colour alone. */
export function Status({ name }: { name: StatusName }) {
  const [tone, Icon] = LOOKS[name];
  return (
    <span className={cx(css.status, css[tone])}>
      {Icon === undefined ? <Spinner size={13} /> : <Icon size={14} aria-hidden="true" />}
      {statusWord(name)}
    </span>
  );
}
