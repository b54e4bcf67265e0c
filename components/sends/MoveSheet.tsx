import { useState } from 'react';
import { i18n } from '#i18n';
import { longWhen, shortWhen, untilWhen } from '@/components/copy/format';
import { WhenFields } from '@/components/compose/WhenFields';
import { WhichHour } from '@/components/compose/WhichHour';
import { useCommand } from '@/components/hooks/use-command';
import { useTenantNow } from '@/components/hooks/use-now';
import { Button } from '@/components/ui/Button';
import { Sheet } from '@/components/ui/Sheet';
import type { When } from '@/lib/draft/draft';
import type { Instant } from '@/lib/ids';
import type { Send } from '@/lib/send/send';
import { judgeInstant, lastChange, resolveWhen, windowAt } from '@/lib/send/when';
import { ProblemNotice } from './ProblemNotice';
import css from './SendDetail.module.css';

type Props = { send: Send; place: string | undefined; onClose: () => void };
type At = Extract<When, { mode: 'at' }>;

/** A new time in the store's own clock; the same pure rules as the time step, and the last safe moment named. */
export function MoveSheet({ send, place, onClose }: Props) {
  const now = useTenantNow();
  const { zone } = send;
  const [when, setWhen] = useState<At>({ mode: 'at', wall: send.wall });
  const { run, working, problem } = useCommand('send.move');
  const resolved = resolveWhen(when, zone, now);
  const { soonest, latest } = windowAt(now);
  const wrong = resolved.ok ? wrongWith(resolved.instant, send, now) : i18n.t('send.move.which');
  const move = async (): Promise<void> => {
    if ((await run({ sendId: send.id, when })).ok) onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={i18n.t('send.move.title')}
      footer={
        <>
          {wrong !== undefined && (
            <p className={css.wrong} role="status">
              {wrong}
            </p>
          )}
          <Button
            variant="primary"
            size={46}
            wide
            blocked={wrong}
            working={working ? i18n.t('send.move.moving') : undefined}
            onPress={() => void move() /* its problem shows above */}
          >
            {resolved.ok && wrong === undefined
              ? i18n.t('send.move.go', { when: shortWhen(resolved.instant, zone) })
              : i18n.t('send.move.pick')}
          </Button>
        </>
      }
    >
      <p className={css.says}>{i18n.t('send.move.now', { when: longWhen(send.instant, zone, now) })}</p>
      <WhenFields
        when={when}
        zone={zone}
        now={now}
        onChange={(next) => next.mode === 'at' && setWhen(next)}
      />
      {!resolved.ok && (
        <WhichHour
          resolved={resolved}
          when={when}
          zone={zone}
          place={place}
          onChange={(next) => next.mode === 'at' && setWhen(next)}
        />
      )}
      <p className={css.note}>
        {i18n.t('send.move.until', {
          until: untilWhen(lastChange(send.instant), zone, now),
          soonest: shortWhen(soonest, zone),
          latest: shortWhen(latest, zone),
        })}
      </p>
      {problem && <ProblemNotice problem={problem} />}
    </Sheet>
  );
}

function wrongWith(instant: Instant, send: Send, now: Instant): string | undefined {
  if (instant === send.instant) return i18n.t('send.move.same');
  const { soonest, latest } = windowAt(now);
  switch (judgeInstant(instant, now)) {
    case 'past':
      return i18n.t('send.move.past');
    case 'too-soon':
      return i18n.t('send.move.tooSoon', { soonest: shortWhen(soonest, send.zone) });
    case 'too-far':
      return i18n.t('send.move.tooFar', { latest: shortWhen(latest, send.zone) });
    case 'fine':
      return undefined;
  }
}
