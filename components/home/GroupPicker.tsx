import { Check, Search } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { go } from '@/components/hooks/route';
import { useCommand } from '@/components/hooks/use-command';
import { useGroups } from '@/components/hooks/use-groups';
import { useHere } from '@/components/hooks/use-here';
import { useTitleFocus } from '@/components/hooks/use-title-focus';
import { openStudio } from '@/components/hooks/use-panel';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import { LiveRegion } from '@/components/ui/LiveRegion';
import { Page } from '@/components/ui/Page';
import { Row } from '@/components/ui/Row';
import { Skeleton } from '@/components/ui/Skeleton';
import type { Group } from '@/lib/group/group';
import type { GroupId } from '@/lib/ids';
import { matching } from './matching';
import css from './Home.module.css';

/** Which store I am: chosen once, remembered for the tenant. */
export function GroupPicker() {
  useTitleFocus('groups');
  const here = useHere();
  const tenantId = here.value?.tenant.id;
  const current = here.value?.group?.id;
  const groups = useGroups(tenantId);
  const choose = useCommand('group.choose');
  const [words, setWords] = useState('');
  const all = groups.value ?? [];
  const found = matching(all, words);

  const pick = async (groupId: GroupId): Promise<void> => {
    if ((await choose.run({ groupId })).ok) go({ to: 'home' });
  };

  return (
    <Page
      title={i18n.t('group.title')}
      onBack={current === undefined ? undefined : () => go({ to: 'home' })}
      aside={all.length > 0 ? i18n.t('group.count', all.length) : undefined}
    >
      <p className={css.hint}>{i18n.t('group.hint')}</p>
      {choose.problem && <ProblemNotice problem={choose.problem} />}
      {groups.is === 'loading' && <Skeleton heights={[36, 56, 56, 56]} label={i18n.t('ui.loading')} />}
      {groups.is === 'ready' && all.length === 0 && (
        <div className={css.empty}>
          <p>{i18n.t('group.empty')}</p>
          <Button onPress={openStudio}>{i18n.t('group.emptyAction')}</Button>
        </div>
      )}
      {all.length > 6 && (
        <Field
          label={i18n.t('group.search')}
          mark={<Search size={14} aria-hidden="true" />}
          type="search"
          value={words}
          onChange={setWords}
        />
      )}
      {all.length > 0 && found.length === 0 && (
        <div className={css.empty}>
          <p role="status">{i18n.t('group.none', { words })}</p>
          <Button onPress={() => setWords('')}>{i18n.t('ui.showAll')}</Button>
        </div>
      )}
      <LiveRegion text={words === '' ? '' : i18n.t('group.count', found.length)} />
      {found.length > 0 && (
        <Card rows>
          {found.map((group) => (
            <div key={group.id}>
              <Line group={group} chosen={group.id === current} onPick={pick} />
            </div>
          ))}
        </Card>
      )}
    </Page>
  );
}

type LineProps = { group: Group; chosen: boolean; onPick: (id: GroupId) => Promise<void> };

function Line({ group, chosen, onPick }: LineProps) {
  return (
    <Row
      title={group.name}
      onPress={() => void onPick(group.id) /* its problem shows in the notice */}
      {...(chosen
        ? {
            right: (
              <span className={css.chosen}>
                <Check size={16} aria-hidden="true" />
                {i18n.t('group.current')}
              </span>
            ),
          }
        : {})}
    >
      {group.place}
    </Row>
  );
}
