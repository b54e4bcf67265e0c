import { describe, expect, it } from 'vitest';
import { checkTenant } from '@/lib/commands/check-tenant';
import { chooseGroup, switchTenant } from '@/lib/commands/choose';
import { GroupId, TenantId } from '@/lib/ids';
import { PRACTICE_TENANT, practiceTenant } from '@/lib/practice/demo';
import { HAWTHORNE, makeStage, NOON } from './stage';
import { must } from './steps';

describe('where somebody works', () => {
  it('is remembered: the store of each workspace, and the workspace', async () => {
    const { db, ports } = await makeStage();
    const other = TenantId.parse('other');
    await db.putTenant(
      { ...practiceTenant(), id: other },
      { ...(await db.kit(PRACTICE_TENANT))!, tenantId: other },
    );
    must(await chooseGroup({ groupId: HAWTHORNE }, ports));
    must(await switchTenant({ tenantId: other }, ports));
    expect(await db.setting(`group:${PRACTICE_TENANT}`)).toBe(HAWTHORNE);
    expect(await db.setting('tenant')).toBe(other);
  });

  it('can’t be a store or a workspace that is gone', async () => {
    const { db, ports } = await makeStage();
    const before = await db.setting('tenant');
    expect(await chooseGroup({ groupId: GroupId.parse('gone') }, ports)).toMatchObject({
      problem: { kind: 'group-gone' },
    });
    expect(await switchTenant({ tenantId: TenantId.parse('gone') }, ports)).toMatchObject({
      problem: { kind: 'tenant-gone' },
    });
    expect(await db.setting('tenant')).toBe(before);
  });
});

describe('the check of a connection', () => {
  const proven = (lines: { field: string; proven: string }[]) =>
    lines.filter((line) => line.proven === 'yes').map(({ field }) => field);

  it('proves the host and the key by questions that change nothing, and nothing else', async () => {
    const { ports, state, db } = await makeStage();
    const { segments, lines, at } = must(await checkTenant({ tenantId: PRACTICE_TENANT }, ports));
    expect([segments, at, proven(lines)]).toEqual([38, NOON, ['host', 'key']]);
    expect(state.log[0]).toBe('GET /segments/list');
    expect(JSON.parse((await db.setting('checked'))!)).toMatchObject({ fine: true, at: NOON });
  });

  it('is not fine when Braze refuses the key, and asks nothing without one', async () => {
    const { ports, state, db, world } = await makeStage();
    world().keys[0]!.permissions = [];
    expect(must(await checkTenant({ tenantId: PRACTICE_TENANT }, ports)).check.key).toBe('nothing');
    expect(JSON.parse((await db.setting('checked'))!)).toMatchObject({ fine: false });
    world().keys[0]!.key = 'another';
    expect(await checkTenant({ tenantId: PRACTICE_TENANT }, ports)).toMatchObject({
      problem: { kind: 'key-refused' },
    });
    expect(JSON.parse((await db.setting('checked'))!)).toMatchObject({ fine: false });
    state.log.length = 0;
    state.key = false;
    expect(await checkTenant({ tenantId: PRACTICE_TENANT }, ports)).toMatchObject({
      problem: { kind: 'key-needed' },
    });
    expect(state.log).toHaveLength(0);
  });

  it('needs one request to know that there is no network', async () => {
    const { ports, state, db } = await makeStage();
    state.wire = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await checkTenant({ tenantId: PRACTICE_TENANT }, ports)).toMatchObject({
      problem: { kind: 'offline' },
    });
    expect(state.log).toHaveLength(1);
    expect(JSON.parse((await db.setting('checked'))!)).toMatchObject({ fine: false });
  });
});
