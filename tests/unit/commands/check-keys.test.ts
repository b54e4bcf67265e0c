import { beforeEach, describe, expect, it } from 'vitest';
import { describeKey, removeKey } from '@/lib/commands/change-key';
import { keyChecks } from '@/lib/commands/check-permissions';
import { checkTenant } from '@/lib/commands/check-tenant';
import { findCampaigns } from '@/lib/commands/find-campaigns';
import { keepKey } from '@/lib/commands/keep-key';
import { lockVault } from '@/lib/commands/unlock';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { FEATURES, wanted } from '@/lib/tenant/features';
import { KEY_PERMISSIONS } from '@/lib/tenant/permissions';
import { proofSetting, readProofs } from '@/lib/tenant/proof';
import { quickDerivation } from '../vault/quick';
import { makeStage, type Stage } from './stage';
import { must } from './steps';

// The permission check of a workspace with several keys, each lent by the vault by its name.

const { again } = quickDerivation();
const WORDS = 'crate onion velvet lamp harbor';
const HEADQUARTERS = '3f2e1d0c-9b8a-4776-8554-4332211000aa';
const STORES = '3f2e1d0c-9b8a-4776-8554-4332211000bb';
const NUMBERS = '3f2e1d0c-9b8a-4776-8554-4332211000cc';
const TEN = KEY_PERMISSIONS.map(({ name }) => name);

let stage: Stage;
/** Which key asked what. */
let lent: string[];

beforeEach(async () => {
  again();
  stage = await makeStage();
  stage.state.vaulted = true;
  lent = [];
  await stage.tables.tenants.update(PRACTICE_TENANT, { kind: 'live', features: [...FEATURES] });
  stage.world().keys.push(
    { key: HEADQUARTERS, permissions: wanted(FEATURES) },
    { key: STORES, permissions: TEN.filter((name) => name !== 'messages.schedule.create') },
    {
      key: NUMBERS,
      permissions: ['sends.data_series', 'segments.list', 'segments.details', 'segments.data_series'],
    },
  );
  stage.state.wire = async (request, through) => {
    lent.push(request.headers.get('authorization')?.replace('Bearer ', '') ?? '');
    return through();
  };
  const put = (key: string, label: string, more: object = {}) =>
    keepKey({ tenantId: PRACTICE_TENANT, key, keyId: 'new', label, ...more }, stage.ports);
  must(await put(HEADQUARTERS, 'Headquarters', { passphrase: WORDS }));
  stage.state.now += 1;
  must(await put(STORES, 'Stores'));
  stage.state.now += 1;
  must(await put(NUMBERS, 'Numbers', { role: 'checker' }));
});

const check = () => checkTenant({ tenantId: PRACTICE_TENANT }, stage.ports);
const columns = async () => keyChecks((await stage.db.tenant(PRACTICE_TENANT))!, stage.db);
const told = async () =>
  Object.fromEntries(
    (await columns()).map(({ key, missing, excess, kept }) => [key?.label, kept && { missing, excess }]),
  );

describe('a workspace with three keys', () => {
  it('has each of them asked, with itself, for what its role needs', async () => {
    const { lines } = must(await check());
    expect(await told()).toEqual({
      Headquarters: { missing: [], excess: [] },
      Stores: { missing: ['messages.schedule.create'], excess: [] },
      Numbers: { missing: [], excess: [] },
    });
    expect(new Set(lent)).toEqual(new Set([HEADQUARTERS, STORES, NUMBERS]));
    expect(lines.find(({ field }) => field === 'campaignId')).toMatchObject({ proven: 'yes' });
    expect(JSON.parse((await stage.db.setting('checked'))!)).toMatchObject({ fine: false });
    const [proof] = readProofs(await stage.db.setting(proofSetting(PRACTICE_TENANT)));
    expect(proof?.campaign).toEqual({
      name: expect.stringMatching(/./),
      variations: expect.arrayContaining([expect.stringMatching(/./)]),
    });
  });

  it('that is half locked asks with what is open, and keeps what was told of the rest', async () => {
    must(await check());
    const before = (await columns())[0]!.kept!;
    must(await lockVault(stage.ports).then(() => ({ ok: true, value: 1 }) as const));
    stage.state.now += 60_000;
    lent = [];
    must(await check());
    const [headquarters, stores] = await columns();
    expect(lent).not.toContain(HEADQUARTERS);
    expect(headquarters).toMatchObject({ kept: before, key: { stands: 'locked' } });
    expect(stores!.kept!.at).toBeGreaterThan(before.at);
  });

  it('that is wholly locked says so, asks nothing and keeps everything', async () => {
    must(await check());
    for (const { key } of (await columns()).slice(1)) await removeKey({ keyId: key!.id }, stage.ports);
    const before = await told();
    await lockVault(stage.ports);
    lent = [];
    expect(await check()).toMatchObject({ ok: false, problem: { kind: 'vault-locked' } });
    expect([lent, await told()]).toEqual([[], before]);
  });

  it('forgets what a key could do when it is replaced or removed, and nothing of the others', async () => {
    must(await check());
    const stores = (await columns())[1]!.key!;
    must(await keepKey({ tenantId: PRACTICE_TENANT, key: NUMBERS, keyId: stores.id }, stage.ports));
    expect(await told()).toMatchObject({ Stores: undefined, Headquarters: { missing: [] } });
    await removeKey({ keyId: stores.id }, stage.ports);
    expect(Object.keys(await told())).toEqual(['Headquarters', 'Numbers']);
    expect(await stage.db.settings('permissions:')).toHaveLength(2);
  });

  it('measures a key by its role of today', async () => {
    must(await check());
    const numbers = (await columns())[2]!.key!;
    must(await describeKey({ keyId: numbers.id, label: 'Numbers', role: 'sender' }, stage.ports));
    expect((await told())['Numbers']?.missing).toContain('messages.schedule.create');
  });

  it('reads campaigns with the key that may, wherever it stands', async () => {
    must(await check());
    const tenant = (await stage.db.tenant(PRACTICE_TENANT))!;
    const [headquarters] = await columns();
    must(await describeKey({ keyId: headquarters!.key!.id, label: '', role: 'importer' }, stage.ports));
    lent = [];
    expect((await findCampaigns(tenant, stage.ports)).ok).toBe(true);
    expect(new Set(lent)).toEqual(new Set([HEADQUARTERS]));
  });
});
