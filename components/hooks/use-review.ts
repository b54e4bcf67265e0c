import { useCallback, useEffect, useState } from 'react';
import type { MessageOut } from '@/lib/messages/protocol';
import type { DraftId } from '@/lib/ids';
import { ask } from '@/lib/messages/ask';
import type { Problem } from '@/lib/problem';
import type { OpenDraft } from './use-draft';

export type Review =
  | { is: 'opening' }
  | { is: 'open'; review: MessageOut<'review.open'> }
  | { is: 'failed'; problem: Problem | undefined };

const RENEW_MS = 28 * 60_000;

/**
 * The single-use intent of one look at the review, bound to one revision of the draft. Opened on arrival and
 * whenever the draft changes under it, closed on leaving; `again` makes a new one (an expired one, a changed kit).
 */
export function useReview(draftId: DraftId, rev: number, draft: OpenDraft, taken: boolean) {
  const [review, setReview] = useState<Review>({ is: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const { flush } = draft;
  useEffect(() => {
    if (taken) return;
    let current = true;
    let opened: MessageOut<'review.open'> | undefined;
    const close = () => {
      if (opened !== undefined) void ask('review.close', { intentId: opened.intentId }); // expires by itself too
    };
    const open = async () => {
      setReview({ is: 'opening' });
      const saved = await flush();
      if (!current) return;
      if (saved === undefined) return setReview({ is: 'failed', problem: undefined });
      // Something was still being written: the row comes back with a new revision, and this runs again.
      if (saved !== rev) return;
      const result = await ask('review.open', { draftId, rev });
      if (result.ok) opened = result.value;
      if (!current) return close();
      setReview(result.ok ? { is: 'open', review: result.value } : { is: 'failed', problem: result.problem });
    };
    void open();
    // The background forgets a review after half an hour; what is on the screen is compared again.
    const renew = setTimeout(() => setAttempt((n) => n + 1), RENEW_MS);
    return () => {
      current = false;
      clearTimeout(renew);
      close();
    };
  }, [draftId, rev, flush, attempt, taken]);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  return { review, again };
}
