import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { readDraft } from '@/lib/db/reads';
import type { Draft, DraftContent } from '@/lib/draft/draft';
import type { DraftId } from '@/lib/ids';
import { ask } from '@/lib/messages/ask';
import type { Problem, ProblemKind } from '@/lib/problem';
import { useLive, type Live } from './use-live';
import { useWriter } from './use-writer';

const PAUSE_MS = 400;
const AGAIN_MS = 5_000;
/** Trying again changes nothing. */
const FINAL: readonly ProblemKind[] = ['draft-gone', 'already-scheduled', 'reload-needed', 'bad-input'];

type Mine = { content: DraftContent; dirty: boolean };
type Now = { mine: Mine | undefined; rev: number; timer: number; out: Promise<unknown> | undefined };

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
  /** The revision that our last save made. */
  const [savedRev, setSavedRev] = useState(-1);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const now = useRef<Now>({ mine: undefined, rev: -1, timer: 0, out: undefined });
  const stored = row.value;

  // What was typed here wins until it is stored and read back; then the row, whoever wrote it.
  const own = mine !== undefined && (mine.dirty || (stored?.rev ?? -1) < savedRev);
  const content = own ? mine.content : stored && contentOf(stored);

  // While nothing unsaved is here, whatever is stored is what the next edit builds on. In the layout phase, so
  // that a step which saves as soon as it is shown finds it.
  useLayoutEffect(() => {
    if (stored !== undefined && !now.current.mine?.dirty)
      now.current.rev = Math.max(now.current.rev, stored.rev);
  }, [stored, mine]);

  const put = useCallback((next: Mine | undefined) => {
    now.current.mine = next;
    setMine(next);
  }, []);

  /** Sends what is unsaved, in this very turn. */
  const save = useCallback(async (): Promise<number | undefined> => {
    clearTimeout(now.current.timer);
    const wanted = now.current.mine;
    if (draftId === undefined) return undefined;
    if (!wanted?.dirty) return now.current.rev;
    setSaving(true);
    const out = ask('draft.save', { draftId, baseRev: now.current.rev, writer, content: wanted.content });
    now.current.out = out;
    const result = await out;
    if (now.current.out === out) now.current.out = undefined;
    setSaving(false);
    if (!result.ok) {
      setProblem(result.problem);
      return undefined;
    }
    setProblem(undefined);
    now.current.rev = Math.max(now.current.rev, result.value.rev);
    setSavedRev(now.current.rev);
    // More was typed while it was out: that has its own timer.
    if (now.current.mine === wanted) put({ content: wanted.content, dirty: false });
    return result.value.rev;
  }, [draftId, writer, put]);

  const flush = useCallback(async () => {
    while (now.current.out !== undefined) await now.current.out;
    return save();
  }, [save]);

  const edit = useCallback(
    (patch: Partial<DraftContent>) => {
      const base = now.current.mine?.dirty ? now.current.mine.content : content;
      if (base === undefined) return;
      put({ content: contentOf({ ...base, ...patch }), dirty: true });
      clearTimeout(now.current.timer);
      now.current.timer = window.setTimeout(() => void flush(), PAUSE_MS);
    },
    [content, flush, put],
  );

  useEffect(() => {
    if (problem === undefined || FINAL.includes(problem.kind)) return;
    const timer = setTimeout(() => void flush(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [problem, flush]);

  useEffect(() => {
    const hidden = () => void flush();
    // A page that is closing gets no later turn: it doesn't wait for a save that is under way.
    const closing = () => void save();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', closing);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', closing);
      void flush();
    };
  }, [flush, save]);

  const takeOther = useCallback(async () => {
    await flush();
    if (draftId === undefined) return;
    const result = await ask('draft.take-offered', { draftId, writer });
    if (result.ok) put(undefined);
    else setProblem(result.problem);
  }, [draftId, writer, flush, put]);

  return { row, content, saving, problem, edit, flush, takeOther };
}
