import { useState } from 'react';
import { i18n } from '#i18n';
import { longWhen, shortWhen, untilWhen } from '@/components/copy/format';
import { timeWrong } from '@/components/compose/time-wrong';
import { WhenFields } from '@/components/compose/WhenFields';
import { WhichHour } from '@/components/compose/WhichHour';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { useTenantNow } from '@/components/hooks/use-now';
import { Button } from '@/components/ui/Button';
import { Sheet } from '@/components/ui/Sheet';
import type { When } from '@/lib/draft/draft';
import type { Send } from '@/lib/send/send';
import { lastChange, resolveWhen, windowAt } from '@/lib/send/when';
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
  const same = resolved.ok && resolved.instant === send.instant;
  const wrong = resolved.ok && !same ? timeWrong(resolved.instant, zone, now) : undefined;
  const needs = !resolved.ok ? i18n.t('send.move.which') : same ? i18n.t('send.move.same') : undefined;
  const blocked = wrong?.text ?? needs;
  const move = async (): Promise<void> => {
    const result = await run({ sendId: send.id, when });
    if (!result.ok) return;
    if (resolved.ok)
      showToast({
        text: i18n.t('send.move.asked', { when: shortWhen(resolved.instant, zone) }),
        about: send.id,
      });
    onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={i18n.t('send.move.title')}
      footer={
        <>
          {needs !== undefined && (
            <p className={css.wrong} role="status">
              {needs}
            </p>
          )}
          <Button
            variant="primary"
            size={46}
            wide
            blocked={blocked}
            working={working ? i18n.t('send.move.moving') : undefined}
            onPress={() => void move() /* its problem shows above */}
          >
            {resolved.ok && blocked === undefined
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
        wrong={wrong}
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
