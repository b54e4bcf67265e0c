// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDraft } from '@/components/hooks/use-draft';
import { readDraft } from '@/lib/db/reads';
import type { DraftId } from '@/lib/ids';
import { HAWTHORNE, NEW_FLAVOR } from '../commands/stage';
import { must } from '../commands/steps';
import { saveDraft, startDraft } from '@/lib/commands/save-draft';
import { makeDesk } from './desk';

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
let draftId: DraftId;

beforeEach(async () => {
  desk = await makeDesk();
  ({ draftId } = must(
    await startDraft({ groupId: HAWTHORNE, versionId: NEW_FLAVOR, writer: 'w-other' }, desk.ports),
  ));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const stored = async (): Promise<string | undefined> => (await readDraft(draftId))?.values['subject'];

async function openDraft() {
  const hook = renderHook(() => useDraft(draftId));
  await waitFor(() => expect(hook.result.current.content).toBeDefined());
  return hook;
}
const type = (hook: Awaited<ReturnType<typeof openDraft>>, subject: string): void =>
  act(() => hook.result.current.edit({ values: { subject } }));

describe('a draft that is typed into', () => {
  it('shows what was typed at once and keeps it after a pause', async () => {
    const hook = await openDraft();
    type(hook, 'Fig');
    expect(hook.result.current.content?.values['subject']).toBe('Fig');
    await waitFor(async () => expect(await stored()).toBe('Fig'));
  });

  it('is kept when the panel closes before the pause is over', async () => {
    const hook = await openDraft();
    type(hook, 'Fig and honey');
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(async () => expect(await stored()).toBe('Fig and honey'));
  });

  it('is kept when its screen goes away', async () => {
    const hook = await openDraft();
    type(hook, 'Fig, last words');
    hook.unmount();
    await waitFor(async () => expect(await stored()).toBe('Fig, last words'));
  });

  it('loses nothing typed while an earlier text is being stored', async () => {
    const hook = await openDraft();
    let release: () => void = () => undefined;
    desk.wire.through = () => new Promise((resolve) => (release = resolve));
    type(hook, 'First');
    act(() => void hook.result.current.flush());
    type(hook, 'First and second');
    desk.wire.through = undefined;
    release();
    await waitFor(async () => expect(await stored()).toBe('First and second'));
    expect(hook.result.current.content?.values['subject']).toBe('First and second');
  });

  it('says so when the background is silent, keeps the words, and stores them later', async () => {
    const hook = await openDraft();
    desk.wire.through = () => Promise.reject(new Error('gone'));
    type(hook, 'Fig');
    await act(async () => void (await hook.result.current.flush()));
    expect(hook.result.current.problem?.kind).toBe('no-answer');
    expect(hook.result.current.content?.values['subject']).toBe('Fig');
    desk.wire.through = undefined;
    await act(async () => void (await hook.result.current.flush()));
    expect(hook.result.current.problem).toBeUndefined();
    expect(await stored()).toBe('Fig');
  });

  it('follows another window while nothing is typed here, and offers what was overwritten', async () => {
    const hook = await openDraft();
    const row = await readDraft(draftId);
    if (!row) throw new Error('no draft');
    const { groupId, versionId, step } = row;
    const content = { groupId, versionId, step, values: { subject: 'Theirs' } };
    must(await saveDraft({ draftId, baseRev: row.rev, writer: 'w-other', content }, desk.ports));
    await waitFor(() => expect(hook.result.current.content?.values['subject']).toBe('Theirs'));
  });
});
