import { AudienceSize } from '@/lib/audience/size';
import { When } from '@/lib/draft/draft';
import {
  CampaignId,
  DraftId,
  GroupId,
  Hash,
  Instant,
  ScheduleId,
  SendId,
  SendName,
  TemplateId,
  TenantId,
  VersionId,
  Wall,
  Zone,
} from '@/lib/ids';
import { Problem } from '@/lib/problem';
import { z } from '@/lib/schema';

/** What a person sees of a send. Each state carries exactly what it has (security-and-reliability.md 6.3). */
export const SendState = z.discriminatedUnion('is', [
  /** On its way into Braze; nothing can go out yet. `retryAt` when Braze asked to wait or did not answer. */
  z.object({
    is: z.literal('scheduling'),
    step: z.enum(['intent', 'name', 'park', 'arm', 'settle']),
    problem: Problem.optional(),
    retryAt: Instant.optional(),
  }),
  /** Found after a stop, older than 15 minutes, or tried in vain: a person says whether to go on. */
  z.object({ is: z.literal('asks'), maybeArmed: z.boolean(), problem: Problem.optional() }),
  z.object({
    is: z.literal('key-needed'),
    doing: z.enum(['scheduling', 'moving', 'cancelling']),
    /** The key is there, and the browser's permission for the workspace's host isn't. */
    host: z.string().optional(),
    /** The key is there, behind its passphrase. */
    locked: z.literal(true).optional(),
  }),
  z.object({ is: z.literal('armed'), scheduleId: ScheduleId }),
  /** The newest wish is on its way; `scheduleId` keeps what it had until this is confirmed. */
  z.object({
    is: z.literal('moving'),
    scheduleId: ScheduleId,
    wall: Wall,
    instant: Instant,
    problem: Problem.optional(),
    retryAt: Instant.optional(),
  }),
  /** `harmless`: the real content is already out of Braze, or never got in. */
  z.object({
    is: z.literal('cancelling'),
    harmless: z.boolean(),
    problem: Problem.optional(),
    retryAt: Instant.optional(),
  }),
  z.object({ is: z.literal('cancelled'), at: Instant }),
  z.object({ is: z.literal('refused'), problem: Problem, at: Instant }),
  /** Never armed, for certain. */
  z.object({ is: z.literal('not-sent'), at: Instant }),
  /** It goes out once or not at all. */
  z.object({
    is: z.literal('unknown'),
    lastStep: z.enum(['arm', 'move', 'cancel']),
    problem: Problem.optional(),
  }),
  z.object({ is: z.literal('due'), scheduleId: ScheduleId }),
  z.object({
    is: z.literal('sent'),
    recipients: z.int().nonnegative(),
    at: Instant,
    /** A move was never settled: it left at the row's hour or at this one; Braze doesn't say which. */
    or: Instant.optional(),
  }),
  z.object({ is: z.literal('nobody-emailed'), at: Instant }),
  /** Its hour is past and Braze can give no count. */
  z.object({ is: z.literal('uncounted'), at: Instant }),
  /** A person closed an unknown one. */
  z.object({ is: z.literal('closed'), at: Instant }),
]);
export type SendState = z.infer<typeof SendState>;
export type SendStateName = SendState['is'];

/** One email handed to Braze: the row that lists and details read. The journal is its truth. */
export const Send = z.object({
  id: SendId,
  tenantId: TenantId,
  /** The workspace as it was confirmed: a later edit of the tenant never redirects a send. */
  host: z.string(),
  campaignId: CampaignId,
  groupId: GroupId,
  groupName: z.string(),
  draftId: DraftId,
  templateId: TemplateId,
  versionId: VersionId,
  /** The subject as typed, for people. */
  title: z.string(),
  when: When,
  wall: Wall,
  zone: Zone,
  instant: Instant,
  size: AudienceSize,
  /** Hash of what the review showed; the frozen bytes lie in `contents` under it. */
  reviewed: Hash,
  sendName: SendName.optional(),
  state: SendState,
  /** The number of journal entries behind `state`. */
  rev: z.int().nonnegative(),
  confirmedAt: Instant,
  updatedAt: Instant,
});
export type Send = z.infer<typeof Send>;

/** What a send that can't go on needs from a person. */
export type Lacks = 'key' | 'host' | 'lock';
export const lacks = (state: SendState): Lacks | undefined => {
  if (state.is !== 'key-needed') return undefined;
  if (state.host !== undefined) return 'host';
  return state.locked ? 'lock' : 'key';
};

/** Counts from `sends/data_series`, in people unless said otherwise. A missing figure was not given. */
export const SendResults = z.object({
  sendId: SendId,
  at: Instant,
  sent: z.int().nonnegative(),
  delivered: z.int().nonnegative().optional(),
  bounces: z.int().nonnegative().optional(),
  uniqueOpens: z.int().nonnegative().optional(),
  machineOpens: z.int().nonnegative().optional(),
  uniqueClicks: z.int().nonnegative().optional(),
  unsubscribes: z.int().nonnegative().optional(),
  reportedSpam: z.int().nonnegative().optional(),
});
export type SendResults = z.infer<typeof SendResults>;
