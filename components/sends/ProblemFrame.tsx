import { CircleCheck } from 'lucide-react';
import { i18n } from '#i18n';
import { mustTell, whoWords, wordsFor } from '@/components/copy/problems';
import { useWhere } from '@/components/hooks/use-where';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Page } from '@/components/ui/Page';
import { Row } from '@/components/ui/Row';
import type { Problem } from '@/lib/problem';
import { CopyButton } from './CopyButton';
import { ProblemDetails } from './ProblemDetails';
import { ProblemIcon } from './ProblemIcon';
import { hqMessage } from './hq-message';
import css from './ProblemFrame.module.css';

type Props = {
  problem: Problem;
  onBack?: (() => void) | undefined;
  /** The draft that is safe. */
  draftTitle?: string | undefined;
};

/** The same frame for every problem: what happened, was anything sent, what to do, who can. */
export function ProblemFrame({ problem, onBack, draftTitle }: Props) {
  const words = wordsFor(problem);
  const tell = mustTell(words.who);
  const where = useWhere();
  return (
    <Page title={i18n.t('problem.heading')} onBack={onBack}>
      <ProblemIcon kind={problem.kind} />
      <div className={css.words} role="alert">
        <h2 className={css.title}>{words.title}</h2>
        <p className={css.body}>{words.body}</p>
      </div>
      {draftTitle !== undefined && (
        <Card rows>
          <Row title={draftTitle} right={<CircleCheck className={css.safe} size={20} aria-hidden="true" />}>
            {i18n.t('problem.safe')}
          </Row>
        </Card>
      )}
      <Section
        title={i18n.t('problem.doLabel')}
        right={<span className={css.who}>{whoWords(words.who)}</span>}
      >
        <Card>
          <ol className={css.steps}>
            <li className={css.step}>
              <h3 className={css.stepTitle}>
                {tell ? i18n.t(words.who === 'keyOwner' ? 'problem.tellOwner' : 'problem.tell') : words.next}
              </h3>
              {tell && (
                <>
                  <p>{words.next}</p>
                  <p>{i18n.t('problem.tellHint')}</p>
                  <CopyButton variant="primary" text={hqMessage(problem, where)}>
                    {i18n.t('problem.copy')}
                  </CopyButton>
                </>
              )}
            </li>
            {onBack && (
              <li className={css.step}>
                <h3 className={css.stepTitle}>{i18n.t('problem.back')}</h3>
                <p>{i18n.t('problem.backHint')}</p>
                <Button onPress={onBack}>{i18n.t('problem.backAction')}</Button>
              </li>
            )}
          </ol>
        </Card>
      </Section>
      <ProblemDetails problem={problem} forHeadquarters={tell} />
    </Page>
  );
}
