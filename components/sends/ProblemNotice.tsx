import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { mustTell, whoWords, wordsFor } from '@/components/copy/problems';
import { useWhere } from '@/components/hooks/use-where';
import { Notice } from '@/components/ui/Notice';
import type { Problem } from '@/lib/problem';
import { CopyButton } from './CopyButton';
import { hqMessage } from './hq-message';
import css from './ProblemFrame.module.css';

type Props = { problem: Problem; actions?: ReactNode; level?: 'danger' | 'warn' | undefined };

/** A problem inside a screen that goes on: title, whether anything was sent, what next. */
export function ProblemNotice({ problem, actions, level }: Props) {
  const words = wordsFor(problem);
  const where = useWhere();
  const copy = mustTell(words.who) && (
    <CopyButton size={30} text={hqMessage(problem, where)}>
      {i18n.t('problem.copy')}
    </CopyButton>
  );
  return (
    <Notice
      level={level ?? (words.who === 'time' ? 'warn' : 'danger')}
      title={words.title}
      role="alert"
      {...(actions || copy
        ? {
            actions: (
              <>
                {actions}
                {copy}
              </>
            ),
          }
        : {})}
    >
      <p>
        {words.body} {words.next}
      </p>
      <p className={css.who}>{whoWords(words.who)}</p>
    </Notice>
  );
}
