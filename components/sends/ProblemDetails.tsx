import { i18n } from '#i18n';
import type { Problem } from '@/lib/problem';
import { factLines } from './hq-message';
import css from './ProblemFrame.module.css';

type Props = { problem: Problem; forHeadquarters?: boolean | undefined };

/** Folded: the kind, Braze's status and what else is known. Never content, never a key. */
export function ProblemDetails({ problem, forHeadquarters }: Props) {
  return (
    <details className={css.details}>
      <summary>{i18n.t(forHeadquarters ? 'problem.detailsHq' : 'problem.details')}</summary>
      <dl className={css.facts}>
        {factLines(problem).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
