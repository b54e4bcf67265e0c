import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import css from './Row.module.css';

export type RowProps = {
  /** A date block (`DateBlock`), a thumbnail or an icon. */
  lead?: ReactNode;
  title: ReactNode;
  /** One sentence of when and how many. */
  children?: ReactNode;
  /** A status; an arrow stands there when nothing does and the row opens something. */
  right?: ReactNode;
  /** The whole row is the target. */
  onPress?: (() => void) | undefined;
};

function Inside({ lead, title, children, right, onPress }: RowProps) {
  return (
    <>
      {lead}
      <span className={css.words}>
        <span className={css.title}>{title}</span>
        {children === undefined ? null : <span className={css.text}>{children}</span>}
      </span>
      {right ?? (onPress ? <ChevronRight className={css.arrow} size={18} aria-hidden="true" /> : null)}
    </>
  );
}

/** One line of a list inside a Card. */
export function Row(props: RowProps) {
  if (props.onPress === undefined)
    return (
      <div className={css.row}>
        <Inside {...props} />
      </div>
    );
  return (
    <Button className={css.row ?? ''} onPress={props.onPress}>
      <Inside {...props} />
    </Button>
  );
}

/** JUN over 10; the row's sentence says the whole date, so this one is decoration. */
export function DateBlock({ month, day }: { month: string; day: string }) {
  return (
    <span className={css.date} aria-hidden="true">
      <span className={css.month}>{month}</span>
      <span className={css.day}>{day}</span>
    </span>
  );
}
