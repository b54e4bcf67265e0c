// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NextSender } from '@/components/connect/NextSender';
import { PermissionName } from '@/components/connect/PermissionName';
import { PermissionTable } from '@/components/connect/PermissionTable';
import type { KeyInfo } from '@/lib/key/key';
import { columnsOf, type KeyCheck } from '@/lib/tenant/key-columns';
import { KEY_PERMISSIONS } from '@/lib/tenant/permissions';
import { plain, speak } from './words';

afterEach(cleanup);

const checked = (label: string, addedAt: number, missing: readonly string[]): KeyCheck => ({
  key: { id: label, label, role: 'sender', stands: 'there', addedAt } as unknown as KeyInfo, // what columns read
  kept: {
    at: 1 as never, // an instant
    worked: true,
    check: {
      rows: KEY_PERMISSIONS.map(({ name: permission }) =>
        missing.includes(permission)
          ? { permission, state: 'missing', how: 'denied' }
          : { permission, state: 'granted', how: 'read' },
      ),
      excess: [],
      key: 'good',
      elsewhere: 'no',
    },
  },
});

describe.each([
  ['en', 'nothing can be scheduled', 'Nothing stops: the key “Headquarters” is used for this.'],
  ['es', 'no se puede programar nada', 'No se detiene nada: para esto se usa la clave «Headquarters».'],
] as const)('a permission that a key lacks (%s)', (language, stops, instead) => {
  const create = ['messages.schedule.create'];
  const line = (...checks: KeyCheck[]): string => {
    render(<PermissionTable columns={columnsOf(checks, [])} />);
    const row = [...document.querySelectorAll('tr')].find((at) => at.textContent?.startsWith(create[0]!));
    return plain(row?.textContent);
  };

  it('stops nothing where another key is used for it, and the row says which', () => {
    speak(language);
    const text = line(checked('Headquarters', 1, []), checked('Stores', 2, create));
    expect(text).toContain(instead);
    expect(text).not.toContain(stops);
  });

  it('stops it where this is the key that is used, whatever another one lacks', () => {
    speak(language);
    const text = line(checked('Headquarters', 1, create), checked('Stores', 2, create));
    expect(text).toContain(stops);
    expect(text).not.toContain(instead);
  });
});

it('a permission’s name may break after a dot or a low line, nowhere else, and is copied as it is', () => {
  const { container } = render(<PermissionName of="segments.data_series" />);
  expect(container.querySelector('code')?.innerHTML).toBe('segments.<wbr>data_<wbr>series');
  expect(container.textContent).toBe('segments.data_series');
});

describe.each(['en', 'es'] as const)('after the four steps (%s)', (language) => {
  it('what the first email still needs is named, and a press leads there', () => {
    speak(language);
    const onFill = vi.fn();
    const { container, getByRole } = render(
      <NextSender missing={['senderName', 'postalAddress']} onFill={onFill} />,
    );
    const text = plain(container.textContent);
    for (const word of language === 'en'
      ? ['Sender name', 'Postal address']
      : ['Nombre del remitente', 'Dirección postal'])
      expect(text).toContain(word);
    getByRole('button').click();
    expect(onFill).toHaveBeenCalledOnce();
  });

  it('nothing is missing but Save', () => {
    speak(language);
    const { container, queryByRole } = render(<NextSender missing={[]} onFill={() => undefined} />);
    expect(plain(container.textContent)).toMatch(language === 'en' ? /save it/ : /guardarlo/);
    expect(queryByRole('button')).toBeNull();
  });
});
