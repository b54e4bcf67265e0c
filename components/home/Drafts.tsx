import { PencilLine, Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import { noteTime } from '@/components/copy/format';
import { go } from '@/components/hooks/route';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import type { TitledDraft } from '@/components/hooks/use-home';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card, Section } from '@/components/ui/Card';
import { Row } from '@/components/ui/Row';
import type { DraftId } from '@/lib/ids';
import { draftTitle } from './draft-title';
import css from './Home.module.css';

type Props = { drafts: readonly TitledDraft[]; zone: string; now: number };

/** Emails being written: resume, or delete with Undo. */
export function Drafts({ drafts, zone, now }: Props) {
  const remove = useCommand('draft.delete');
  const restore = useCommand('draft.restore');
  const discard = async (draftId: DraftId): Promise<void> => {
    if (!(await remove.run({ draftId })).ok) return;
    showToast({
      text: i18n.t('home.draft.deleted'),
      undo: () => void restore.run({ draftId }) /* shown below */,
    });
  };
  const problem = remove.problem ?? restore.problem;
  return (
    <Section title={i18n.t('home.drafts')}>
      {problem && <ProblemNotice problem={problem} />}
      <Card rows>
        {drafts.map(({ draft, version }) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            version={version}
            time={noteTime(draft.updatedAt, zone, now)}
            onDelete={discard}
          />
        ))}
      </Card>
    </Section>
  );
}

type RowProps = TitledDraft & { time: string; onDelete: (id: DraftId) => Promise<void> };

function DraftRow({ draft, version, time, onDelete }: RowProps) {
  const title = draftTitle(draft, version);
  return (
    <div className={css.draft}>
      <Row
        lead={
          <span className={css.tile}>
            <PencilLine size={18} aria-hidden="true" />
          </span>
        }
        title={title}
        onPress={() => go({ to: 'compose', draftId: draft.id, step: draft.step })}
        right={<></>}
      >
        {i18n.t('home.draft.saved', { step: i18n.t(`home.step.${draft.step}`), time })}
      </Row>
      <Button
        variant="quiet"
        label={i18n.t('home.draft.delete', { title })}
        icon={<Trash2 size={18} aria-hidden="true" />}
        onPress={() => void onDelete(draft.id) /* its problem shows above */}
      />
    </div>
  );
}
