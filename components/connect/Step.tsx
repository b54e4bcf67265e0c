import { ExternalLink } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import common from './connect.module.css';
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
  /** A step of a workspace that is connected is folded once it is done. */
  fold?: boolean | undefined;
  /** Stays in sight when the step is folded. */
  always?: ReactNode;
  children: ReactNode;
};

const MARK = { proven: 'ok', form: 'ok', no: 'danger', todo: 'info' } as const;

/**
 * One of the guide's steps: what to do in Braze, and what it gives. Folded by itself only while nobody is in it, and
 * never over something to fix.
 */
export function Step({ n, title, done, page, example, fold = false, always, children }: Props) {
  const [chosen, setChosen] = useState<boolean>();
  const open = done === 'no' || (chosen ?? !(fold && done !== 'todo'));
  return (
    <section className={css.step} aria-labelledby={`step-${n}`} data-done={done}>
      <div className={css.stepHead}>
        <span className={common.number} aria-hidden="true">
          {n}
        </span>
        <h3 id={`step-${n}`} className={css.stepTitle}>
          {title}
        </h3>
        <span className={common.status}>
          <Mark is={MARK[done]} size={14} />
          {i18n.t(`studio.guide.done.${done}`)}
        </span>
        {fold && (
          <Button
            variant="quiet"
            size={30}
            expanded={open}
            label={i18n.t(open ? 'studio.guide.foldOf' : 'studio.guide.unfoldOf', { title })}
            onPress={() => setChosen(!open)}
          >
            {i18n.t(open ? 'studio.guide.fold' : 'studio.guide.unfold')}
          </Button>
        )}
      </div>
      <div hidden={!open} onFocusCapture={() => setChosen(true)}>
        <Card>
          <div className={common.stack}>
            {page && (
              <a className={common.link} href={page.href} target="_blank" rel="noreferrer">
                {page.label}
                <ExternalLink size={14} aria-hidden="true" />
              </a>
            )}
            {children}
            {example !== undefined && (
              <p className={common.quiet}>
                {i18n.t('studio.guide.example')} <code className={css.code}>{example}</code>
              </p>
            )}
          </div>
        </Card>
      </div>
      {always}
    </section>
  );
}
