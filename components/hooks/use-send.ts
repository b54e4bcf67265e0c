import { readDraft, readGroup, readJournal, readSend, readTenant } from '@/lib/db/reads';
import type { Draft } from '@/lib/draft/draft';
import type { Group } from '@/lib/group/group';
import type { JournalEntry } from '@/lib/journal/entry';
import type { Send } from '@/lib/send/send';
import type { Tenant } from '@/lib/tenant/tenant';
import { useLive, type Live } from './use-live';

export type SendSeen = {
  send: Send;
  entries: JournalEntry[];
  tenant: Tenant | undefined;
  group: Group | undefined;
  /** The draft that holds its words again, where it is free to be used. */
  draft: Draft | undefined;
};

/** One send with everything its screens tell. */
export const useSend = (sendId: string): Live<SendSeen | undefined> =>
  useLive(async () => {
    const send = await readSend(sendId);
    if (send === undefined) return undefined;
    const [entries, tenant, group, draft] = await Promise.all([
      readJournal(sendId),
      readTenant(send.tenantId),
      readGroup(send.groupId),
      readDraft(send.draftId),
    ]);
    const free = draft?.takenBy === undefined && draft?.deletedAt === undefined ? draft : undefined;
    return { send, entries, tenant, group, draft: free };
  }, [sendId]);
