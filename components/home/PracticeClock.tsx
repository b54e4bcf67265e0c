import { FastForward } from 'lucide-react';
import { i18n } from '#i18n';
import { shortWhen } from '@/components/copy/format';
import { showToast } from '@/components/hooks/toasts';
import { useCommand } from '@/components/hooks/use-command';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import type { Send } from '@/lib/send/send';
import css from './Home.module.css';

type Props = { next: Send | undefined; zone: string; now: number };

/** Practice only: its clock can be moved to the hour the next email leaves. */
export function PracticeClock({ next, zone, now }: Props) {
  const skip = useCommand('practice.skip');
  const press = async (send: Send): Promise<void> => {
    const result = await skip.run({ sendId: send.id });
    if (result.ok)
      showToast({
        text: i18n.t('home.clock.skipped', { when: shortWhen(result.value.now, zone) }),
        about: 'practice-clock',
      });
  };
  return (
    <section className={css.clock} aria-labelledby="practice-clock">
      <div className={css.clockHead}>
        <h2 id="practice-clock">{i18n.t('home.clock.title')}</h2>
        <span>{shortWhen(now, zone)}</span>
      </div>
      <p>
        {next
          ? i18n.t('home.clock.next', { title: next.title, when: shortWhen(next.instant, next.zone) })
          : i18n.t('home.clock.none')}
      </p>
      {skip.problem && <ProblemNotice problem={skip.problem} />}
      {next && (
        <Button
          icon={<FastForward size={16} aria-hidden="true" />}
          working={skip.working ? i18n.t('home.clock.skipping') : undefined}
          onPress={() => void press(next) /* its problem shows above */}
        >
          {i18n.t('home.clock.skip')}
        </Button>
      )}
    </section>
  );
}
