import {
  CalendarX2,
  CloudOff,
  HardDrive,
  KeyRound,
  MailX,
  PlugZap,
  RefreshCw,
  Store,
  TriangleAlert,
  WifiOff,
} from 'lucide-react';
import { Mark } from '@/components/ui/Mark';
import type { ProblemKind } from '@/lib/problem';
import css from './ProblemFrame.module.css';

const SIGNS: [RegExp, typeof KeyRound][] = [
  [/^(key|permission|host)/, KeyRound],
  [/^(offline|not-braze)/, WifiOff],
  [/^(timeout|braze-down|answer|rate|quota|address)/, CloudOff],
  [/^(time|too-late|clock)/, CalendarX2],
  [/^storage/, HardDrive],
  [/^(reload|changed|review)/, RefreshCw],
  [/^(group|campaign|variation|segment)/, Store],
  [/^(tenant|no-answer|practice)/, PlugZap],
  [/^(request|no-recipients|template|draft|send|too-large)/, MailX],
];

/** A sign of what the problem is about; decorative, the words beside it say it. */
export function ProblemIcon({ kind }: { kind: ProblemKind }) {
  const Icon = SIGNS.find(([of]) => of.test(kind))?.[1] ?? TriangleAlert;
  return (
    <span className={css.sign} aria-hidden="true">
      <Icon size={26} strokeWidth={1.75} />
      <span className={css.corner}>
        <Mark is="danger" size={18} />
      </span>
    </span>
  );
}
