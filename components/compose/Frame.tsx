import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { noteTime } from '@/components/copy/format';
import { go } from '@/components/hooks/route';
import { useTenantNow } from '@/components/hooks/use-now';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Page } from '@/components/ui/Page';
import { Spinner } from '@/components/ui/Spinner';
import { STEPS, type Step } from '@/lib/draft/draft';
import { settle } from '@/lib/group/settled';
import { OtherWindow } from './OtherWindow';
import { stepName, Steps } from './Steps';
import type { Work } from './work';

const home = () => go({ to: 'home' });

/** The furthest of two steps: what was reached stays reachable. */
const further = (a: Step, b: Step): Step => (STEPS.indexOf(a) > STEPS.indexOf(b) ? a : b);

/** Shows a step of this draft, and remembers that it was reached. */
export function goStep(work: Work, step: Step): void {
  const reached = further(work.content.step, step);
  if (reached !== work.content.step) work.draft.edit({ step: reached });
  go({ to: 'compose', draftId: work.row.id, step });
}

export function Frame(props: { work: Work; step: Step; footer: ReactNode; children: ReactNode }) {
  const { work, step } = props;
  return (
    <Page
      title={i18n.t('compose.title')}
      note={`, ${i18n.t('compose.step.of', [STEPS.indexOf(step) + 1, STEPS.length])}, ${stepName(step)}`}
      onClose={home}
      aside={<Saved work={work} />}
      under={<Steps current={step} reached={work.content.step} onGo={(to) => goStep(work, to)} />}
      footer={props.footer}
    >
      {work.draft.problem === undefined ? null : <ProblemNotice problem={work.draft.problem} />}
      <OtherWindow work={work} />
      {props.children}
    </Page>
  );
}

function Saved({ work }: { work: Work }) {
  const now = useTenantNow();
  const { zone } = settle(work.group, work.tenant);
  if (work.draft.problem !== undefined) return <>{i18n.t('compose.saved.not')}</>;
  if (work.draft.saving)
    return (
      <>
        <Spinner size={13} /> {i18n.t('compose.saved.saving')}
      </>
    );
  return (
    <>
      <Check size={15} aria-hidden="true" />
      {i18n.t('compose.saved.at', [noteTime(work.row.updatedAt, zone, now)])}
    </>
  );
}
