import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { mustTell, wordsFor } from '@/components/copy/problems';
import { Notice } from '@/components/ui/Notice';
import type { Problem } from '@/lib/problem';
import { CopyButton } from './CopyButton';
import { hqMessage } from './hq-message';

type Props = { problem: Problem; actions?: ReactNode; level?: 'danger' | 'warn' | undefined };

/** A problem inside a screen that goes on: title, whether anything was sent, what next. */
export function ProblemNotice({ problem, actions, level }: Props) {
  const words = wordsFor(problem);
  const copy = mustTell(words.who) && (
    <CopyButton size={30} text={hqMessage(problem)}>
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
      {words.body} {words.next}
    </Notice>
  );
}
