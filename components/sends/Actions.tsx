import { CalendarClock, Eye, FastForward } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import { go } from '@/components/hooks/route';
import { useCommand } from '@/components/hooks/use-command';
import type { SendSeen } from '@/components/hooks/use-send';
import { Button } from '@/components/ui/Button';
import { lastChange } from '@/lib/send/when';
import { PreviewSheet } from './PreviewSheet';
import { ProblemNotice } from './ProblemNotice';
import css from './SendDetail.module.css';

const MoveSheet = lazy(async () => ({ default: (await import('./MoveSheet')).MoveSheet }));

type Props = { seen: SendSeen; now: number; maySend: boolean };

/** What this state and the key allow; nothing that would be refused. */
export function Actions({ seen, now, maySend }: Props) {
  const [open, setOpen] = useState<'move' | 'preview'>();
  const skip = useCommand('practice.skip');
  const { send, draft, tenant } = seen;
  const { is } = send.state;
  const inTime = now < lastChange(send.instant);
  const canMove = maySend && is === 'armed' && inTime;
  const close = (): void => setOpen(undefined);
  const ended = is === 'refused' || is === 'not-sent' || is === 'cancelled' || is === 'closed';

  return (
    <>
      {maySend && ended && draft && (
        <Button
          variant="primary"
          size={46}
          wide
          onPress={() => go({ to: 'compose', draftId: draft.id, step: draft.step })}
        >
          {i18n.t('send.act.draft')}
        </Button>
      )}
      <div className={css.pair}>
        {canMove && (
          <Button
            size={46}
            icon={<CalendarClock size={18} aria-hidden="true" />}
            onPress={() => setOpen('move')}
          >
            {i18n.t('send.act.move')}
          </Button>
        )}
        <Button size={46} icon={<Eye size={18} aria-hidden="true" />} onPress={() => setOpen('preview')}>
          {i18n.t('send.act.preview')}
        </Button>
      </div>
      {tenant?.kind === 'practice' && is === 'armed' && (
        <Button
          icon={<FastForward size={16} aria-hidden="true" />}
          working={skip.working ? i18n.t('home.clock.skipping') : undefined}
          onPress={() => void skip.run({ sendId: send.id }) /* its problem shows below */}
        >
          {i18n.t('home.clock.skip')}
        </Button>
      )}
      {skip.problem && <ProblemNotice problem={skip.problem} />}
      <PreviewSheet seen={seen} open={open === 'preview'} onClose={close} />
      {open === 'move' && (
        <Suspense fallback={null}>
          <MoveSheet send={send} place={seen.group?.place} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
