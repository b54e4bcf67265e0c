import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { Tables } from '@/lib/db/tables';
import { openVaultStores } from '@/lib/db/vault-stores';

// Where the vault's own notes lie: what must outlive the browser, and what must not.

it('wrong tries are counted on after the browser’s end; the times of the lock end with it', async () => {
  const first = openVaultStores(new Tables('vault-stores'));
  await first.putTries({ count: 5, until: 30_000 });
  await first.putTimes({ unlockedAt: 1, lastUse: 2, provenAt: 3 });
  expect(await first.times()).toEqual({ unlockedAt: 1, lastUse: 2, provenAt: 3 });
  await browser.storage.session.clear(); // what the browser's end does
  const next = openVaultStores(new Tables('vault-stores'));
  expect([await next.tries(), await next.times()]).toEqual([{ count: 5, until: 30_000 }, undefined]);
  await next.putTries(undefined);
  expect(await first.tries()).toBeUndefined();
});

it('a record that somebody spoiled is none', async () => {
  const tables = new Tables('vault-stores-spoiled');
  const stores = openVaultStores(tables);
  for (const value of ['', '{', '{"count":-1,"until":0}', '[]']) {
    await tables.settings.put({ key: 'vault:tries', value });
    expect(await stores.tries()).toBeUndefined();
  }
  await browser.storage.session.set({ lock: { unlockedAt: 'now' } });
  expect(await stores.times()).toBeUndefined();
});
