import css from './LiveRegion.module.css';

/** Says `text` to screen readers whenever it changes. Urgent only for refused and unknown. */
export function LiveRegion({ text, urgent }: { text: string; urgent?: boolean | undefined }) {
  return (
    <div
      className={css.hidden}
      role={urgent ? 'alert' : 'status'}
      aria-live={urgent ? 'assertive' : 'polite'}
    >
      {text}
    </div>
  );
}
