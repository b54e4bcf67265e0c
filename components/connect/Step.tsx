import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import css from './guide.module.css';

type Props = {
  n: 1 | 2 | 3 | 4;
  title: string;
  /** Done as far as it can be told: `proven` by Braze, `form` right, or still to do. */
  done: 'proven' | 'form' | 'no' | 'todo';
  /** Where on the dashboard it is done. */
  page?: { href: string; label: string } | undefined;
  /** Looks like this when it is right. */
  example?: string | undefined;
  children: ReactNode;
};

const MARK = { proven: 'ok', form: 'ok', no: 'danger', todo: 'info' } as const;

/** One of the guide's steps: what to do in Braze, and what it gives. */
export function Step({ n, title, done, page, example, children }: Props) {
  return (
    <section className={css.step} aria-labelledby={`step-${n}`} data-done={done}>
      <div className={css.stepHead}>
        <span className={css.number} aria-hidden="true">
          {n}
        </span>
        <h3 id={`step-${n}`} className={css.stepTitle}>
          {title}
        </h3>
        <span className={css.done}>
          <Mark is={MARK[done]} size={14} />
          {i18n.t(`studio.guide.done.${done}`)}
        </span>
      </div>
      <Card>
        <div className={css.stack}>
          {page && (
            <a className={css.link} href={page.href} target="_blank" rel="noreferrer">
              {page.label}
              <ExternalLink size={14} aria-hidden="true" />
            </a>
          )}
          {children}
          {example !== undefined && (
            <p className={css.quiet}>
              {i18n.t('studio.guide.example')} <code className={css.code}>{example}</code>
            </p>
          )}
        </div>
      </Card>
    </section>
  );
}
