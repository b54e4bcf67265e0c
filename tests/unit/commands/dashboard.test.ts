import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { captured } from '@/lib/capture/captured';
import { acceptCapture, dismissCapture } from '@/lib/commands/accept-capture';
import { matchCaptures } from '@/lib/commands/match-captures';
import { noteCaptures } from '@/lib/commands/note-captures';
import { openCaptures } from '@/lib/db/captures';
import type { Group } from '@/lib/group/group';
import { CampaignId, GroupId, TenantId, VariationId } from '@/lib/ids';
import { practiceGroups, practiceTenant } from '@/lib/practice/demo';
import { CAMPAIGN, OTHER } from '../capture/ids';
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
    campaignId: CampaignId.parse(CAMPAIGN),
  };
  const [store] = practiceGroups();
  if (!store) throw new Error('no store');
  const { variationId: _, ...rest } = store; // no ID of its own yet
  const group: Group = { ...rest, id: GroupId.parse('live-hawthorne'), tenantId: tenant.id };
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
      { captureId: id(), groupId: other.id, replaces: VariationId.parse('email-745') },
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
    for (const [captureId, kind] of [
      [id('dashboard-02.braze.com'), 'capture-elsewhere'],
      [captured(campaign, { host: HOST, at: 1 }).id, 'bad-input'],
      [id(), 'bad-input'],
    ] as const)
      expect(await acceptCapture({ captureId, groupId: group.id }, stage.ports, captures, 5)).toMatchObject({
        ok: false,
        problem: { kind },
      });
    expect(await stage.db.group(group.id)).toEqual(group);
  });

  const W1 = '6a5b4c3d2e1f0a9b8c7d6e5f';
  const W2 = '111111111111111111111111';
  const OWN = { kind: 'campaign_id', value: CAMPAIGN, name: '' } as const;
  const from = { host: HOST, at: 1 };

  it('refuses what is known to be of another workspace, another campaign or another channel', async () => {
    const stage = await makeStage();
    const { group, captures } = await live(stage);
    await noteCaptures({ items: [OWN], workspace: W1 }, from, captures);
    const cases = [
      [{ workspace: W2 }, 'capture-elsewhere'],
      [{ workspace: W1, campaign: OTHER }, 'capture-campaign'],
    ] as const;
    const PUSH = { ...VARIATION, value: 'webPush-742' };
    for (const [place, kind, item = VARIATION] of [
      ...cases,
      [{ workspace: W1, campaign: CAMPAIGN }, 'capture-channel', PUSH],
    ] as const) {
      await noteCaptures({ items: [item], ...place }, from, captures);
      const captureId = captured(item, { ...from, ...place }).id;
      const result = await acceptCapture({ captureId, groupId: group.id }, stage.ports, captures, 5);
      expect(result).toMatchObject({ ok: false, problem: { kind } });
      expect((await captures.get(captureId))?.accepted).toBeUndefined();
    }
    expect(await stage.db.group(group.id)).toEqual(group);
    const place = { workspace: W1, campaign: CAMPAIGN };
    await noteCaptures({ items: [VARIATION], ...place }, from, captures);
    const captureId = captured(VARIATION, { ...from, ...place }).id;
    expect((await acceptCapture({ captureId, groupId: group.id }, stage.ports, captures, 5)).ok).toBe(true);
  });

  it('takes the place of a store’s ID only where the person was shown that very ID', async () => {
    const stage = await makeStage();
    const { group, captures } = await live(stage);
    const has = { ...group, variationId: VariationId.parse('email-900') };
    await stage.tables.groups.put(has);
    await note(captures);
    const pair = { captureId: id(), groupId: group.id };
    for (const replaces of [undefined, VariationId.parse('email-901')])
      expect(
        await acceptCapture({ ...pair, ...(replaces ? { replaces } : {}) }, stage.ports, captures, 5),
      ).toMatchObject({ problem: { kind: 'group-has-id' } });
    expect(await stage.db.group(group.id)).toEqual(has);
    const seen = { ...pair, replaces: has.variationId };
    expect((await acceptCapture(seen, stage.ports, captures, 5)).ok).toBe(true);
    expect((await stage.db.group(group.id))?.variationId).toBe('email-742');
    // The same ID once more takes nobody's place.
    expect((await acceptCapture(pair, stage.ports, captures, 6)).ok).toBe(true);
  });

  it('matches no two variations to one store, and no variation to two', async () => {
    const stage = await makeStage();
    const { group, captures } = await live(stage);
    const other = { ...group, id: GroupId.parse('live-ballard'), name: 'Ballard' };
    await stage.tables.groups.put(other);
    const second = { ...VARIATION, value: 'email-745' };
    await noteCaptures({ items: [VARIATION, second] }, from, captures);
    const [a, b] = [id(), captured(second, from).id];
    for (const [first, then] of [
      [
        [a, group.id],
        [b, group.id],
      ],
      [
        [a, group.id],
        [a, other.id],
      ],
    ] as const) {
      const pairs = [first, then].map(([captureId, groupId]) => ({ captureId, groupId }));
      expect(await matchCaptures({ pairs }, stage.ports, captures, 5)).toMatchObject({
        problem: { kind: 'bad-input' },
      });
    }
    expect([await stage.db.group(group.id), await stage.db.group(other.id)]).toEqual([group, other]);
  });

  it('stays accepted when it is handed over again, and when a page hands over 1,000 others', async () => {
    const stage = await makeStage();
    const { group, captures } = await live(stage);
    await note(captures);
    await acceptCapture({ captureId: id(), groupId: group.id }, stage.ports, captures, 5);
    await note(captures);
    expect((await captures.get(id()))?.accepted).toEqual({ at: 5, by: group.name });
    for (let round = 0; round < 5; round += 1) {
      const items = Array.from({ length: 200 }, (_, i) => ({
        ...VARIATION,
        value: `email-${1_000 + round * 200 + i}`,
      }));
      await noteCaptures({ items }, { host: HOST, at: 9 }, captures);
    }
    expect((await captures.get(id()))?.accepted).toEqual({ at: 5, by: group.name });
    expect(await stage.tables.captures.count()).toBe(1_000);
  });

  it('is one suggestion for each workspace that shows the same number', async () => {
    const stage = await makeStage();
    const { captures } = await live(stage);
    await noteCaptures({ items: [VARIATION, VARIATION], workspace: W1 }, from, captures);
    await noteCaptures({ items: [{ ...VARIATION, name: 'Ballard' }], workspace: W2 }, from, captures);
    const names = async () => (await stage.tables.captures.toArray()).map(({ name }) => name).toSorted();
    expect(await names()).toEqual(['Ballard', 'Hawthorne']);
    // One that was pasted on a page which tells less becomes one with what the next page tells.
    const pasted = { ...VARIATION, value: 'email-9', name: '' };
    await noteCaptures({ items: [pasted], workspace: W1 }, from, captures);
    const named = { ...pasted, name: 'Linden Hills' };
    await noteCaptures({ items: [named], workspace: W1, campaign: CAMPAIGN }, from, captures);
    expect(await names()).toEqual(['Ballard', 'Hawthorne', 'Linden Hills']);
  });

  it('keeps no half of a sign and nothing invisible in a name', async () => {
    const stage = await makeStage();
    const { captures } = await live(stage);
    const name = `Haw\u3164thorne${'x'.repeat(189)}😀`;
    await noteCaptures({ items: [{ ...VARIATION, name: name.slice(0, 200) }] }, from, captures);
    expect((await captures.get(id()))?.name.isWellFormed()).toBe(true);
    expect((await captures.get(id()))?.name).toMatch(/^Hawthornex{189}$/);
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
