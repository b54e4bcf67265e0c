import css from './Skeleton.module.css';

/** Grey boxes in the final geometry; they show only after 200 ms. Heights in px. */
export function Skeleton({ heights, label }: { heights: readonly number[]; label: string }) {
  return (
    <div className={css.skeleton} role="status" aria-label={label}>
      {heights.map((height, index) => (
        <div key={index} className={css.box} style={{ height }} />
      ))}
    </div>
  );
}
