import { useState, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Send } from '@/lib/send/send';
import { ProblemNotice } from './ProblemNotice';

/** Found after a stop, older than 15 minutes: only a person says whether it goes on. */
export function Asks({ send, what }: { send: Send; what?: ReactNode }) {
  const command = useCommand('send.continue');
  const [going, setGoing] = useState(true);
  const maybe = send.state.is === 'asks' && send.state.maybeArmed;
  const answer = (go: boolean): void => {
    setGoing(go);
    void command.run({ sendId: send.id, go }); // its problem shows below
  };
  return (
    <>
      <Notice
        level="warn"
        role="alert"
        headingLevel={2}
        title={i18n.t('home.trouble.asks')}
        actions={
          <>
            <Button
              variant="primary"
              working={command.working && going ? i18n.t('home.trouble.going') : undefined}
              onPress={() => answer(true)}
            >
              {i18n.t('home.trouble.go')}
            </Button>
            <Button
              working={command.working && !going ? i18n.t('home.trouble.stopping') : undefined}
              onPress={() => answer(false)}
            >
              {i18n.t(maybe ? 'home.trouble.takeOut' : 'home.trouble.stop')}
            </Button>
          </>
        }
      >
        {what}
        <p>{i18n.t(maybe ? 'send.says.asksMaybe' : 'send.says.asks')}</p>
      </Notice>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </>
  );
}
