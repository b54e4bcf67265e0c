import { i18n } from '#i18n';
import { useCommand } from '@/components/hooks/use-command';
import { Button } from '@/components/ui/Button';
import { Sheet } from '@/components/ui/Sheet';
import type { SendId } from '@/lib/ids';
import { ProblemNotice } from './ProblemNotice';

type Props = { sendId: SendId; open: boolean; onClose: () => void };

/** Only a person closes what nobody knows, and is told once more what is at stake. */
export function CloseSheet({ sendId, open, onClose }: Props) {
  const { run, working, problem } = useCommand('send.close');
  const close = async (): Promise<void> => {
    if ((await run({ sendId })).ok) onClose();
  };
  return (
    <Sheet
      alert
      open={open}
      onClose={onClose}
      title={i18n.t('send.unknown.confirmTitle')}
      footer={
        <>
          <Button variant="unknown" size={46} wide onPress={onClose}>
            {i18n.t('send.unknown.keep')}
          </Button>
          <Button
            variant="danger-outline"
            size={46}
            wide
            working={working ? i18n.t('send.unknown.closing') : undefined}
            onPress={() => void close() /* its problem shows above */}
          >
            {i18n.t('send.unknown.closeAction')}
          </Button>
        </>
      }
    >
      <p>{i18n.t('send.unknown.confirm')}</p>
      {problem && <ProblemNotice problem={problem} />}
    </Sheet>
  );
}
