import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { captured } from '@/lib/capture/captured';
import { acceptCapture, dismissCapture } from '@/lib/commands/accept-capture';
import { matchCaptures } from '@/lib/commands/match-captures';
import { noteCaptures } from '@/lib/commands/note-captures';
import type { HelperPort } from '@/lib/commands/ports';
import { settleHelper, turnHelper } from '@/lib/commands/turn-helper';
import { openCaptures } from '@/lib/db/captures';
import { GroupId, TenantId } from '@/lib/ids';
import { practiceGroups, practiceTenant } from '@/lib/practice/demo';
import { HAWTHORNE, makeStage, type Stage } from './stage';

const HOST = 'dashboard-01.braze.com';
const VARIATION = { kind: 'message_variation_id', value: 'email-742', name: 'Hawthorne' } as const;

/** The practice brand as a live workspace on US-01, with Hawthorne. */
async function live(stage: Stage) {
  const tenant = {
    ...practiceTenant(),
    id: TenantId.parse('live'),
    kind: 'live' as const,
    host: 'rest.iad-01.braze.com',
  };
  const [store] = practiceGroups();
  if (!store) throw new Error('no store');
  const group = { ...store, id: GroupId.parse('live-hawthorne'), tenantId: tenant.id };
  await stage.tables.tenants.put(tenant);
  await stage.tables.groups.put(group);
  return { group, captures: openCaptures(stage.tables) };
}

const id = (host = HOST) => captured(VARIATION, { host, at: 1 }).id;
const note = (captures: ReturnType<typeof openCaptures>, host = HOST) =>
  noteCaptures({ items: [VARIATION] }, { host, at: 1 }, captures);

describe('accepting what came from the dashboard', () => {
  it('gives the variation to the store that the admin names, and only on a person’s word', async () => {
    const stage = await makeStage();
    const { group, captures } = await live(stage);
    await note(captures);
    expect(await stage.db.group(group.id)).toEqual(group);
    expect((await acceptCapture({ captureId: id(), groupId: group.id }, stage.ports, captures, 5)).ok).toBe(
      true,
    );
    expect(await stage.db.group(group.id)).toEqual({ ...group, variationId: 'email-742' });
  });

  it('keeps what was accepted, with when and for which store, and takes many at once', async () => {
    const stage = await makeStage();
    const { group, captures } = await live(stage);
    const other = { ...group, id: GroupId.parse('live-ballard'), name: 'Ballard' };
    await stage.tables.groups.put(other);
    const second = { ...VARIATION, value: 'email-745', name: 'Ballard' };
    await noteCaptures({ items: [VARIATION, second] }, { host: HOST, at: 1 }, captures);
    const secondId = captured(second, { host: HOST, at: 1 }).id;
    const pairs = [
      { captureId: id(), groupId: group.id },
      { captureId: secondId, groupId: other.id },
    ];
    expect(await matchCaptures({ pairs }, stage.ports, captures, 5)).toEqual({
      ok: true,
      value: { saved: 2 },
    });
    expect((await stage.db.group(other.id))?.variationId).toBe('email-745');
    expect((await captures.get(id()))?.accepted).toEqual({ at: 5, by: group.name });
    // One that can't be taken ends it; what was saved before stays.
    const broken = [
      { captureId: id(), groupId: other.id },
      { captureId: 'gone', groupId: group.id },
    ];
    expect((await matchCaptures({ pairs: broken }, stage.ports, captures, 6)).ok).toBe(false);
    expect((await stage.db.group(other.id))?.variationId).toBe('email-742');
  });

  it('refuses what came from another instance, a campaign, and what is gone', async () => {
    const stage = await makeStage();
    const { group, captures } = await live(stage);
    await note(captures, 'dashboard-02.braze.com');
    const campaign = {
      kind: 'campaign_id',
      value: '00000000-0000-4000-8000-000000000001',
      name: '',
    } as const;
    await noteCaptures({ items: [campaign] }, { host: HOST, at: 1 }, captures);
    for (const captureId of [
      id('dashboard-02.braze.com'),
      captured(campaign, { host: HOST, at: 1 }).id,
      id(),
    ])
      expect(await acceptCapture({ captureId, groupId: group.id }, stage.ports, captures, 5)).toMatchObject({
        ok: false,
        problem: { kind: 'bad-input' },
      });
    expect(await stage.db.group(group.id)).toEqual(group);
  });

  it('refuses a practice store and a store that is gone', async () => {
    const stage = await makeStage();
    const { captures } = await live(stage);
    await note(captures);
    const kindOf = async (groupId: GroupId) => {
      const result = await acceptCapture({ captureId: id(), groupId }, stage.ports, captures, 5);
      return result.ok ? 'ok' : result.problem.kind;
    };
    expect(await kindOf(HAWTHORNE)).toBe('practice-only');
    expect(await kindOf(GroupId.parse('nowhere'))).toBe('group-gone');
  });

  it('forgets what is taken away', async () => {
    const stage = await makeStage();
    const { captures } = await live(stage);
    await note(captures);
    await dismissCapture({ captureId: id() }, captures);
    expect(await captures.get(id())).toBeUndefined();
  });
});

describe('the dashboard helper', () => {
  const make = (granted: Set<string>) => {
    const log: string[] = [];
    const helper: HelperPort = {
      granted: async (host) => granted.has(host),
      start: async (host) => void log.push(`start ${host}`),
      stop: async (host) => void (log.push(`stop ${host}`), granted.delete(host)),
    };
    return { helper, log };
  };

  it('starts only where the host was granted, and gives it back when it is turned off', async () => {
    const { db } = await makeStage();
    const granted = new Set<string>();
    const { helper, log } = make(granted);
    expect(await turnHelper({ instance: 'US-01', on: true }, db, helper)).toMatchObject({
      problem: { kind: 'host-not-granted', facts: { host: HOST } },
    });
    expect(await turnHelper({ instance: 'https://evil.example', on: true }, db, helper)).toMatchObject({
      problem: { kind: 'bad-input' },
    });
    granted.add(HOST);
    expect((await turnHelper({ instance: 'US-01', on: true }, db, helper)).ok).toBe(true);
    expect(await db.setting('helper:US-01')).toBe('on');
    await turnHelper({ instance: 'US-01', on: false }, db, helper);
    expect([await db.setting('helper:US-01'), log, granted.size]).toEqual([
      'off',
      [`start ${HOST}`, `stop ${HOST}`],
      0,
    ]);
  });

  it('is off for good when the grant was taken back in the browser, and on again after an update', async () => {
    const { db } = await makeStage();
    const granted = new Set([HOST]);
    const { helper, log } = make(granted);
    await turnHelper({ instance: 'US-01', on: true }, db, helper);
    await settleHelper(db, helper);
    granted.clear();
    await settleHelper(db, helper);
    await settleHelper(db, helper);
    expect(log).toEqual([`start ${HOST}`, `start ${HOST}`, `stop ${HOST}`]);
    expect(await db.setting('helper:US-01')).toBe('off');
  });
});
