import { useCallback, useEffect, useRef, useState } from 'react';
import { readDraft } from '@/lib/db/reads';
import type { Draft, DraftContent } from '@/lib/draft/draft';
import type { DraftId } from '@/lib/ids';
import { ask } from '@/lib/messages/ask';
import type { Problem } from '@/lib/problem';
import { useLive, type Live } from './use-live';
import { useWriter } from './use-writer';

const PAUSE_MS = 400;
const AGAIN_MS = 5_000;

type Mine = { content: DraftContent; dirty: boolean };

/** A draft as this window sees it: what is stored, or what was typed here since. Kept as one types. */
export type OpenDraft = {
  row: Live<Draft | undefined>;
  content: DraftContent | undefined;
  saving: boolean;
  problem: Problem | undefined;
  edit: (patch: Partial<DraftContent>) => void;
  /** Writes now. The revision that holds everything typed here, or undefined when that failed. */
  flush: () => Promise<number | undefined>;
  takeOther: () => Promise<void>;
};

export const contentOf = ({ groupId, versionId, values, when, step }: DraftContent): DraftContent =>
  when === undefined ? { groupId, versionId, values, step } : { groupId, versionId, values, when, step };

/** For one draft for as long as it is mounted: key the component by the draft. */
export function useDraft(draftId: DraftId | undefined): OpenDraft {
  const writer = useWriter();
  const row = useLive(async () => (draftId === undefined ? undefined : readDraft(draftId)), [draftId]);
  const [mine, setMine] = useState<Mine>();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const now = useRef<{
    mine: Mine | undefined;
    rev: number;
    timer: number;
    out: Promise<unknown> | undefined;
  }>({
    mine: undefined,
    rev: -1,
    timer: 0,
    out: undefined,
  });
  const stored = row.value;
  // While nothing unsaved is here, whatever is stored is what the next edit builds on.
  if (stored !== undefined && !now.current.mine?.dirty)
    now.current.rev = Math.max(now.current.rev, stored.rev);

  // What was typed here wins until it is stored and read back; then the row, whoever wrote it.
  const own = mine !== undefined && (mine.dirty || (stored?.rev ?? -1) < now.current.rev);
  const content = own ? mine.content : stored && contentOf(stored);

  const flush = useCallback(async (): Promise<number | undefined> => {
    clearTimeout(now.current.timer);
    // Without a save under way this goes out in the same turn: a page that is closing gets no other.
    if (now.current.out !== undefined) await now.current.out;
    const wanted = now.current.mine;
    if (draftId === undefined) return undefined;
    if (!wanted?.dirty) return now.current.rev;
    setSaving(true);
    const save = ask('draft.save', { draftId, baseRev: now.current.rev, writer, content: wanted.content });
    now.current.out = save;
    const result = await save;
    now.current.out = undefined;
    setSaving(false);
    if (!result.ok) {
      setProblem(result.problem);
      now.current.timer = window.setTimeout(() => void flush(), AGAIN_MS);
      return undefined;
    }
    setProblem(undefined);
    now.current.rev = result.value.rev;
    // More was typed while it was out: that has its own timer.
    if (now.current.mine === wanted) {
      now.current.mine = { content: wanted.content, dirty: false };
      setMine(now.current.mine);
    }
    return result.value.rev;
  }, [draftId, writer]);

  const edit = useCallback(
    (patch: Partial<DraftContent>) => {
      const base = now.current.mine?.dirty ? now.current.mine.content : content;
      if (base === undefined) return;
      now.current.mine = { content: contentOf({ ...base, ...patch }), dirty: true };
      setMine(now.current.mine);
      clearTimeout(now.current.timer);
      now.current.timer = window.setTimeout(() => void flush(), PAUSE_MS);
    },
    [content, flush],
  );

  useEffect(() => {
    const leave = () => void flush();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  const takeOther = useCallback(async () => {
    await flush();
    if (draftId === undefined) return;
    const result = await ask('draft.take-offered', { draftId, writer });
    if (!result.ok) return setProblem(result.problem);
    now.current.rev = result.value.rev - 1;
    now.current.mine = undefined;
    setMine(undefined);
  }, [draftId, writer, flush]);

  return { row, content, saving, problem, edit, flush, takeOther };
}
