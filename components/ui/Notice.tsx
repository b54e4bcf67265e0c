import type { ReactNode } from 'react';
import { cx } from './cx';
import { Mark, type MarkName } from './Mark';
import css from './Notice.module.css';

export type NoticeProps = {
  level: MarkName;
  title: ReactNode;
  /** One sentence (a paragraph of its own is made of it). */
  children?: ReactNode;
  /** At most two buttons. */
  actions?: ReactNode;
  icon?: ReactNode;
  /** Announces itself when it appears: `alert` only for refused and unknown. */
  role?: 'status' | 'alert' | undefined;
  headingLevel?: 2 | 3 | undefined;
};

/** Soft ground, icon, title, sentence, actions. What nobody knows is dashed with a hatched edge. */
export function Notice({ level, title, children, actions, icon, role, headingLevel }: NoticeProps) {
  const Title = headingLevel === undefined ? 'p' : (`h${headingLevel}` as const);
  return (
    <div className={cx(css.notice, css[level])} role={role}>
      <span className={css.icon}>{icon ?? <Mark is={level} size={18} />}</span>
      <div className={css.words}>
        <Title className={css.title}>{title}</Title>
        {children === undefined ? null : <div className={css.text}>{children}</div>}
        {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
