import { i18n } from '#i18n';
import css from './PracticeBanner.module.css';

/** Stands above every screen of the practice tenant. Never themed. */
export function PracticeBanner() {
  return (
    <div className={css.banner} role="note">
      <span className={css.words}>{i18n.t('ui.practice')}</span>
    </div>
  );
}
