import css from './Spinner.module.css';

/** Turns; stands still (as a dotted ring) under reduced motion. The words beside it say what is going on. */
export function Spinner({ size = 16 }: { size?: number | undefined }) {
  return <span className={css.spinner} style={{ width: size, height: size }} aria-hidden="true" />;
}
