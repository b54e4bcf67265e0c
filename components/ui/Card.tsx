import type { ReactNode } from 'react';
import { cx } from './cx';
import css from './Card.module.css';

/** White, hairline, 14 px. `rows`: children stand under each other with hairlines, unpadded. */
export function Card({ children, rows }: { children: ReactNode; rows?: boolean | undefined }) {
  return <div className={cx(css.card, rows ? css.rows : css.padded)}>{children}</div>;
}

/** A heading with something at its right, and what belongs to it. */
export function Section(props: {
  title: string;
  right?: ReactNode;
  children: ReactNode;
  strong?: boolean | undefined;
  level?: 2 | 3 | undefined;
}) {
  const Title = `h${props.level ?? 2}` as const;
  return (
    <section className={css.section}>
      <div className={css.head}>
        <Title className={cx(css.title, props.strong && css.strong)}>{props.title}</Title>
        {props.right}
      </div>
      {props.children}
    </section>
  );
}
