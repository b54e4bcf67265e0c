import { i18n } from '#i18n';
import { go } from '@/components/hooks/route';
import { useDraft } from '@/components/hooks/use-draft';
import { useHere } from '@/components/hooks/use-here';
import { useParties } from '@/components/hooks/use-parties';
import { useRedirect } from '@/components/hooks/use-redirect';
import { Page } from '@/components/ui/Page';
import { Skeleton } from '@/components/ui/Skeleton';
import type { Step } from '@/lib/draft/draft';
import type { DraftId } from '@/lib/ids';
import { ContentStep } from './ContentStep';
import { Gone } from './Gone';
import { PeopleStep } from './PeopleStep';
import { ReviewStep } from './ReviewStep';
import { Steps } from './Steps';
import { TemplateStep } from './TemplateStep';
import { TimeStep } from './TimeStep';
import type { Work } from './work';

export type ComposeProps = { draftId: DraftId | undefined; step: Step };

/** The five steps of one email. Keyed by its draft: what is typed belongs to exactly one. */
export const Compose = (props: ComposeProps) => <Opened key={props.draftId ?? 'new'} {...props} />;

const home = () => go({ to: 'home' });

function Opened({ draftId, step }: ComposeProps) {
  const here = useHere();
  const draft = useDraft(draftId);
  const { content } = draft;
  const { group, version } = useParties(content?.groupId, content?.versionId);
  const noGroup = here.is === 'ready' && here.value !== undefined && here.value.group === undefined;
  useRedirect('groups', noGroup && draftId === undefined);

  if (here.is === 'failed' || draft.row.is === 'failed') return <Gone why="unreadable" />;
  if (here.value === undefined) return <Waiting />;
  if (draftId === undefined)
    return here.value.group === undefined ? (
      <Waiting />
    ) : (
      <TemplateStep here={here.value} group={here.value.group} work={undefined} />
    );
  if (draft.row.is === 'loading') return <Waiting />;
  if (draft.row.value === undefined || draft.row.value.deletedAt !== undefined)
    return <Gone why="draft-gone" />;
  const loading = group.is === 'loading' || version.is === 'loading';
  if (content === undefined || loading) return <Waiting />;
  if (group.value === undefined) return <Gone why="group-gone" />;
  if (version.value === undefined) return <Gone why="unreadable" />;
  const work: Work = {
    ...here.value,
    group: group.value,
    version: version.value,
    row: draft.row.value,
    draft,
    content,
  };
  if (work.row.takenBy !== undefined && step !== 'review')
    return <Gone why="already-scheduled" sendId={work.row.takenBy} />;
  switch (step) {
    case 'template':
      return <TemplateStep here={here.value} group={group.value} work={work} />;
    case 'content':
      return <ContentStep work={work} />;
    case 'people':
      return <PeopleStep work={work} />;
    case 'time':
      return <TimeStep work={work} />;
    case 'review':
      return <ReviewStep work={work} />;
  }
}

const Waiting = () => (
  <Page title={i18n.t('compose.title')} onClose={home} under={<Steps current="template" />}>
    <Skeleton heights={[40, 60, 160, 160]} label={i18n.t('ui.loading')} />
  </Page>
);
