// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CapturedOne } from '@/components/captured/CapturedOne';
import { Matching } from '@/components/captured/Matching';
import { CapturedList } from '@/components/connect/CapturedList';
import { captured, type Captured } from '@/lib/capture/captured';
import type { CaptureKind } from '@/lib/capture/shapes';
import { openCaptures } from '@/lib/db/captures';
import { tables } from '@/lib/db/tables';
import type { Group } from '@/lib/group/group';
import { CampaignId, GroupId, TenantId, VariationId } from '@/lib/ids';
import { practiceGroups, practiceTenant } from '@/lib/practice/demo';
import { CAMPAIGN, OTHER } from '../capture/ids';
import { makeDesk } from './desk';
import { plain, speak } from './words';

afterEach(cleanup);

const HOST = 'dashboard-01.braze.com';
const W1 = '6a5b4c3d2e1f0a9b8c7d6e5f';
const W2 = '111111111111111111111111';
const TENANT = {
  ...practiceTenant(),
  id: TenantId.parse('live'),
  kind: 'live' as const,
  host: 'rest.iad-01.braze.com',
  campaignId: CampaignId.parse(CAMPAIGN),
  variationId: VariationId.parse('email-1'),
};
const PLACE = { host: HOST, campaignId: CAMPAIGN };
type From = { workspace?: string; campaign?: string };
const OWN: From = { workspace: W1, campaign: CAMPAIGN };
const one = (kind: CaptureKind, value: string, name: string, from: From): Captured =>
  captured({ kind, value, name }, { host: HOST, at: 1, ...from });
const variation = (value: string, name: string, from = OWN) => one('message_variation_id', value, name, from);

/** The desk with a live workspace on US-01, its stores, and what was captured there. */
async function make(stores: Record<string, string | undefined>, all: readonly Captured[]) {
  const desk = await makeDesk();
  const [first] = practiceGroups();
  if (!first) throw new Error('no store');
  const { variationId: _, ...store } = first;
  const groups = Object.entries(stores).map(([name, id]): Group => ({
    ...store,
    id: GroupId.parse(`live-${name}`),
    tenantId: TENANT.id,
    name,
    ...(id ? { variationId: VariationId.parse(id) } : {}),
  }));
  await tables.tenants.put(TENANT);
  await tables.groups.bulkPut(groups);
  await openCaptures().note([...all]);
  return desk;
}
const group = (value: string) => screen.findByRole('group', { name: new RegExp(`${value}$`, 'u') });
const idOf = async (name: string) => (await tables.groups.get(GroupId.parse(`live-${name}`)))?.variationId;
const matched = (all = ALL) => render(<Matching tenant={TENANT} place={PLACE} captured={all} />);
const ALL = [
  one('campaign_id', CAMPAIGN, '', { workspace: W1 }),
  variation('email-742', 'Hawthorne'),
  variation('email-745', 'Ballard'),
  variation('email-900', 'Linden Hills', { workspace: W1, campaign: OTHER }),
];

describe.each([
  [
    'en',
    'Replace email-700 of Ballard with email-745',
    'Save one match',
    'Save 2 matches',
    'another campaign',
  ],
  [
    'es',
    'Sustituir email-700 de Ballard por email-745',
    'Guardar una pareja',
    'Guardar 2 parejas',
    'otra campaña',
  ],
] as const)('matching variations to stores (%s)', (language, replace, save, saveBoth, another) => {
  it('asks before an ID takes another one’s place, and says which', async () => {
    speak(language);
    await make({ Hawthorne: undefined, Ballard: 'email-700', 'Linden Hills': undefined }, ALL);
    matched();
    const row = await group('email-745');
    expect(plain(row.textContent)).toContain('email-700');
    expect(screen.getByRole('button', { name: save })).toBeTruthy(); // Hawthorne's alone
    expect(screen.queryByRole('group', { name: /email-900$/u })).toBeNull();
    expect(plain(document.body.textContent)).toContain(another);
    fireEvent.click(within(row).getByRole('button', { name: replace }));
    fireEvent.click(await screen.findByRole('button', { name: saveBoth }));
    await waitFor(async () => expect(await idOf('Ballard')).toBe('email-745'));
    expect([await idOf('Hawthorne'), await idOf('Linden Hills')]).toEqual(['email-742', undefined]);
  });

  it('asks where the store was picked by hand too, and saves nothing of it before', async () => {
    speak(language);
    const all = [ALL[0] as Captured, variation('email-745', 'Copy of email 3')];
    const { asked } = await make({ Ballard: 'email-700' }, all);
    matched(all);
    const row = await group('email-745');
    // The browser's own select behind the list, which jsdom can't open.
    const select = await waitFor(() => {
      const found = row.querySelector('select');
      if (!found) throw new Error('no select');
      return found;
    });
    fireEvent.change(select, { target: { value: 'live-Ballard' } });
    const press = await screen.findByRole('button', { name: replace });
    expect(screen.queryByRole('button', { name: /^(?:Save|Guardar)/u })).toBeNull();
    expect(asked).not.toContain('capture.match');
    fireEvent.click(press);
    fireEvent.click(await screen.findByRole('button', { name: save }));
    await waitFor(async () => expect(await idOf('Ballard')).toBe('email-745'));
  });
});

describe.each([
  [
    'en',
    'Use for Ballard',
    'Leave it',
    'Replace email-700 of Ballard with email-745',
    'another workspace',
    'another campaign',
  ],
  [
    'es',
    'Usar para Ballard',
    'Dejarlo',
    'Sustituir email-700 de Ballard por email-745',
    'otro espacio',
    'otra campaña',
  ],
] as const)(
  'what came, beside the connection’s form (%s)',
  (language, use, keep, replace, elsewhere, another) => {
    const show = (campaignId = CAMPAIGN) => {
      const none = vi.fn();
      render(
        <CapturedList
          tenantId={TENANT.id}
          host={HOST}
          waiting={false}
          appId=""
          campaignId={campaignId}
          variationId="email-1"
          onUse={none}
        />,
      );
      return none;
    };

    it('asks before an ID takes another one’s place, and leaves it where that is said', async () => {
      speak(language);
      const { asked } = await make({ Ballard: 'email-700' }, ALL);
      show();
      const row = await group('email-745');
      fireEvent.click(await within(row).findByRole('button', { name: use }));
      expect(plain(row.textContent)).toContain('email-700');
      fireEvent.click(within(row).getByRole('button', { name: keep }));
      expect(asked).not.toContain('capture.accept');
      fireEvent.click(within(row).getByRole('button', { name: use }));
      fireEvent.click(within(row).getByRole('button', { name: replace }));
      await waitFor(async () => expect(await idOf('Ballard')).toBe('email-745'));
    });

    it('marks what is of another workspace or campaign, and offers no use of it', async () => {
      speak(language);
      const app = one('app_id', OTHER, 'Halfmoon', { workspace: W2 });
      const far = variation('email-901', 'Ballard', { workspace: W2 });
      await make({ Ballard: undefined }, [...ALL, app, far]);
      show();
      for (const [value, words] of [
        [OTHER, elsewhere],
        ['email-901', elsewhere],
        ['email-900', another],
      ] as const) {
        const row = await group(value);
        expect(plain(row.textContent)).toContain(words);
        expect(within(row).getAllByRole('button')).toHaveLength(1); // taking it away
      }
    });

    it('marks nothing while the form has no campaign', async () => {
      speak(language);
      await make({ Ballard: undefined }, ALL);
      show('');
      expect(plain((await group('email-900')).textContent)).not.toContain(another);
    });
  },
);

describe.each([
  ['en', 'In use by this connection'],
  ['es', 'En uso en esta conexión'],
] as const)('what became of an ID (%s)', (language, inUse) => {
  it.each([
    ['app_id', TENANT.appId, true],
    ['campaign_id', CAMPAIGN.toUpperCase(), true],
    ['message_variation_id', 'email-1', true],
    ['campaign_id', TENANT.appId, false],
    ['segment_id', CAMPAIGN, false],
  ] as const)('is said by its kind as well: %s %s', (kind, value, is) => {
    speak(language);
    render(<CapturedOne captured={one(kind, value, '', OWN)} tenant={TENANT} whose="same" />);
    expect(plain(document.body.textContent).includes(inUse)).toBe(is);
  });
});
