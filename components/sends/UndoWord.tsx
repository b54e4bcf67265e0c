import { Undo2 } from 'lucide-react';
import { i18n } from '#i18n';
import { useUndo } from '@/components/hooks/use-undo';
import { Button } from '@/components/ui/Button';
import type { SendId } from '@/lib/ids';

/** The same Undo as in the first minute, as a word. Its problem also shows in the state of the send. */
export function UndoWord({ sendId }: { sendId: SendId }) {
  const { undo, working, problem } = useUndo(sendId);
  return (
    <Button
      variant="quiet"
      icon={<Undo2 size={16} aria-hidden="true" />}
      working={working ? i18n.t('send.done.undoing') : undefined}
      blocked={problem?.kind === 'too-late' ? i18n.t('send.says.tooLate') : undefined}
      onPress={undo}
    >
      {i18n.t('send.done.undo')}
    </Button>
  );
}
