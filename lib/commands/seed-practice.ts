import type { Group } from '@/lib/group/group';
import { Instant, ScheduleId, SendId, SendName, Wall, type GroupId } from '@/lib/ids';
import type { JournalEvent } from '@/lib/journal/entry';
import type { Kit } from '@/lib/kit/kit';
import { ok, type Result } from '@/lib/result';
import type { Send } from '@/lib/send/send';
import { resultsFrom, type Totals } from '@/lib/send/totals';
import type { Authored } from '@/lib/template/author';
import type { TemplateVersion } from '@/lib/template/template';
import type { Tenant } from '@/lib/tenant/tenant';
import { approveVersion } from './approve-version';
import type { PastRows, Ports } from './ports';

/** The practice brand, handed in by who knows it. */
export type PracticeBrand = {
  tenant: Tenant;
  kit: Kit;
  groups: Group[];
  templates: (Authored & { templateId: string; name: string; version: number; approvedDaysAgo: number })[];
  /** Asked for only when there is something to write. */
  past: () => {
    groupId: GroupId;
    templateId: string;
    title: string;
    instant: number;
    /** The same, on the group's own clock. */
    wall: string;
    sendName: string;
    scheduleId: string;
    size: number;
    results: Totals;
  }[];
};

const DAY = 86_400_000;
/** The newest sends keep every step of their record; older ones its ends, for a quick first start. */
const WHOLE_MS = 70 * DAY;

/**
 * Writes the practice brand once, with the sends of the two years before. A later start changes nothing; a newer
 * brand writes over what an older one wrote, under the same IDs, and leaves a person's own sends alone.
 */
export async function seedPractice(
  brand: PracticeBrand,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  const { tenant } = brand;
  if ((await ports.db.setting('seeded')) === SEED) return ok({});
  await ports.db.putTenant(tenant, brand.kit);
  await Promise.all(brand.groups.map((group) => ports.db.putGroup(group)));
  const now = await ports.now(tenant);
  const approvals = await Promise.all(
    brand.templates.map((authored) => {
      const { approvedDaysAgo, templateId, name, version } = authored;
      const approvedAt = Instant.parse(now - approvedDaysAgo * DAY);
      const about = { tenantId: tenant.id, templateId, name, version, approvedAt };
      return approveVersion({ ...about, practiceOnly: true, authored }, ports);
    }),
  );
  const versions: TemplateVersion[] = [];
  for (const approved of approvals) {
    if (!approved.ok) return approved;
    versions.push(approved.value);
  }
  await ports.db.importPast(await pastRows(brand, versions, ports));
  if ((await ports.db.setting('tenant')) === undefined) await ports.db.putSetting('tenant', tenant.id);
  await ports.db.putSetting('seeded', SEED);
  return ok({});
}

/** To be counted up whenever the brand changes. */
const SEED = '3';

async function pastRows(
  brand: PracticeBrand,
  versions: readonly TemplateVersion[],
  ports: Pick<Ports, 'hash'>,
): Promise<PastRows> {
  const rows: PastRows = { sends: [], entries: [], results: [] };
  const groups = new Map(brand.groups.map((group) => [group.id, group]));
  // No content is kept for the past: each send stands for its version as it was approved.
  const frozen = await Promise.all(
    versions.map(async (version) => ({ version, reviewed: await ports.hash(`past ${version.hash}`) })),
  );
  const known = new Map<string, (typeof frozen)[number]>(frozen.map((one) => [one.version.templateId, one]));
  const all = brand.past();
  const wholeSince = Math.max(...all.map((past) => past.instant)) - WHOLE_MS;
  for (const past of all) {
    const group = groups.get(past.groupId);
    const { version, reviewed } = known.get(past.templateId) ?? {};
    if (!group || !version || !reviewed) continue;
    const id = SendId.parse(`past:${past.sendName}`);
    const instant = Instant.parse(past.instant);
    const zone = group.zone ?? brand.tenant.zone;
    const wall = Wall.parse(past.wall);
    const confirmedAt = Instant.parse(instant - 2 * DAY);
    const scheduleId = ScheduleId.parse(past.scheduleId);
    const name = SendName.parse(past.sendName);
    const recipients = past.results.sent ?? 0;
    const armed = { is: 'armed', scheduleId, settled: true, wall, instant } as const;
    const onTheWay: [number, JournalEvent][] = [
      [confirmedAt, { is: 'named', name }],
      [confirmedAt + 1000, { is: 'parked', scheduleId }],
      [confirmedAt + 1000, { is: 'arming', scheduleId, wall, instant }],
    ];
    const events: [number, JournalEvent][] = [
      [confirmedAt, { is: 'intended', reviewed, wall, instant }],
      ...(instant > wholeSince ? onTheWay : []),
      [confirmedAt + 2000, armed],
      [instant + 15 * 60_000, { is: 'sent', recipients }],
    ];
    rows.sends.push({
      id,
      tenantId: brand.tenant.id,
      host: brand.tenant.host,
      campaignId: brand.tenant.campaignId,
      groupId: group.id,
      groupName: group.name,
      draftId: `past:${past.sendName}` as Send['draftId'], // no draft is kept for it
      templateId: version.templateId,
      versionId: version.id,
      title: past.title,
      when: { mode: 'at', wall },
      wall,
      zone,
      instant,
      size: { is: 'up-to', n: past.size, at: confirmedAt },
      reviewed,
      sendName: name,
      state: { is: 'sent', recipients, at: Instant.parse(instant + 15 * 60_000) },
      rev: events.length,
      confirmedAt,
      updatedAt: Instant.parse(instant + 15 * 60_000),
    });
    rows.entries.push(
      ...events.map(([at, event], seq) => ({ sendId: id, seq, at: Instant.parse(at), event })),
    );
    rows.results.push(resultsFrom(id, Instant.parse(instant + 3 * DAY), past.results));
  }
  return rows;
}
