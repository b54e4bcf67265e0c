import type { Draft, When } from '@/lib/draft/draft';
import type { Group } from '@/lib/group/group';
import { settle } from '@/lib/group/settled';
import type { DraftId, Instant } from '@/lib/ids';
import type { Kit } from '@/lib/kit/kit';
import { fail, ok, type Result } from '@/lib/result';
import { type Exact, exactEmail } from '@/lib/send/exact';
import { type Moment, resolveWhen } from '@/lib/send/when';
import type { TemplateVersion } from '@/lib/template/template';
import type { Tenant } from '@/lib/tenant/tenant';
import type { Ports } from './ports';

/** Everything that one confirmation is about, read fresh: the background never trusts what a page built. */
export type Gathered = {
  draft: Draft & { when: When };
  tenant: Tenant;
  kit: Kit;
  group: Group;
  version: TemplateVersion;
  moment: Moment;
  exact: Exact;
  now: Instant;
};

/** Reads a draft with all it stands on, and builds the exact email from the approved version. */
export async function gather(draftId: DraftId, ports: Ports): Promise<Result<Gathered>> {
  const draft = await ports.db.draft(draftId);
  if (!draft || draft.deletedAt !== undefined) return fail('draft-gone');
  const [tenant, kit, group, version] = await Promise.all([
    ports.db.tenant(draft.tenantId),
    ports.db.kit(draft.tenantId),
    ports.db.group(draft.groupId),
    ports.db.version(draft.versionId),
  ]);
  if (!tenant || !kit) return fail('tenant-gone');
  if (group?.tenantId !== tenant.id) return fail('group-gone');
  if (version?.tenantId !== tenant.id || version.status !== 'approved') return fail('template-withdrawn');
  if (tenant.kind === 'live' && version.practiceOnly) return fail('template-not-for-live');
  const { when } = draft;
  if (!when) return fail('checks-failed', { rule: 'time-window' });

  const now = await ports.now(tenant);
  const resolved = resolveWhen(when, settle(group, tenant).zone, now);
  if (!resolved.ok) return fail(resolved.why === 'gap' ? 'time-gap' : 'time-overlap');
  const hashed = when.mode === 'soonest' ? 'soonest' : resolved.instant;
  const exact = exactEmail({ tenant, group, version, values: draft.values, when: hashed });
  if (!exact.ok) return exact;
  const moment = { wall: resolved.wall, instant: resolved.instant };
  return ok({ draft: { ...draft, when }, tenant, kit, group, version, moment, exact: exact.value, now });
}
