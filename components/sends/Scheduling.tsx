import { i18n } from '#i18n';
import { theTimeInZone } from '@/components/copy/format';
import { wordsFor } from '@/components/copy/problems';
import { go } from '@/components/hooks/route';
import { useTenantNow } from '@/components/hooks/use-now';
import { useTitleFocus } from '@/components/hooks/use-title-focus';
import { useUndo } from '@/components/hooks/use-undo';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { LiveRegion } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Page';
import { Spinner } from '@/components/ui/Spinner';
import { Timeline } from '@/components/ui/Timeline';
import type { JournalEntry } from '@/lib/journal/entry';
import type { Send } from '@/lib/send/send';
import { lastChange } from '@/lib/send/when';
import { ProblemNotice } from './ProblemNotice';
import { SendSentence } from './SendSentence';
import { ahead, past } from './story';
import css from './Scheduled.module.css';

type Props = { send: Send; entries: readonly JournalEntry[] };

/** Not scheduled yet, and it says so: what we are asking Braze, and when we ask again. */
export function Scheduling({ send, entries }: Props) {
  const now = useTenantNow('second');
  useTitleFocus('scheduling');
  const { undo, working, problem } = useUndo(send.id);
  const { state } = send;
  if (state.is !== 'scheduling') return null;
  const words = i18n.t(`send.scheduling.${state.step}`);
  return (
    <Page
      title={i18n.t('send.scheduling.title')}
      onBack={() => go({ to: 'home' })}
      footer={
        <Button size={46} wide onPress={() => go({ to: 'home' })}>
          {i18n.t('send.home')}
        </Button>
      }
    >
      <div className={css.center}>
        <span className={css.spin}>
          <Spinner size={44} />
        </span>
        <p className={css.sentence}>
          <SendSentence send={send} now={now} tense="plain" />
        </p>
        <p className={css.quiet}>{words}</p>
        <p className={css.quiet}>{i18n.t('send.scheduling.close')}</p>
      </div>
      <LiveRegion text={`${i18n.t('send.scheduling.title')} ${words}`} />
      {state.problem && (
        <Notice level="warn" role="status" title={wordsFor(state.problem).title}>
          {i18n.t('send.scheduling.waiting')}.{' '}
          {state.retryAt !== undefined &&
            i18n.t('send.scheduling.retry', { time: theTimeInZone(state.retryAt, send.zone) })}
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <Card>
        <Timeline
          label={i18n.t('send.story.label')}
          moments={[...past(entries, send, now), ...ahead(send, entries, now, lastChange(send.instant))]}
        />
      </Card>
      {now < lastChange(send.instant) && (
        <Button variant="quiet" working={working ? i18n.t('send.done.undoing') : undefined} onPress={undo}>
          {i18n.t('send.done.undo')}
        </Button>
      )}
    </Page>
  );
}
