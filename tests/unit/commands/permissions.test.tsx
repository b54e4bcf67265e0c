// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { doesWords, howWords, stateWords, stopsWords } from '@/components/connect/permission-words';
import { permissionReport } from '@/components/connect/permission-report';
import { PermissionNotices } from '@/components/connect/PermissionNotices';
import { PermissionTable } from '@/components/connect/PermissionTable';
import { PROBES } from '@/lib/braze/probes';
import { checkTenant } from '@/lib/commands/check-tenant';
import { sha256 } from '@/lib/hash';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import { PRACTICE_KEY } from '@/lib/practice/ids';
import { FEATURES, type Permission, unwanted, wanted } from '@/lib/tenant/features';
import type { Instant } from '@/lib/ids';
import { columnsOf } from '@/lib/tenant/key-columns';
import { type PermissionCheck, readKept } from '@/lib/tenant/permission-check';
import { KEY_PERMISSIONS } from '@/lib/tenant/permissions';
import { plain, speak } from '../components/words';
import { makeStage, NOON, type Stage } from './stage';
import { must } from './steps';

// The permission check as it runs, over practice Braze and its key.

const TEN = KEY_PERMISSIONS.map(({ name }) => name);
const allow = (stage: Stage, permissions: readonly Permission[]): void =>
  void (stage.world().keys.find(({ key }) => key === PRACTICE_KEY)!.permissions = [...permissions]);
const check = async (stage: Stage) =>
  must(await checkTenant({ tenantId: PRACTICE_TENANT }, stage.ports)).check;
const rowOf = (rows: { permission: string }[], permission: string) =>
  rows.find((row) => row.permission === permission);
/** All of the workspace, but the count of requests that every request changes. */
const hashOf = ({ world }: Stage) =>
  sha256(JSON.stringify({ ...world(), window: undefined, keys: undefined }));
const refuse = (status: number, message: string) =>
  new Response(JSON.stringify({ message }), { status, headers: { 'content-type': 'application/json' } });

/** As the screen shows a single check. */
const one = (check: PermissionCheck) =>
  columnsOf([{ key: undefined, kept: { at: NOON as Instant, check, worked: true } }], []);

afterEach(cleanup);

describe.each(TEN)('without %s', (missing) => {
  it('its row alone is missing, in both languages, and the workspace is as before', async () => {
    const stage = await makeStage();
    allow(
      stage,
      TEN.filter((name) => name !== missing),
    );
    const before = await hashOf(stage);
    const found = await check(stage);
    expect(await hashOf(stage)).toBe(before);
    expect(found.rows.map(({ permission, state }) => [permission, state])).toEqual(
      TEN.map((name) => [name, name === missing ? 'missing' : 'granted']),
    );
    expect(found).toMatchObject({ key: 'good', elsewhere: 'no', excess: [] });
    const row = rowOf(found.rows, missing)!;
    expect(row).toMatchObject({ how: 'denied' });
    for (const [language, word] of [
      ['en', 'Missing'],
      ['es', 'Falta'],
    ] as const) {
      speak(language);
      const { getAllByRole } = render(<PermissionTable columns={one(found)} />);
      const line = getAllByRole('row').find(({ textContent }) => textContent?.includes(missing));
      const text = plain(line?.textContent);
      expect(text).toContain(word);
      for (const words of [
        doesWords(missing),
        stopsWords(missing),
        howWords({ is: 'missing', row: row as never }),
      ]) {
        expect(words).not.toBe('');
        expect(text).toContain(plain(words));
      }
      cleanup();
    }
  });
});

describe('the permission check', () => {
  it('of a key with the ten finds all of them, and nothing else', async () => {
    const stage = await makeStage();
    const found = await check(stage);
    expect(found.rows.map(({ state }) => state)).toEqual(TEN.map(() => 'granted'));
    expect(found.excess).toEqual([]);
  });

  it('asks once for each permission, and tells no write what it would need', async () => {
    const stage = await makeStage();
    const before = JSON.stringify({ ...stage.world(), window: undefined });
    const bodies: [string, string][] = [];
    stage.state.wire = async (request, through) => {
      if (request.method === 'POST')
        bodies.push([new URL(request.url).pathname, await request.clone().text()]);
      return through();
    };
    await check(stage);
    expect(JSON.stringify({ ...stage.world(), window: undefined })).toBe(before);
    const asked = [...wanted([]), ...unwanted([])];
    for (const permission of asked)
      expect(
        stage.state.log.filter((line) => line.endsWith(` ${PROBES[permission].path}`)).length,
      ).toBeGreaterThan(0);
    // The first read, one for each permission, and one read of results to prove the campaign.
    expect(stage.state.log).toHaveLength(asked.length + 2);
    expect(Object.fromEntries(bodies)).toEqual({
      '/messages/schedule/create': '{}',
      '/messages/schedule/update': '{}',
      '/messages/schedule/delete': '{}',
      '/sends/id/create': JSON.stringify({ send_id: '-'.repeat(65) }),
      '/users/track': '{}',
      '/users/export/ids': '{}',
    });
  });

  it('points out what a key can read beyond its task', async () => {
    const stage = await makeStage();
    allow(stage, [...TEN, 'templates.email.list', 'email.hard_bounces']);
    const found = await check(stage);
    expect(found.excess).toEqual(['templates.email.list', 'email.hard_bounces']);
    speak('en');
    const { container } = render(<PermissionNotices columns={one(found)} />);
    expect(plain(container.textContent)).toContain('templates.email.list, email.hard_bounces');
  });

  it('takes a wanted feature’s permissions for no excess, and misses them', async () => {
    const stage = await makeStage();
    const tenant = (await stage.db.tenant(PRACTICE_TENANT))!;
    const kit = (await stage.db.kit(PRACTICE_TENANT))!;
    await stage.db.putTenant({ ...tenant, features: [...FEATURES] }, kit);
    const without = await check(stage);
    expect(rowOf(without.rows, 'campaigns.list')).toMatchObject({ state: 'missing' });
    allow(stage, wanted(FEATURES));
    const found = must(await checkTenant({ tenantId: PRACTICE_TENANT }, stage.ports));
    expect(rowOf(found.check.rows, 'campaigns.details')).toMatchObject({ state: 'granted' });
    expect(found.check.excess).toEqual([]);
    // With it, Braze itself proves campaign and variation.
    expect(found.lines.filter(({ proven }) => proven === 'yes').map(({ field }) => field)).toEqual([
      'host',
      'key',
      'campaignId',
      'variationId',
    ]);
  });

  it('takes no wrong form for a yes where Braze looks at the form first', async () => {
    const stage = await makeStage();
    stage.state.wire = async (request, through) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/segments/list') return through();
      return pathname.endsWith('/list') ? refuse(403, 'Access Denied') : refuse(400, 'Bad Request');
    };
    const found = await check(stage);
    const states = new Set(found.rows.map(({ state, how }) => `${state} ${how}`));
    expect([...states]).not.toContain('granted let-in');
    expect([...states]).toContain('unknown order');
    expect(found.excess).toEqual([]);
  });

  it('reads a missing permission that comes as 401', async () => {
    const stage = await makeStage();
    stage.state.wire = async (request, through) =>
      request.url.includes('users/track') ? refuse(401, `Invalid API key: ${PRACTICE_KEY}`) : through();
    const found = await check(stage);
    expect(rowOf(found.rows, 'users.track')).toMatchObject({ state: 'missing' });
    expect(JSON.stringify(found)).not.toContain(PRACTICE_KEY);
  });

  it('says that it doesn’t know where Braze is busy, silent or elsewhere', async () => {
    const stage = await makeStage();
    stage.state.wire = async (request, through) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/users/track') return refuse(429, 'Rate Limited');
      if (pathname === '/sends/id/create') return refuse(503, 'no');
      if (pathname === '/segments/details') return refuse(404, 'Not Found');
      return through();
    };
    const found = await check(stage);
    const told = Object.fromEntries(
      found.rows.map(({ permission, state, how }) => [permission, [state, how]]),
    );
    expect(told).toMatchObject({
      'users.track': ['unknown', 'busy'],
      'sends.id.create': ['unknown', 'silent'],
      'segments.details': ['unknown', 'odd'],
      'segments.list': ['granted', 'read'],
    });
  });

  it('believes Braze that the key is limited to other addresses', async () => {
    const stage = await makeStage();
    stage.state.wire = async () => refuse(403, 'IP address is not whitelisted');
    expect(await check(stage)).toMatchObject({ key: 'nothing', elsewhere: 'said' });
  });

  it('takes other addresses for likely where everything is denied, and for a key that worked before', async () => {
    const stage = await makeStage();
    stage.state.wire = async () => refuse(403, 'Access Denied');
    const found = await check(stage);
    expect(found).toMatchObject({ key: 'nothing', elsewhere: 'maybe' });
    expect(found.rows.every(({ state }) => state === 'unknown')).toBe(true);
    const kept = async () => readKept(await stage.db.setting(`permissions:${PRACTICE_TENANT}`));
    stage.state.wire = async () => refuse(401, `Invalid API key: ${PRACTICE_KEY}`);
    expect(await checkTenant({ tenantId: PRACTICE_TENANT }, stage.ports)).toMatchObject({
      problem: { kind: 'key-refused' },
    });
    expect((await kept())?.check).toMatchObject({ key: 'refused', elsewhere: 'no' });
    stage.state.wire = undefined;
    await check(stage);
    for (const _ of [1, 2]) {
      stage.state.wire = async () => refuse(401, 'Invalid API key');
      await checkTenant({ tenantId: PRACTICE_TENANT }, stage.ports);
      expect((await kept())?.check).toMatchObject({ key: 'refused', elsewhere: 'maybe' });
    }
  });

  it('says no to a campaign that this key’s workspace doesn’t know', async () => {
    const stage = await makeStage();
    const tenant = (await stage.db.tenant(PRACTICE_TENANT))!;
    const campaignId = '00000000-0000-4000-8000-00000000abcd' as typeof tenant.campaignId;
    await stage.db.putTenant({ ...tenant, campaignId }, (await stage.db.kit(PRACTICE_TENANT))!);
    const { lines } = must(await checkTenant({ tenantId: PRACTICE_TENANT }, stage.ports));
    expect(lines.find(({ field }) => field === 'campaignId')).toMatchObject({ proven: 'no' });
  });

  it.each(['en', 'es'] as const)(
    'makes a report with every row and without the key (%s)',
    async (language) => {
      speak(language);
      const stage = await makeStage();
      allow(stage, ['segments.list', 'templates.email.list']);
      const found = await check(stage);
      const about = { name: 'Halfmoon', host: 'rest.iad-01.braze.com', when: 'today', features: [] };
      const report = permissionReport(one(found), about);
      for (const [permission, cell] of one(found)[0]!.cells)
        expect(report).toContain(`${permission}: ${stateWords(cell)}. ${howWords(cell)}`);
      expect(report).toContain('templates.email.list');
      expect(report.split('\n').filter((line) => TEN.includes(line as never))).toEqual(TEN);
      expect(report).not.toContain(PRACTICE_KEY);
    },
  );
});
