import { i18n } from '#i18n';
import { LiveRegion } from '@/components/ui/LiveRegion';
import css from './Scheduled.module.css';

const AROUND = 2 * Math.PI * 72;
/** The seconds at which the ring speaks. */
const SPOKEN = [60, 30, 10];

/** The first minute: seconds in the middle, the ring empties. Nobody has to be quick; the word Undo stays. */
export function UndoRing({ seconds }: { seconds: number }) {
  const spoken = SPOKEN.findLast((at) => seconds <= at) ?? 60;
  return (
    <div className={css.ring}>
      <svg viewBox="0 0 160 160" aria-hidden="true" focusable="false">
        <circle className={css.track} cx="80" cy="80" r="72" />
        <circle
          className={css.left}
          cx="80"
          cy="80"
          r="72"
          strokeDasharray={AROUND}
          strokeDashoffset={AROUND * (1 - seconds / 60)}
          transform="rotate(-90 80 80)"
        />
      </svg>
      <p className={css.seconds} aria-hidden="true">
        <b>
          {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
        </b>
        <span>{i18n.t('send.done.toUndo')}</span>
      </p>
      <LiveRegion text={i18n.t('send.done.seconds', spoken)} />
    </div>
  );
}
