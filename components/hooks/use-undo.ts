import type { SendId } from '@/lib/ids';
import { go } from './route';
import { useCommand } from './use-command';

/** Undo: takes it out of Braze and returns to review, with everything kept. */
export function useUndo(sendId: SendId) {
  const { run, working, problem } = useCommand('send.cancel');
  const undo = async (): Promise<void> => {
    const result = await run({ sendId });
    if (result.ok) go({ to: 'compose', draftId: result.value.draftId, step: 'review' });
  };
  return { undo: () => void undo() /* its problem is shown */, working, problem };
}
