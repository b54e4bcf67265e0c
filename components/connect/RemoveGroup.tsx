import { useState } from 'react';
import { i18n } from '#i18n';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Group } from '@/lib/group/group';

/** Asked once, in place. */
export function RemoveGroup({ group, onRemoved }: { group: Group; onRemoved: () => void }) {
  const [asking, setAsking] = useState(false);
  const { run, working, problem } = useCommand('group.remove');
  const remove = async (): Promise<void> => {
    if (!(await run({ groupId: group.id })).ok) return;
    showToast({ text: i18n.t('studio.groups.removed') });
    onRemoved();
  };
  if (!asking)
    return (
      <Button variant="danger-outline" onPress={() => setAsking(true)}>
        {i18n.t('studio.groups.remove')}
      </Button>
    );
  return (
    <>
      <Notice
        level="warn"
        role="status"
        title={i18n.t('studio.groups.removeTitle', { name: group.name })}
        actions={
          <>
            <Button autoFocus onPress={() => setAsking(false)}>
              {i18n.t('studio.groups.keep')}
            </Button>
            <Button
              variant="danger-outline"
              working={working ? i18n.t('studio.groups.removing') : undefined}
              onPress={() => void remove() /* its problem shows below */}
            >
              {i18n.t('studio.groups.remove')}
            </Button>
          </>
        }
      >
        {i18n.t('studio.groups.removeBody')}
      </Notice>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
