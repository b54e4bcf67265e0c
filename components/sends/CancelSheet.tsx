import { i18n } from '#i18n';
import { untilWhen } from '@/components/copy/format';
import { useCommand } from '@/components/hooks/use-command';
import { Button } from '@/components/ui/Button';
import { Sheet } from '@/components/ui/Sheet';
import type { Send } from '@/lib/send/send';
import { ProblemNotice } from './ProblemNotice';
import { SendSentence } from './SendSentence';
import css from './SendDetail.module.css';

type Props = { send: Send; until: number; now: number; open: boolean; onClose: () => void };

/** Asks once; the screen behind then shows "Cancelling" until it is certain. */
export function CancelSheet({ send, until, now, open, onClose }: Props) {
  const { run, working, problem } = useCommand('send.cancel');
  const cancel = async (): Promise<void> => {
    if ((await run({ sendId: send.id })).ok) onClose();
  };
  return (
    <Sheet
      alert
      open={open}
      onClose={onClose}
      title={i18n.t('send.cancel.title')}
      footer={
        <>
          <Button size={46} wide onPress={onClose}>
            {i18n.t('send.cancel.keep')}
          </Button>
          <Button
            variant="danger-outline"
            size={46}
            wide
            working={working ? i18n.t('send.act.cancelling') : undefined}
            onPress={() => void cancel() /* its problem shows above */}
          >
            {i18n.t('send.act.cancel')}
          </Button>
        </>
      }
    >
      <p className={css.sheetSentence}>
        <SendSentence send={send} now={now} tense="plain" />
      </p>
      <p>{i18n.t('send.cancel.body')}</p>
      <p className={css.note}>{i18n.t('send.cancel.until', { until: untilWhen(until, send.zone, now) })}</p>
      {problem && <ProblemNotice problem={problem} />}
    </Sheet>
  );
}
