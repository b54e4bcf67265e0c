// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Compose } from '@/components/compose/Compose';
import { saveDraft, startDraft } from '@/lib/commands/save-draft';
import { readDraft } from '@/lib/db/reads';
import type { DraftId } from '@/lib/ids';
import { KeyId } from '@/lib/key/key';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { filled, NOON } from '../commands/stage';
import { must } from '../commands/steps';
import { makeDesk } from './desk';
import { plain, speak } from './words';

vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

const SAYS = {
  en: {
    count: 'Type 2,418 to confirm how many people this can reach.',
    words: 'Your passphrase, for so many people',
    first: 'Type your passphrase to schedule for so many people.',
    schedule: /^Schedul/,
    wrong: 'These aren’t the right words. Nothing was scheduled; everything you typed is still here.',
    held: /Too many wrong tries\. Nothing was scheduled.*The next try can be made at/,
    needed: 'Your passphrase is asked for once more',
    show: 'Show the passphrase',
  },
  es: {
    count: 'Escribe 2.418 para confirmar a cuántas personas puede llegar.',
    words: 'Tu frase, para tanta gente',
    first: 'Escribe tu frase para programar para tanta gente.',
    schedule: /^Program/,
    wrong: 'No son las palabras correctas. No se ha programado nada; todo lo escrito sigue aquí.',
    held: /Demasiados intentos fallidos\. No se ha programado nada.*El siguiente intento se puede hacer a las/,
    needed: 'Te pedimos la frase una vez más',
    show: 'Mostrar la frase',
  },
} as const;

const said = (part: 'main' | 'footer'): string => plain(document.querySelector(part)?.textContent);

describe.each(['en', 'es'] as const)('the review of an email to many people, in %s', (language) => {
  const says = SAYS[language];
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
  const pressSchedule = () => fireEvent.click(screen.getByRole('button', { name: says.schedule }));

  async function open(asked: boolean) {
    const desk = await makeDesk();
    speak(language);
    desk.words.asked = asked;
    const at = { addedAt: NOON, createdAt: NOON, rotateBy: NOON, label: '', host: 'rest.iad-01.braze.com' };
    const kept = {
      tenantId: PRACTICE_TENANT,
      role: 'sender',
      keeping: 'passphrase',
      stands: 'there',
    } as const;
    await desk.ports.db.putKey({ id: KeyId.parse('a key'), ...at, ...kept });
    const { draftId } = must(await startDraft({ ...filled(), writer: 'w1' }, desk.ports));
    must(await saveDraft({ draftId, baseRev: 0, writer: 'w1', content: filled() }, desk.ports));
    render(<Compose draftId={draftId} step="review" />);
    await screen.findByLabelText(says.count, undefined, { timeout: 5_000 });
    type(says.count, '2418');
    return { desk, draftId };
  }
  const taken = async (id: DraftId) => (await readDraft(id))?.takenBy !== undefined;

  it('asks for the passphrase under the count, keeps what was typed when it is wrong, and goes when it is right', async () => {
    const { desk, draftId } = await open(true);
    await waitFor(() => expect(said('footer')).toContain(says.first));
    expect(field(says.words).type).toBe('password');
    expect(screen.getByRole('button', { name: says.show })).toBeDefined();
    pressSchedule();
    expect(desk.asked).not.toContain('send.schedule');
    type(says.words, 'not the words');
    await waitFor(() => expect(said('footer')).not.toContain(says.first));
    pressSchedule();
    await screen.findByText(says.wrong);
    expect([field(says.count).value, field(says.words).value]).toEqual(['2418', 'not the words']);
    expect(await taken(draftId)).toBe(false);
    desk.words.held = NOON + 30_000;
    pressSchedule();
    await screen.findByText(says.held);
    desk.words.held = undefined;
    type(says.words, desk.words.right);
    pressSchedule();
    await waitFor(async () => expect(await taken(draftId)).toBe(true));
  });

  it('asks when the background asks at the press, and loses nothing', async () => {
    const { desk, draftId } = await open(false);
    expect(screen.queryByLabelText(says.words)).toBeNull();
    desk.words.asked = true;
    await waitFor(() => expect(said('footer')).not.toContain(says.count));
    pressSchedule();
    await waitFor(() => expect(said('main')).toContain(says.needed));
    expect(field(says.count).value).toBe('2418');
    type(says.words, desk.words.right);
    pressSchedule();
    await waitFor(async () => expect(await taken(draftId)).toBe(true));
  });
});
