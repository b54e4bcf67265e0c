import { ArrowLeft, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { useArrival } from '@/components/hooks/use-arrival';
import { useFooterFits } from '@/components/hooks/use-footer-fits';
import { Button } from './Button';
import { cx } from './cx';
import css from './Page.module.css';

export type PageProps = {
  title: string;
  /** Said with the title by screen readers: where in a row of screens this is. */
  note?: string | undefined;
  onBack?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  /** Right end of the header: saved-at, a menu. */
  aside?: ReactNode;
  /** Replaces back, title and aside where a screen has a head of its own; it must hold the h1. */
  header?: ReactNode;
  /** Below the header, above the content: steps. */
  under?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

/** Header, main, footer. The footer is fixed unless it would take over a third of the height. */
export function Page({ title, note, onBack, onClose, aside, header, under, footer, children }: PageProps) {
  const [footerRef, fits] = useFooterFits();
  const heading = useArrival<HTMLHeadingElement>();
  return (
    <div className={css.page}>
      <header className={css.header}>
        {header ?? (
          <div className={css.bar}>
            {onClose ? (
              <Button
                variant="quiet"
                size={30}
                label={i18n.t('ui.close')}
                icon={<X size={20} aria-hidden="true" />}
                onPress={onClose}
              />
            ) : null}
            {onBack ? (
              <Button
                variant="quiet"
                size={30}
                label={i18n.t('ui.back')}
                icon={<ArrowLeft size={20} aria-hidden="true" />}
                onPress={onBack}
              />
            ) : null}
            <h1 ref={heading} className={css.title} tabIndex={-1}>
              {title}
              {note === undefined ? null : <span className={css.hidden}>{note}</span>}
            </h1>
            {aside === undefined ? null : <div className={css.aside}>{aside}</div>}
          </div>
        )}
        {under}
      </header>
      <main className={css.main}>{children}</main>
      {footer === undefined ? null : (
        <footer ref={footerRef} className={cx(css.footer, fits && css.fixed)}>
          {footer}
        </footer>
      )}
    </div>
  );
}
