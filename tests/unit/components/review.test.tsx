// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Compose } from '@/components/compose/Compose';
import { saveDraft, startDraft } from '@/lib/commands/save-draft';
import { readDraft } from '@/lib/db/reads';
import { tables } from '@/lib/db/tables';
import type { DraftContent } from '@/lib/draft/draft';
import { Instant, Wall, type DraftId } from '@/lib/ids';
import { filled, HAWTHORNE } from '../commands/stage';
import { must } from '../commands/steps';
import { sendOf } from './a-send';
import { makeDesk } from './desk';
import { plain, speak } from './words';

let desk: Awaited<ReturnType<typeof makeDesk>>;
vi.setConfig({ testTimeout: 20_000 });
beforeEach(async () => {
  desk = await makeDesk();
  speak('en');
});
afterEach(cleanup);

/** A draft that is filled in, and its review on the screen. */
async function openReview(more: Partial<DraftContent> = {}): Promise<DraftId> {
  const content = filled(more);
  const { draftId } = must(await startDraft({ ...content, writer: 'w1' }, desk.ports));
  must(await saveDraft({ draftId, baseRev: 0, writer: 'w1', content }, desk.ports));
  render(<Compose draftId={draftId} step="review" />);
  await waitFor(() => expect(said('main')).toContain('Before it goes'), { timeout: 5_000 });
  return draftId;
}
const said = (part: 'main' | 'footer'): string => plain(document.querySelector(part)?.textContent);
const TYPE = 'Type 2,418 to confirm how many people this can reach.';
/** The first email of a store: nobody knows its usual number, so this one is typed. */
async function ready(): Promise<void> {
  await waitFor(() => expect(said('footer')).toContain(TYPE), { timeout: 5_000 });
  fireEvent.change(screen.getByRole('textbox', { name: TYPE }), { target: { value: '2.418' } });
  await waitFor(() =>
    expect(said('footer')).toContain('You can cancel it until Thu, Jun 11 at 9:40 AM PDT.'),
  );
}
const button = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const schedules = (): number => desk.asked.filter((name) => name === 'send.schedule').length;

describe('the review', () => {
  it('says in one sentence what goes to whom and when, and the button repeats to how many', async () => {
    await openReview();
    await ready();
    expect(said('main')).toContain(
      'Send Strawberry Basil is back, Hawthorne to up to 2,418 people on Thursday, June 11 at 10:00 AM PDT.',
    );
    expect(plain(button(/^Schedule for/).textContent)).toBe('Schedule for up to 2,418 people');
    expect(said('main')).toMatch(/For headquarters: fingerprint [0-9a-f]{8}/);
  });

  it('schedules once, however often the button is pressed', async () => {
    const draftId = await openReview();
    await ready();
    for (let i = 0; i < 3; i += 1) fireEvent.click(button(/^Schedul/));
    await waitFor(async () => expect((await readDraft(draftId))?.takenBy).toBeDefined());
    expect(schedules()).toBe(1);
  });

  it('names what blocks and where it is repaired, and does not schedule', async () => {
    await openReview({ values: { subject: '' } });
    expect(said('main')).toContain('1 part needs your attention');
    expect(said('main')).toContain('Start with: Subject.');
    expect(button(/^Edit content/)).toBeDefined();
    fireEvent.click(button(/^Fix 1 thing to schedule/));
    expect(schedules()).toBe(0);
    expect(said('footer')).toContain('Your draft is saved. Nothing has been sent.');
  });

  it('holds back an email that nobody can look at', async () => {
    const loop = '{% for i in (1..4000) %}<b>x</b>{% endfor %}';
    const large = (html: string): string => html.replace('</body>', `${loop}</body>`);
    await tables.versions.toCollection().modify((version) => {
      version.parts.html = large(version.parts.html);
    });
    await openReview();
    fireEvent.change(await screen.findByRole('textbox', { name: TYPE }), { target: { value: '2,418' } });
    await waitFor(() => expect(said('footer')).toContain('too large to show here, so it can’t be scheduled'));
    fireEvent.click(button(/^Schedule for/));
    expect(schedules()).toBe(0);
  });

  it('counts a time that has passed among what blocks', async () => {
    await openReview({ when: { mode: 'at', wall: Wall.parse('2026-06-09T09:00') } });
    expect(said('main')).toContain('This time has passed');
    expect(button(/^Change time/)).toBeDefined();
  });

  it('schedules nothing when headquarters changed something since it was looked at', async () => {
    const draftId = await openReview();
    await ready();
    await tables.groups.update(HAWTHORNE, { postalAddress: 'Another street 1' });
    fireEvent.click(button(/^Schedul/));
    await waitFor(() => expect(said('main')).toContain('Something changed after you reviewed this'));
    expect((await readDraft(draftId))?.takenBy).toBeUndefined();
  });

  it('after Undo waits for the first one, says so, and takes a press again once that is out of Braze', async () => {
    const first = sendOf({ state: { is: 'cancelling', harmless: true } });
    await tables.sends.put({ ...first, open: 1 });
    const draftId = await openReview();
    await tables.drafts.update(draftId, { after: first.id });
    await waitFor(() => expect(said('main')).toContain('Undone. Nobody gets the first one.'));
    expect(said('footer')).toContain('Braze is letting go of the first one.');
    fireEvent.click(button(/^Schedul/));
    expect(schedules()).toBe(0);
    const at = Instant.parse(Date.now());
    await tables.sends.update(first.id, { state: { is: 'cancelled', at } });
    await waitFor(() => expect(said('main')).toContain('The first one is cancelled. Nobody was emailed.'));
    await ready();
  });

  it('after Undo says of a first one that went that these words are no new email', async () => {
    const first = sendOf({ state: { is: 'unknown', lastStep: 'cancel' } });
    await tables.sends.put({ ...first, open: 1 });
    const draftId = await openReview();
    await tables.drafts.update(draftId, { after: first.id });
    await waitFor(() => expect(said('main')).toContain('The first one went out, or may have'));
    fireEvent.click(button(/^Schedul/));
    expect(schedules()).toBe(0);
  });
});
