import { i18n } from '#i18n';
import css from './PracticeBanner.module.css';

/** Stands above every screen of the practice tenant. Never themed. */
export function PracticeBanner() {
  return (
    <aside className={css.banner} aria-label={i18n.t('ui.practiceLabel')}>
      <span className={css.words}>{i18n.t('ui.practice')}</span>
    </aside>
  );
}
