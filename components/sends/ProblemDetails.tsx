import { useState } from 'react';
import { i18n } from '#i18n';
import type { Problem } from '@/lib/problem';
import { factLines } from './hq-message';
import css from './ProblemFrame.module.css';

type Props = { problem: Problem; forHeadquarters?: boolean | undefined };

/** Folded: the kind, Braze's status and what else is known. Never content, never a key. */
export function ProblemDetails({ problem, forHeadquarters }: Props) {
  const [at] = useState(() => new Date().toISOString());
  const lines = [...factLines(problem), [i18n.t('problem.at'), at] as const];
  return (
    <details className={css.details}>
      <summary>{i18n.t(forHeadquarters ? 'problem.detailsHq' : 'problem.details')}</summary>
      <dl className={css.facts}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
