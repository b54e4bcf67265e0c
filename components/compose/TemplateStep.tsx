import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { i18n } from '#i18n';
import { count } from '@/components/copy/format';
import { go } from '@/components/hooks/route';
import { useCommand } from '@/components/hooks/use-command';
import { useKey } from '@/components/hooks/use-key';
import { useApproved } from '@/components/hooks/use-templates';
import { useWriter } from '@/components/hooks/use-writer';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { LiveRegion } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Page';
import { Skeleton } from '@/components/ui/Skeleton';
import type { Here } from '@/lib/db/reads';
import type { Group } from '@/lib/group/group';
import type { TemplateVersion } from '@/lib/template/template';
import { Frame, goStep } from './Frame';
import { ResumeCard } from './ResumeCard';
import { Steps } from './Steps';
import { TemplateCard } from './TemplateCard';
import type { Work } from './work';
import css from './TemplateStep.module.css';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Choose by picture. Without a draft, choosing starts one; with one, what was typed is kept. */
export function TemplateStep(props: { here: Here; group: Group; work: Work | undefined }) {
  const { here, group, work } = props;
  const start = useCommand('draft.start');
  const writer = useWriter();
  const approved = useApproved(here.tenant.id);
  const usable = approved.value?.filter(
    (version) => here.tenant.kind === 'practice' || !version.practiceOnly,
  );

  const choose = async (version: TemplateVersion) => {
    if (work !== undefined) {
      if (version.id !== work.content.versionId) work.draft.edit({ versionId: version.id });
      return goStep(work, 'content');
    }
    const started = await start.run({ groupId: group.id, versionId: version.id, writer });
    if (started.ok) go({ to: 'compose', draftId: started.value.draftId, step: 'content' });
  };

  const body = (
    <>
      {start.problem === undefined ? null : <ProblemNotice problem={start.problem} />}
      {work === undefined ? <ResumeCard here={here} /> : null}
      {approved.is === 'loading' ? (
        <Skeleton heights={[40, 220, 220]} label={i18n.t('ui.loading')} />
      ) : usable === undefined ? (
        <Notice level="danger" title={i18n.t('ui.failed')}>
          {i18n.t('ui.failedBody')}
        </Notice>
      ) : usable.length === 0 ? (
        <Notice level="info" title={i18n.t('compose.template.none')}>
          {i18n.t('compose.template.noneBody', [here.kit.brand])}
        </Notice>
      ) : (
        <Chooser
          here={here}
          group={group}
          versions={usable}
          current={work?.content.versionId}
          onChoose={(version) => void choose(version)}
        />
      )}
    </>
  );
  if (work !== undefined)
    return (
      <Frame work={work} step="template" footer={undefined}>
        {body}
      </Frame>
    );
  return (
    <Page
      title={i18n.t('compose.title')}
      onClose={() => go({ to: 'home' })}
      under={<Steps current="template" />}
    >
      {body}
    </Page>
  );
}

function Chooser(props: {
  here: Here;
  group: Group;
  versions: TemplateVersion[];
  current: string | undefined;
  onChoose: (version: TemplateVersion) => void;
}) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useKey('/', () => field.current?.focus());
  const found = props.versions.filter((version) => plain(version.name).includes(plain(words.trim())));
  const placeholder = i18n.t('compose.template.search', props.versions.length, [
    count(props.versions.length),
  ]);
  return (
    <>
      <SearchField value={words} onChange={setWords} className={css.search ?? ''}>
        <Label className={css.hidden ?? ''}>{placeholder}</Label>
        <Search size={18} aria-hidden="true" />
        <Input ref={field} className={css.input ?? ''} placeholder={placeholder} />
        <kbd className={css.key} aria-hidden="true">
          /
        </kbd>
      </SearchField>
      <LiveRegion
        text={words === '' ? '' : i18n.t('compose.template.found', found.length, [count(found.length)])}
      />
      {found.length === 0 ? (
        <div className={css.nothing}>
          <p>{i18n.t('compose.template.noMatch', [words.trim()])}</p>
          <Button
            onPress={() => {
              setWords('');
              field.current?.focus();
            }}
          >
            {i18n.t('ui.showAll')}
          </Button>
        </div>
      ) : (
        <ul className={css.grid}>
          {found.map((version) => (
            <li key={version.id}>
              <TemplateCard
                version={version}
                tenant={props.here.tenant}
                group={props.group}
                chosen={version.id === props.current}
                onChoose={() => props.onChoose(version)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
