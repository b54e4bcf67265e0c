import { Lock, MailCheck, Store } from 'lucide-react';
import { i18n } from '#i18n';
import { listOr } from '@/components/copy/format';
import { useSize } from '@/components/hooks/use-size';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Card, Section } from '@/components/ui/Card';
import { Rich, token } from '@/components/ui/Rich';
import type { Condition } from '@/lib/group/group';
import { Footer } from './Footer';
import { Frame, goStep } from './Frame';
import { Sentence } from './Sentence';
import { SizeCard } from './SizeCard';
import { titleOf, type Work } from './work';
import shared from './compose.module.css';
import css from './PeopleStep.module.css';

/** Who, how many, in words. Nothing here can be changed: the people are headquarters' choice. */
export function PeopleStep({ work }: { work: Work }) {
  const { group, draft } = work;
  const { size, working, problem } = useSize(group.id, 'count');
  const next = () => {
    void draft.flush();
    goStep(work, 'time');
  };
  return (
    <Frame
      work={work}
      step="people"
      footer={
        <Footer
          sentence={<Sentence title={titleOf(work)} size={size ?? { is: 'unknown' }} />}
          next={i18n.t('compose.next.time')}
          onNext={next}
          onBack={() => goStep(work, 'content')}
        />
      }
    >
      <h2 className={shared.big}>{i18n.t('compose.people.title')}</h2>
      <SizeCard work={work} size={size} working={working} />
      {problem === undefined ? null : <ProblemNotice problem={problem} level="warn" />}
      <Section title={i18n.t('compose.people.who')} level={3}>
        <Card rows>
          <div className={css.row}>
            <Store size={18} aria-hidden="true" />
            <span className={css.words}>
              <span>
                <Rich
                  text={i18n.t('compose.people.belong', [token(0)])}
                  parts={[<strong key="group">{group.name}</strong>]}
                />
              </span>
              <span className={css.note}>{conditionWords(group.condition)}</span>
            </span>
            <Always />
          </div>
          <div className={css.row}>
            <MailCheck size={18} aria-hidden="true" />
            <span className={css.words}>
              <span>
                <Rich
                  text={i18n.t('compose.people.agreed', [token(0)])}
                  parts={[<strong key="email">{i18n.t('compose.people.marketing')}</strong>]}
                />
              </span>
              <span className={css.note}>{i18n.t('compose.people.agreedNote')}</span>
            </span>
            <Always />
          </div>
        </Card>
      </Section>
      <Section title={i18n.t('compose.people.fewer')} level={3}>
        <ul className={css.why}>
          <li>{i18n.t('compose.people.whyUnsubscribed')}</li>
          <li>{i18n.t('compose.people.whyCapped')}</li>
          <li>{i18n.t('compose.people.whyCampaign')}</li>
          <li>{i18n.t('compose.people.whyLater')}</li>
        </ul>
      </Section>
    </Frame>
  );
}

const Always = () => (
  <span className={css.always}>
    <Lock size={14} aria-hidden="true" />
    {i18n.t('compose.people.always')}
  </span>
);

function conditionWords(condition: Condition): string {
  const { attribute, comparison } = condition;
  switch (comparison) {
    case 'equals':
      return i18n.t('compose.people.is', [attribute, condition.value]);
    case 'is_any_of':
      return i18n.t('compose.people.is', [attribute, listOr(condition.value)]);
    case 'includes_value':
      return i18n.t('compose.people.includes', [attribute, condition.value]);
  }
}
