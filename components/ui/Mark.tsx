import { Check, X } from 'lucide-react';
import { cx } from './cx';
import css from './Mark.module.css';

export type MarkName = 'ok' | 'warn' | 'danger' | 'info' | 'unknown';

/** The filled sign of a level: circle, triangle, octagon; a dashed ring for what nobody knows. Decorative. */
export function Mark({ is, size = 18 }: { is: MarkName; size?: number | undefined }) {
  return (
    <span className={cx(css.mark, css[is])} style={{ width: size, height: size }} aria-hidden="true">
      {is === 'ok' ? <Check size={size * 0.66} strokeWidth={3} /> : null}
      {is === 'danger' ? <X size={size * 0.62} strokeWidth={3} /> : null}
      {is === 'warn' ? <b className={css.bang}>!</b> : null}
      {is === 'info' ? <b>i</b> : null}
      {is === 'unknown' ? <b>?</b> : null}
    </span>
  );
}
