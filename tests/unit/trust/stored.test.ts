import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { TABLE_NAMES } from '@/lib/db/kept';
import { readLoss, readStored } from '@/lib/db/reads-trust';
import { Tables, tables } from '@/lib/db/tables';
import { Call } from '@/lib/trust/call';
import { permissionsFor, OPTIONAL_HOSTS, policyOf } from '@/lib/trust/asked';
import { type Facts, reportOf } from '@/lib/trust/report';
import { sendOf } from '../components/a-send';
import { makeStage, NOON } from '../commands/stage';
import { scheduled } from '../commands/steps';
import { addTwin } from './two-tenants';

beforeEach(async () => {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await browser.storage.sync.clear();
  vi.stubGlobal('localStorage', {});
});

describe('what is stored', () => {
  it('has a line for every table that the database has', async () => {
    const db = new Tables('stored-names');
    await db.open();
    expect(TABLE_NAMES.toSorted()).toEqual([...db.backendDB().objectStoreNames].toSorted());
    const { kept, unlisted } = await readStored(db);
    expect(kept.filter(({ place }) => place === 'database').map(({ name }) => name)).toEqual(TABLE_NAMES);
    expect(unlisted.filter((name) => !name.includes('stage-') && !name.includes('outpost'))).toEqual([]);
  });

  it('is counted, with the age of the oldest and the newest', async () => {
    const stage = await makeStage();
    await scheduled(stage);
    const { kept, database } = await readStored(stage.tables);
    for (const name of TABLE_NAMES) {
      const rows = await stage.tables.table(name).toArray();
      expect([name, kept.find((one) => one.name === name)?.count]).toEqual([name, rows.length]);
    }
    const journal = await stage.tables.journal.toArray();
    const ages = journal.map(({ at }) => at);
    expect(kept.find(({ name }) => name === 'journal')).toMatchObject({
      oldest: Math.min(...ages),
      newest: Math.max(...ages),
    });
    expect(database).toBe(stage.tables.verno);
  });

  it('tells the practice brand’s apart from a workspace’s own', async () => {
    const stage = await makeStage();
    await scheduled(stage);
    const before = (await readStored(stage.tables)).kept;
    for (const { name, count, practice } of before.filter(({ place }) => place === 'database'))
      if (name !== 'settings') expect([name, practice]).toEqual([name, count]);
    await addTwin(stage, 'twin', 'rest.iad-07.braze.com');
    const { kept } = await readStored(stage.tables);
    for (const name of ['tenants', 'groups', 'sends', 'journal', 'drafts'] as const) {
      const one = kept.find((fact) => fact.name === name);
      const practice = before.find((fact) => fact.name === name)?.count ?? 0;
      expect([name, one?.practice, one?.count]).toEqual([name, practice, 2 * practice]);
    }
  });

  it('is told where no list names it, by its name alone', async () => {
    const name = 'stored-more';
    const more = new Dexie(name);
    await new Tables(name).open().then((db) => db.close());
    more.version(99).stores({ surprise: 'id' });
    await more.open();
    more.close();
    const db = new Tables(name);
    await db.open();
    await db.settings.put({ key: 'mystery:1', value: 'SECRET' });
    await browser.storage.local.set({ snapshot: {}, stray: 'SECRET' });
    await browser.storage.session.set({ 'intent:1': {}, other: 'SECRET' });
    await browser.storage.sync.set({ synced: 'SECRET' });
    vi.stubGlobal('localStorage', { mark: 'SECRET' });
    const { unlisted, kept } = await readStored(db);
    for (const wanted of [
      'IndexedDB: surprise',
      'IndexedDB: settings: mystery:1',
      'storage.local: stray',
      'storage.session: other',
      'storage.sync: synced',
      'localStorage: mark',
    ])
      expect(unlisted).toContain(wanted);
    expect(JSON.stringify({ unlisted, kept })).not.toContain('SECRET');
    expect(kept.find((one) => one.name === 'intent:')?.count).toBe(1);
  });
});

describe('what a wipe would take away', () => {
  it('names the emails of live workspaces that Braze still holds, soonest first, by Braze’s clock', async () => {
    await Promise.all(tables.tables.map((table) => table.clear()));
    const row = (id: string, tenantId: string, instant: number) =>
      ({ ...sendOf({ instant: instant as never }), id, tenantId, open: 1 }) as never;
    await tables.tenants.bulkPut([
      { id: 'live', kind: 'live' },
      { id: 'practice', kind: 'practice' },
    ] as never[]);
    const hour = 3_600_000;
    await tables.sends.bulkPut([
      row('b', 'live', NOON + 2 * hour),
      row('a', 'live', NOON + hour),
      row('gone', 'live', NOON - hour),
      row('p', 'practice', NOON + hour),
    ]);
    expect((await readLoss(undefined, NOON)).leaves.map(({ send }) => send.id)).toEqual(['a', 'b']);
    expect((await readLoss('practice', NOON)).leaves).toEqual([]);
    await tables.settings.put({ key: 'offset:live', value: String(90 * 60_000) });
    expect((await readLoss('live', NOON)).leaves.map(({ send }) => send.id)).toEqual(['b']);
    expect(await readLoss('live', NOON)).toMatchObject({ sends: 3, groups: 0, versions: 0, drafts: 0 });
  });
});

describe('the report', () => {
  const call = Call.parse({
    id: 1,
    tenantId: 'a-tenant',
    host: 'rest.iad-01.braze.com',
    method: 'POST',
    path: '/messages/schedule/create',
    at: NOON,
    end: 201,
    ms: 12,
    via: 'network',
  });
  const facts: Facts = {
    at: NOON,
    browser: 'Firefox 153.0',
    manifest: {
      version: '1.2.3',
      permissions: [...permissionsFor('firefox'), 'cookies'],
      hosts: OPTIONAL_HOSTS,
      policy: policyOf(),
    },
    granted: ['https://rest.iad-01.braze.com/*'],
    stored: {
      kept: [{ place: 'database', name: 'sends', count: 2, oldest: NOON, newest: NOON }],
      unlisted: [],
      database: 3,
    },
    calls: [call],
    contacted: [{ host: call.host, calls: 4, first: call.at, last: call.at }],
  };

  it('says what runs, and marks a permission that no table names', () => {
    const report = reportOf(facts);
    expect(report.permissions.extension.filter(({ listed }) => !listed)).toEqual([
      { name: 'cookies', listed: false },
    ]);
    expect(report.hosts).toMatchObject({
      connections: ['https://*.braze.com', 'https://*.braze.eu'],
      pictures: [],
      granted: ['rest.iad-01.braze.com'],
      contacted: [{ host: 'rest.iad-01.braze.com', calls: 4, first: '2026-06-09T16:42:00.000Z' }],
    });
    expect(report.permissions.key).toHaveLength(10);
  });

  it('has of a call no tenant, and can be written as a file', () => {
    const report = reportOf(facts);
    expect(report.calls).toEqual([
      {
        at: '2026-06-09T16:42:00.000Z',
        method: 'POST',
        host: call.host,
        path: call.path,
        status: 201,
        ms: 12,
        via: 'network',
      },
    ]);
    expect(JSON.stringify(report)).not.toContain('a-tenant');
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
