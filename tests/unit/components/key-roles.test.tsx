// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Home } from '@/components/home/Home';
import type { KeyInfo, KeyRole } from '@/lib/key/key';
import { tables } from '@/lib/db/tables';
import { makeDesk } from './desk';
import { speak } from './words';

const KEY: KeyInfo = {
  id: 'k' as never, // an id
  tenantId: 'practice' as never,
  label: 'numbers',
  role: 'checker',
  keeping: 'session',
  host: 'rest.iad-01.braze.com',
  addedAt: 1,
  createdAt: 1,
  rotateBy: 2,
  stands: 'there',
};

describe('Home of a workspace', () => {
  beforeEach(async () => {
    speak('en');
    const { ports } = await makeDesk();
    await tables.tenants.update('practice', { kind: 'live' });
    await ports.db.putSetting('key:practice', 'present');
  });
  afterEach(cleanup);
  const withKey = (role: KeyRole) => tables.keys.put({ ...KEY, role });

  it('whose key is for looking only offers no new email, by button or key', async () => {
    await withKey('checker');
    render(<Home />);
    await screen.findByText(/for looking only/);
    expect(screen.queryByRole('button', { name: 'New email' })).toBeNull();
  });

  it('whose key sends offers one', async () => {
    await withKey('sender');
    render(<Home />);
    expect(await screen.findByRole('button', { name: 'New email' })).toBeTruthy();
    expect(screen.queryByText(/for looking only/)).toBeNull();
  });
});
