// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyCard } from '@/components/connect/KeyCard';
import { tables } from '@/lib/db/tables';
import { KeyInfo } from '@/lib/key/key';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { makeDesk } from './desk';
import { plain, speak } from './words';

const HOST = 'rest.iad-01.braze.com';
const row = (id: string, more: Partial<KeyInfo> = {}): KeyInfo =>
  KeyInfo.parse({
    id,
    tenantId: PRACTICE_TENANT,
    label: id,
    role: 'sender',
    keeping: 'session',
    host: HOST,
    addedAt: 1,
    createdAt: 1,
    rotateBy: 2,
    stands: 'there',
    ...more,
  });

const SAYS = {
  en: {
    use: 'Use this one for sending: west',
    inUse: 'Emails go with this key.',
    used: 'Emails go with west from now on. What is already scheduled stays as it is.',
    anyUse: /^Use this one for sending/,
    needed: 'The Braze key is needed again',
    unfit: '“west” can’t schedule email, by the last check',
    stops: 'nothing new can be scheduled',
    leave: 'Leave it as it is',
    allTheSame: 'Use it all the same',
  },
  es: {
    use: 'Usar esta para enviar: west',
    inUse: 'Los correos salen con esta clave.',
    used: 'Desde ahora los correos salen con west. Lo ya programado sigue igual.',
    anyUse: /^Usar esta para enviar/,
    needed: 'Vuelve a hacer falta la clave de Braze',
    unfit: '«west» no puede programar correos, según la última comprobación',
    stops: 'no se puede programar nada nuevo',
    leave: 'Dejarlo como está',
    allTheSame: 'Usarla de todos modos',
  },
} as const;

afterEach(cleanup);

describe.each(['en', 'es'] as const)('the keys of a workspace, in %s', (language) => {
  const says = SAYS[language];
  let kept: string | undefined;
  beforeEach(() => {
    kept = undefined;
  });
  async function show(...rows: KeyInfo[]) {
    await makeDesk();
    speak(language);
    await tables.keys.bulkPut(rows);
    if (kept) await tables.settings.put({ key: `permissions:west:${PRACTICE_TENANT}`, value: kept });
    render(<KeyCard tenantId={PRACTICE_TENANT} host={HOST} />);
    await screen.findAllByText(rows[0]?.label ?? '');
  }
  const offers = () => screen.queryAllByRole('button', { name: says.anyUse }).length;

  it('say which one sends, and another is chosen by one press', async () => {
    await show(row('hq'), row('west', { addedAt: 2 }), row('numbers', { role: 'checker' }));
    await screen.findByRole('button', { name: says.use });
    expect([screen.getAllByText(says.inUse).length, offers()]).toEqual([1, 1]);
    fireEvent.click(screen.getByRole('button', { name: says.use }));
    await screen.findByText(says.used);
    await waitFor(() => {
      const [, west] = [...document.querySelectorAll('p')].filter((p) =>
        ['hq', 'west'].includes(p.textContent),
      );
      expect(plain(west?.parentElement?.textContent)).toContain(says.inUse);
    });
    expect(offers()).toBe(1);
  });

  it.each([
    ['good', 'messages.schedule.create'],
    ['refused', undefined],
    ['nothing', undefined],
  ] as const)('ask first when the last check told that nothing goes with it (%s, %s)', async (key, lacks) => {
    const rows = lacks ? [{ permission: lacks, state: 'missing', how: 'denied' }] : [];
    const check = { rows, excess: [], key, elsewhere: 'no' };
    kept = JSON.stringify({ at: 1, check, worked: true });
    await show(row('hq'), row('west', { addedAt: 2 }));
    const chosen = async () => (await tables.keys.get('west'))?.chosenAt;
    const press = async (): Promise<void> => {
      fireEvent.click(await screen.findByRole('button', { name: says.use }));
      await screen.findByText(says.unfit);
    };
    await press();
    expect(plain(document.body.textContent)).toContain(says.stops);
    if (lacks) expect(document.body.textContent).toContain(lacks);
    fireEvent.click(screen.getByRole('button', { name: says.leave }));
    await waitFor(() => expect(screen.queryByText(says.unfit)).toBeNull());
    expect(await chosen()).toBeUndefined();
    await press();
    fireEvent.click(screen.getByRole('button', { name: says.allTheSame }));
    await screen.findByText(says.used);
    expect(await chosen()).toBeDefined();
    expect(screen.queryByText(says.unfit)).toBeNull();
  });

  it('say nothing of that where only one can send', async () => {
    await show(row('hq'), row('numbers', { role: 'checker' }));
    expect([screen.queryByText(says.inUse), offers()]).toEqual([null, 0]);
  });

  it('offer none that is gone or was put in for another host', async () => {
    await show(
      row('hq'),
      row('west', { stands: 'gone' }),
      row('east', { addedAt: 2, host: 'rest.iad-07.braze.com' }),
    );
    expect([screen.getAllByText(says.inUse).length, offers()]).toEqual([1, 0]);
  });

  it('say what to do when the one that was pressed is gone meanwhile', async () => {
    await show(row('hq'), row('west', { addedAt: 2 }));
    const button = await screen.findByRole('button', { name: says.use });
    await tables.keys.clear();
    await tables.keys.put(row('hq'));
    fireEvent.click(button);
    await screen.findByText(says.needed);
  });
});
