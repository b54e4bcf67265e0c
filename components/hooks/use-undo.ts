import { i18n } from '#i18n';
import type { SendId } from '@/lib/ids';
import { go } from './route';
import { showToast } from './toasts';
import { useCommand } from './use-command';

/** Undo: takes it out of Braze and returns to review, with everything kept. */
export function useUndo(sendId: SendId) {
  const { run, working, problem } = useCommand('send.cancel');
  const undo = async (): Promise<void> => {
    const result = await run({ sendId });
    if (!result.ok) return;
    showToast({ text: i18n.t('send.done.undone'), about: sendId });
    go({ to: 'compose', draftId: result.value.draftId, step: 'review' });
  };
  return { undo: () => void undo() /* its problem is shown */, working, problem };
}
