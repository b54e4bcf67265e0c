import { readGroup, readVersion } from '@/lib/db/reads';
import type { Group } from '@/lib/group/group';
import type { GroupId, VersionId } from '@/lib/ids';
import type { TemplateVersion } from '@/lib/template/template';
import { useLive, type Live } from './use-live';

/** The group and the template version that a draft names. */
export function useParties(
  groupId: GroupId | undefined,
  versionId: VersionId | undefined,
): { group: Live<Group | undefined>; version: Live<TemplateVersion | undefined> } {
  const group = useLive(async () => (groupId === undefined ? undefined : readGroup(groupId)), [groupId]);
  const version = useLive(
    async () => (versionId === undefined ? undefined : readVersion(versionId)),
    [versionId],
  );
  return { group, version };
}
