import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { cx } from './cx';
import css from './Timeline.module.css';

export type Moment = {
  is: 'done' | 'now' | 'to-come' | 'unknown';
  title: ReactNode;
  /** Its time, as words. */
  at?: string | undefined;
  note?: ReactNode;
};

const word = (is: Moment['is']): string => {
  if (is === 'done') return i18n.t('ui.timeline.done');
  if (is === 'now') return i18n.t('ui.timeline.now');
  return is === 'unknown' ? i18n.t('ui.timeline.unknown') : i18n.t('ui.timeline.toCome');
};

/** Green dots done, accent ring now, hollow to come, dashed violet for what nobody knows. */
export function Timeline({ moments, label }: { moments: readonly Moment[]; label: string }) {
  return (
    <ol className={css.line} aria-label={label}>
      {moments.map((moment, index) => (
        // The order is the identity: moments are only ever appended.
        <li key={index} className={cx(css.moment, css[moment.is])}>
          <span className={css.dot} aria-hidden="true" />
          <span className={css.words}>
            <span className={css.head}>
              <span className={css.title}>
                {moment.title} <span className={css.hidden}>{word(moment.is)}</span>
              </span>
              {moment.at === undefined ? null : <span className={css.at}>{moment.at}</span>}
            </span>
            {moment.note === undefined ? null : <span className={css.note}>{moment.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
