import {
  readDrafts,
  readHere,
  readOpenSends,
  readResults,
  readSends,
  readTogether,
  readVersion,
  type Here,
} from '@/lib/db/reads';
import type { Draft } from '@/lib/draft/draft';
import type { TemplateVersion } from '@/lib/template/template';
import { readEarly, useLive } from './use-live';
import { readClockOf } from './use-now';
import { resultsNamed } from './use-results';

export type { Here };

export type TitledDraft = { draft: Draft; version: TemplateVersion | undefined };

/** Drafts with their templates, read together: a row is never shown without its name first. */
async function readTitled(tenantId: string): Promise<TitledDraft[]> {
  const drafts = await readDrafts(tenantId);
  const ids = [...new Set(drafts.map((draft) => draft.versionId))];
  const versions = new Map(await Promise.all(ids.map(async (id) => [id, await readVersion(id)] as const)));
  return drafts.map((draft) => ({ draft, version: versions.get(draft.versionId) }));
}

type Wanted = { tenantId: string; groupId: string; minute: number };
const named = ({ tenantId, groupId, minute }: Wanted) => ({
  sends: `sends:${tenantId}:${groupId}:${minute}`,
  open: `open:${tenantId}`,
  drafts: `drafts:${tenantId}`,
});

/** A group's sends, the tenant's open ones, and its drafts. `minute`: the tenant's now, in whole minutes. */
export function useHome(wanted: Wanted) {
  const { tenantId, groupId, minute } = wanted;
  const names = named(wanted);
  const sends = useLive(() => readSends(tenantId, groupId, minute), [tenantId, groupId, minute], names.sends);
  const open = useLive(() => readOpenSends(tenantId), [tenantId], names.open);
  const drafts = useLive(() => readTitled(tenantId), [tenantId], names.drafts);
  return { sends, open, drafts };
}

/** Reads what Home shows before anything is rendered, so that its first picture is whole. */
export const readHomeEarly = (): Promise<void> => readTogether(readHome);

async function readHome(): Promise<void> {
  const here = await readEarly('here', readHere);
  if (!here) return;
  const tenantId = here.tenant.id;
  const offset = await readEarly(`clock:${tenantId}`, () => readClockOf(tenantId));
  if (!here.group) return;
  const groupId = here.group.id;
  const minute = wholeMinute(Date.now() + offset);
  const names = named({ tenantId, groupId, minute });
  const [{ past }] = await Promise.all([
    readEarly(names.sends, () => readSends(tenantId, groupId, minute)),
    readEarly(names.open, () => readOpenSends(tenantId)),
    readEarly(names.drafts, () => readTitled(tenantId)),
  ]);
  const ids = past.map(({ id }) => id);
  await readEarly(resultsNamed(ids), () => readResults(ids));
}

export const wholeMinute = (now: number): number => Math.floor(now / 60_000) * 60_000;
