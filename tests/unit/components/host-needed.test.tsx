// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FirstOne } from '@/components/compose/FirstOne';
import { Home } from '@/components/home/Home';
import { StateNotice } from '@/components/sends/StateNotice';
import { Connection } from '@/components/status/Connection';
import { Trouble } from '@/components/status/Trouble';
import { refreshSnapshot } from '@/entrypoints/background/snapshot';
import { readSnapshot } from '@/lib/db/snapshot';
import { tables } from '@/lib/db/tables';
import { DraftId, Hash, Instant, TemplateId, VersionId } from '@/lib/ids';
import { practiceTenant } from '@/lib/practice/demo';
import { Send } from '@/lib/send/send';
import { sendOf } from './a-send';
import { makeDesk } from './desk';
import { plain, speak } from './words';

// The key is there, and the browser's permission for the workspace's host was taken back.

const state = { is: 'key-needed', doing: 'cancelling', host: 'rest.iad-01.braze.com' } as const;
const NOW = Date.UTC(2026, 5, 9, 17);
const text = (): string => plain(document.body.textContent);
let send: Send;

beforeEach(async () => {
  const { ports } = await makeDesk();
  const tenant = practiceTenant();
  send = sendOf({
    state,
    host: state.host,
    campaignId: tenant.campaignId,
    draftId: DraftId.parse('00000000-0000-4000-8000-000000000002'),
    templateId: TemplateId.parse('new-flavor'),
    versionId: VersionId.parse('practice:new-flavor:1'),
    when: { mode: 'soonest' },
    reviewed: Hash.parse('a'.repeat(64)),
    rev: 1,
    confirmedAt: Instant.parse(NOW),
  });
  expect(Send.safeParse(send).error).toBe(undefined);
  await tables.tenants.put({ ...tenant, kind: 'live' });
  await ports.db.putSetting('key:practice', 'present');
  await tables.sends.put({ ...send, open: 1 });
});
afterEach(cleanup);

const LANGUAGES = [
  ['en', /permission/, /Connection page/, /\bkey\b/i],
  ['es', /permiso/, /página Conexión/, /\bclave\b/i],
] as const;

it.each(LANGUAGES)('is named on Home with the way back, in %s', async (language, permission, page, key) => {
  speak(language);
  const { findAllByText } = render(<Home />);
  await findAllByText(page);
  expect(text()).toMatch(permission);
  expect(text()).not.toMatch(key);
});

it.each(LANGUAGES)(
  'is named in the popup with the way back, in %s',
  async (language, permission, page, key) => {
    speak(language);
    await refreshSnapshot(
      () => Promise.resolve(0),
      () => Promise.resolve(true),
    );
    const snapshot = await readSnapshot();
    expect(snapshot?.trouble?.is).toBe('host-needed');
    render(<Trouble trouble={snapshot!.trouble!} onOpen={() => undefined} />);
    render(<Connection snapshot={snapshot!} readAt={NOW} />);
    expect(text()).toMatch(permission);
    expect(text()).toMatch(page);
    expect(text()).not.toMatch(key);
  },
);

it.each(LANGUAGES)(
  'is named on its own page and in the next review, in %s',
  (language, permission, page, key) => {
    speak(language);
    for (const doing of ['scheduling', 'moving', 'cancelling'] as const) {
      const seen = { send: { ...send, state: { ...state, doing } }, entries: [], group: undefined };
      render(<StateNotice seen={seen as never} now={NOW} />);
    }
    render(<FirstOne first={{ is: 'held-up', lacks: 'host' }} sendId={undefined} />);
    expect(text()).toMatch(permission);
    expect(text()).toMatch(page);
    expect(text()).not.toMatch(key);
  },
);

it('is known from the browser’s word alone, once the connection was checked', async () => {
  const { tenantId } = send;
  const refresh = (granted: boolean) =>
    refreshSnapshot(
      () => Promise.resolve(0),
      () => Promise.resolve(granted),
    );
  await tables.sends.clear();
  await refresh(false);
  expect((await readSnapshot())?.connection).toBe('none');
  await tables.settings.put({ key: 'checked', value: JSON.stringify({ at: NOW, fine: true, tenantId }) });
  await refresh(false);
  expect((await readSnapshot())?.connection).toBe('host-needed');
  await refresh(true);
  expect((await readSnapshot())?.connection).toBe('ok');
});
