import type { Group } from '@/lib/group/group';
import { type Hash, Instant, ScheduleId, SendId, SendName, type GroupId } from '@/lib/ids';
import type { JournalEvent } from '@/lib/journal/entry';
import type { Kit } from '@/lib/kit/kit';
import { ok, type Result } from '@/lib/result';
import { wallAt } from '@/lib/send/when';
import type { Send, SendResults } from '@/lib/send/send';
import type { Totals } from '@/lib/send/totals';
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
  past: {
    groupId: GroupId;
    templateId: string;
    title: string;
    instant: number;
    sendName: string;
    scheduleId: string;
    size: number;
    results: Totals;
  }[];
};

const DAY = 86_400_000;

/** Writes the practice brand once, with the sends of the sixty days before. A later start changes nothing. */
export async function seedPractice(
  brand: PracticeBrand,
  ports: Ports,
): Promise<Result<Record<string, never>>> {
  const { tenant } = brand;
  if ((await ports.db.setting('seeded')) === SEED) return ok({});
  await ports.db.putTenant(tenant, brand.kit);
  for (const group of brand.groups) await ports.db.putGroup(group);
  const now = await ports.now(tenant);
  const versions: TemplateVersion[] = [];
  for (const template of brand.templates) {
    const { approvedDaysAgo, templateId, name, version } = template;
    const approvedAt = Instant.parse(now - approvedDaysAgo * DAY);
    const approved = await approveVersion(
      { tenantId: tenant.id, templateId, name, version, approvedAt, practiceOnly: true, authored: template },
      ports,
    );
    if (!approved.ok) return approved;
    versions.push(approved.value);
  }
  await ports.db.importPast(await pastRows(brand, versions, ports));
  if ((await ports.db.setting('tenant')) === undefined) await ports.db.putSetting('tenant', tenant.id);
  await ports.db.putSetting('seeded', SEED);
  return ok({});
}

const SEED = '1';

async function pastRows(
  brand: PracticeBrand,
  versions: readonly TemplateVersion[],
  ports: Pick<Ports, 'hash'>,
): Promise<PastRows> {
  const rows: PastRows = { sends: [], entries: [], results: [] };
  for (const past of brand.past) {
    const group = brand.groups.find((g) => g.id === past.groupId);
    const version = versions.find((v) => v.templateId === past.templateId);
    if (!group || !version) continue;
    const id = SendId.parse(`past:${past.sendName}`);
    const instant = Instant.parse(past.instant);
    const zone = group.zone ?? brand.tenant.zone;
    const wall = wallAt(instant, zone);
    const confirmedAt = Instant.parse(instant - 2 * DAY);
    const reviewed: Hash = await ports.hash(past.sendName);
    const scheduleId = ScheduleId.parse(past.scheduleId);
    const name = SendName.parse(past.sendName);
    const recipients = past.results.sent ?? 0;
    const events: [number, JournalEvent][] = [
      [confirmedAt, { is: 'intended', reviewed, wall, instant }],
      [confirmedAt, { is: 'named', name }],
      [confirmedAt + 1000, { is: 'parked', scheduleId }],
      [confirmedAt + 1000, { is: 'arming', scheduleId, wall, instant }],
      [confirmedAt + 2000, { is: 'armed', scheduleId, settled: true, wall, instant }],
      [instant + 15 * 60_000, { is: 'sent', recipients }],
    ];
    rows.sends.push({
      id,
      tenantId: brand.tenant.id,
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
    rows.results.push(resultsOf(id, instant, past.results));
  }
  return rows;
}

const resultsOf = (sendId: SendId, instant: Instant, totals: Totals): SendResults => ({
  sendId,
  at: Instant.parse(instant + 3 * DAY),
  sent: totals.sent ?? 0,
  delivered: totals.delivered,
  bounces: totals.bounces,
  uniqueOpens: totals.unique_opens,
  machineOpens: totals.machine_open,
  uniqueClicks: totals.unique_clicks,
  unsubscribes: totals.unsubscribes,
  reportedSpam: totals.reported_spam,
});
