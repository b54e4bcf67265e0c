import { Undo2 } from 'lucide-react';
import { i18n } from '#i18n';
import { untilWhen } from '@/components/copy/format';
import { useTenantNow } from '@/components/hooks/use-now';
import { useTitleFocus } from '@/components/hooks/use-title-focus';
import { useUndo } from '@/components/hooks/use-undo';
import { go } from '@/components/hooks/route';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Mark } from '@/components/ui/Mark';
import { Page } from '@/components/ui/Page';
import { Timeline } from '@/components/ui/Timeline';
import type { JournalEntry } from '@/lib/journal/entry';
import type { Send } from '@/lib/send/send';
import { lastSafe } from './last-safe';
import { ProblemNotice } from './ProblemNotice';
import { SendSentence } from './SendSentence';
import { ahead, past } from './story';
import { UndoRing } from './UndoRing';
import css from './Scheduled.module.css';

type Props = { send: Send; entries: readonly JournalEntry[]; onDone: () => void };

/** Braze has it. One minute of ring, then the same Undo as a word until 20 minutes before. */
export function Armed({ send, entries, onDone }: Props) {
  const now = useTenantNow('second');
  useTitleFocus('armed');
  const { undo, working, problem } = useUndo(send.id);
  const armedAt = entries.findLast((entry) => entry.event.is === 'armed')?.at ?? send.updatedAt;
  const seconds = Math.min(60, Math.ceil((armedAt + 60_000 - now) / 1000));
  const until = lastSafe(send, entries);
  const near = untilWhen(until, send.zone, now);
  return (
    <Page
      title={i18n.t('send.done.title')}
      header={<></>}
      footer={
        <div className={css.ends}>
          <Button size={46} onPress={() => go({ to: 'send', sendId: send.id })}>
            {i18n.t('send.done.see')}
          </Button>
          <Button size={46} onPress={onDone}>
            {i18n.t('send.done.done')}
          </Button>
        </div>
      }
    >
      <div className={css.center}>
        {seconds > 0 ? <UndoRing seconds={seconds} /> : <Mark is="ok" size={56} />}
        <h1 className={css.title} tabIndex={-1}>
          {i18n.t('send.done.title')}
        </h1>
        <p className={css.sentence}>
          <SendSentence send={send} now={now} />
        </p>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {now < until && (
        <div className={css.undo}>
          <Button
            variant="outline"
            size={46}
            wide
            icon={<Undo2 size={18} aria-hidden="true" />}
            working={working ? i18n.t('send.done.undoing') : undefined}
            onPress={undo}
          >
            {i18n.t('send.done.undo')}
          </Button>
          <p>{i18n.t(seconds > 0 ? 'send.done.ring' : 'send.done.until', { until: near })}</p>
          <p>{i18n.t('send.done.undoHint')}</p>
        </div>
      )}
      <Card>
        <Timeline
          label={i18n.t('send.story.label')}
          moments={[...past(entries, send, now), ...ahead(send, entries, now, until)]}
        />
      </Card>
    </Page>
  );
}
