// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PermissionNotices } from '@/components/connect/PermissionNotices';
import { reasonWrong } from '@/components/connect/form-checks';
import { EditedBanner, isAnother, TenantBanner } from '@/components/status/TenantBanner';
import { practiceTenant } from '@/lib/practice/demo';
import type { Instant } from '@/lib/ids';
import { columnsOf } from '@/lib/tenant/key-columns';
import type { PermissionCheck } from '@/lib/tenant/permission-check';
import { liveTenant } from '../arbitraries';
import { plain, speak } from './words';

afterEach(cleanup);
const text = () => plain(document.body.textContent);

describe.each([
  ['en', 'Production: ', 'Test workspace: ', 'Practice'],
  ['es', 'Producción: ', 'Espacio de pruebas: ', 'Práctica'],
] as const)('which workspace this is (%s)', (language, production, test, practice) => {
  it('stands above every screen, and none can be taken for another', () => {
    speak(language);
    const tenant = liveTenant();
    const looks = [
      [tenant, `${production}${tenant.name}`],
      [{ ...tenant, test: true as const }, `${test}${tenant.name}`],
      [practiceTenant(), practice],
    ] as const;
    const classes = looks.map(([one, words]) => {
      const { container } = render(<TenantBanner tenant={one} />);
      expect(plain(container.textContent)).toContain(words);
      const name = container.querySelector('aside')?.className;
      cleanup();
      return name;
    });
    expect(new Set(classes).size).toBe(3);
  });
});

describe.each([
  ['en', 'Production: Harbor Books', 'You are connecting a workspace', 'the panel still uses'],
  ['es', 'Producción: Harbor Books', 'Estás conectando un espacio de trabajo', 'el panel sigue usando'],
] as const)('while another workspace is edited (%s)', (language, production, connecting, stillUses) => {
  it.each([
    [liveTenant(), production],
    ['new', connecting],
  ] as const)('it is named, and what the panel uses', (edited, words) => {
    speak(language);
    const used = practiceTenant();
    const { container } = render(<EditedBanner edited={edited} used={used} />);
    expect(plain(container.textContent)).toBe(`${words} · ${stillUses} ${used.name}`);
  });
});

it.each([
  ['a new one beside practice', 'new', practiceTenant(), true],
  ['a live one beside practice', liveTenant(), practiceTenant(), true],
  ['the one in use', liveTenant(), liveTenant(), false],
  ['practice, which can’t be edited', practiceTenant(), liveTenant(), false],
] as const)('another workspace is edited: %s', (_, edited, used, another) =>
  expect(isAnother(edited, used)).toBe(another),
);

const CHECK: PermissionCheck = { rows: [], excess: [], key: 'good', elsewhere: 'no' };

describe.each(['en', 'es'] as const)('what a check means (%s)', (language) => {
  it.each([
    [{ key: 'nothing', elsewhere: 'maybe' }, ['danger', 'warn']],
    [{ key: 'nothing', elsewhere: 'said' }, ['danger', 'warn']],
    [{ key: 'refused', elsewhere: 'maybe' }, ['warn']],
    [{ excess: ['email.hard_bounces'] }, ['warn']],
    [{ rows: [{ permission: 'messages.schedule.create', state: 'missing', how: 'denied' }] }, ['danger']],
    [{}, ['ok']],
  ] as const)('%j is said', (more, levels) => {
    speak(language);
    const check = { ...CHECK, ...(more as Partial<PermissionCheck>) };
    const columns = columnsOf([{ key: undefined, kept: { at: 1 as Instant, check, worked: true } }], []);
    render(<PermissionNotices columns={columns} />);
    const marks = [...document.querySelectorAll('[class*=notice]')].map(({ className }) => className);
    expect(marks).toHaveLength(levels.length);
    expect(text().length).toBeGreaterThan(30);
    if ('elsewhere' in more) expect(text()).toMatch(/VPN/);
    if ('rows' in more) expect(text()).toMatch(/can’t schedule|no pueden programar/);
  });
});

it.each([
  ['key', 'empty', 'empty'],
  ['key', 'form', 'key'],
  ['key', 'cookie', 'cookie'],
  ['key', 'same:appId', 'sameAppId'],
  ['campaignId', 'url-id', 'urlId'],
  ['campaignId', 'form', 'uuid'],
  ['variationId', 'form', 'variation'],
  ['variationId', 'channel', 'channel'],
  ['zone', 'unknown', 'other'],
] as const)('a turned down %s (%s) has the words of “%s”', (field, reason, wrong) =>
  expect(reasonWrong(field, reason)).toBe(wrong),
);
