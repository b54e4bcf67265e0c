import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import { cx } from '@/components/ui/cx';
import { STEPS, type Step } from '@/lib/draft/draft';
import css from './Steps.module.css';

export const stepName = (step: Step): string => {
  switch (step) {
    case 'template':
      return i18n.t('compose.step.template');
    case 'content':
      return i18n.t('compose.step.content');
    case 'people':
      return i18n.t('compose.step.people');
    case 'time':
      return i18n.t('compose.step.time');
    case 'review':
      return i18n.t('compose.step.review');
  }
};

/** Where one is among the five; each can be gone to once it was reached. */
export function Steps(props: {
  current: Step;
  reached?: Step | undefined;
  onGo?: ((step: Step) => void) | undefined;
}) {
  const { current, onGo } = props;
  const at = STEPS.indexOf(current);
  const reached = Math.max(at, STEPS.indexOf(props.reached ?? current));
  const wide = STEPS.some((step) => stepName(step).length > 8);
  return (
    <nav className={cx(css.nav, wide && css.wide)} aria-label={i18n.t('compose.step.label')}>
      <p className={css.short}>
        {i18n.t('compose.step.of', [at + 1, STEPS.length])} <strong>{stepName(current)}</strong>
      </p>
      <ol className={css.steps}>
        {STEPS.map((step, index) => (
          <li key={step} className={cx(css.step, index <= at && css.done, index === at && css.current)}>
            {index === at || index > reached || onGo === undefined ? (
              <span className={css.name} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
                {stepName(step)}
              </span>
            ) : (
              <Button className={cx(css.name, css.open)} onPress={() => onGo(step)}>
                {stepName(step)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
