import { useState } from 'react';
import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { KeyInfo } from '@/lib/key/key';

type Props = { info: KeyInfo; name: string; onRemoved: () => void };

/** Asked once, in place. */
export function RemoveKey({ info, name, onRemoved }: Props) {
  const [asking, setAsking] = useState(false);
  const { run, working, problem } = useCommand('key.remove');
  const remove = async (): Promise<void> => {
    if ((await run({ keyId: info.id })).ok) onRemoved();
  };
  if (!asking)
    return (
      <Button variant="danger-outline" onPress={() => setAsking(true)}>
        {i18n.t('studio.key.remove')}
      </Button>
    );
  return (
    <>
      <Notice
        level="warn"
        role="status"
        title={i18n.t('studio.key.removeTitle', { name })}
        actions={
          <>
            <Button autoFocus onPress={() => setAsking(false)}>
              {i18n.t('studio.key.keep')}
            </Button>
            <Button
              variant="danger-outline"
              working={working ? i18n.t('studio.key.removing') : undefined}
              onPress={() => void remove() /* its problem shows below */}
            >
              {i18n.t('studio.key.remove')}
            </Button>
          </>
        }
      >
        <p>{i18n.t('studio.key.removeBody')}</p>
        <p>{i18n.t('studio.key.removeArmed')}</p>
      </Notice>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
