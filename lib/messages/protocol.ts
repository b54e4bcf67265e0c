import { AudienceSize } from '@/lib/audience/size';
import { Item, OfCampaign, Workspace } from '@/lib/capture/captured';
import { ITEMS_MOST } from '@/lib/capture/shapes';
import { DraftContent, When } from '@/lib/draft/draft';
import {
  CampaignId,
  DraftId,
  GroupId,
  Hash,
  Instant,
  IntentId,
  SendId,
  TenantId,
  VariationId,
  VersionId,
  Wall,
} from '@/lib/ids';
import { KeyId, KeyRole } from '@/lib/key/key';
import { z } from '@/lib/schema';
import { ConnectionForm } from '@/lib/tenant/making';
import { PermissionCheck } from '@/lib/tenant/permission-check';

// Every message on one screen: who may send it, what goes in, what comes back (inside a Result).
// PROTOCOL is for the `ui` door: our own pages, proven by what the browser stamps (answer.ts). FROM_DASHBOARD, at
// the end, is all that the script on a dashboard page can say.
// There is no message that returns a key, and none that carries a URL, a method, a header or code.

const nothing = z.strictObject({});
const text = z.string().max(1000);
/** Of any length: too long a one is none, and is answered as such (lib/passphrase). */
const passphrase = z.string().min(1);

/** What a connection form holds, still as typed; `tenant.save` parses it field by field. */
export const TenantForm = ConnectionForm.extend({ id: TenantId.optional() });
export type TenantForm = z.infer<typeof TenantForm>;

export const GroupForm = z.strictObject({
  id: GroupId.optional(),
  tenantId: TenantId,
  name: text,
  place: text,
  variationId: text,
  condition: z.strictObject({
    attribute: text,
    comparison: z.enum(['equals', 'is_any_of', 'includes_value']),
    value: text,
  }),
  senderName: text,
  senderAddress: text,
  replyTo: text,
  zone: text,
  postalAddress: text,
  segmentId: text,
  segmentEqualsCondition: z.boolean(),
});
export type GroupForm = z.infer<typeof GroupForm>;

/** This variation for that group. `replaces`: the ID which the group has, as the person who says so was shown it. */
const Accepted = z.strictObject({
  captureId: z.string().max(300),
  groupId: GroupId,
  replaces: VariationId.optional(),
});

/** One line of the connection check: `proven` only where Braze itself answered for it. */
export const CheckLine = z.object({
  field: z.enum(['host', 'key', 'appId', 'campaignId', 'variationId', 'sender', 'segmentId']),
  form: z.enum(['good', 'bad', 'empty']),
  proven: z.enum(['yes', 'no', 'not-yet']),
});
export type CheckLine = z.infer<typeof CheckLine>;

export const PROTOCOL = {
  /** Wakes the background: seeds practice on the first run, resumes sends, refreshes the snapshot. */
  'app.wake': { in: nothing, out: z.object({}) },

  'group.choose': { in: z.strictObject({ groupId: GroupId }), out: z.object({}) },
  'audience.size': { in: z.strictObject({ groupId: GroupId }), out: AudienceSize },

  'draft.start': {
    in: z.strictObject({ groupId: GroupId, versionId: VersionId, writer: z.string().max(80) }),
    out: z.object({ draftId: DraftId }),
  },
  /** `replaced`: the other window's later text was set aside as `offered`. */
  'draft.save': {
    in: z.strictObject({
      draftId: DraftId,
      baseRev: z.int().nonnegative(),
      writer: z.string().max(80),
      content: DraftContent,
    }),
    out: z.object({ rev: z.int(), replaced: z.boolean() }),
  },
  'draft.take-offered': {
    in: z.strictObject({ draftId: DraftId, writer: z.string().max(80) }),
    out: z.object({ rev: z.int() }),
  },
  'draft.delete': { in: z.strictObject({ draftId: DraftId }), out: z.object({}) },
  'draft.restore': { in: z.strictObject({ draftId: DraftId }), out: z.object({}) },

  /**
   * Makes the single-use intent that Schedule needs, bound to the hash of what the background built itself.
   * `passphrase`: Schedule would ask for it now.
   */
  'review.open': {
    in: z.strictObject({ draftId: DraftId, rev: z.int().nonnegative() }),
    out: z.object({ intentId: IntentId, reviewed: Hash, size: AudienceSize, passphrase: z.boolean() }),
  },
  'review.close': { in: z.strictObject({ intentId: IntentId }), out: z.object({}) },

  'send.schedule': {
    in: z.strictObject({
      draftId: DraftId,
      intentId: IntentId,
      reviewed: Hash,
      typedCount: z.int().nonnegative().optional(),
      sizeUnknownAccepted: z.boolean(),
      /** For many people, where the key lies behind one; the background decides. Proven, and kept nowhere. */
      passphrase: passphrase.optional(),
    }),
    out: z.object({ sendId: SendId, instant: Instant, wall: Wall }),
  },
  'send.move': { in: z.strictObject({ sendId: SendId, when: When }), out: z.object({ instant: Instant }) },
  /** Cancel and Undo are the same act; `draftId` is the draft that holds the words again. */
  'send.cancel': { in: z.strictObject({ sendId: SendId }), out: z.object({ draftId: DraftId }) },
  /** The answer to "go on? this is older than 15 minutes". */
  'send.continue': { in: z.strictObject({ sendId: SendId, go: z.boolean() }), out: z.object({}) },
  /** A person closes an unknown send. */
  'send.close': { in: z.strictObject({ sendId: SendId }), out: z.object({}) },
  'results.refresh': { in: z.strictObject({ sendId: SendId }), out: z.object({}) },

  /** Keeps a connection that isn't complete yet, as typed. */
  'tenant.begin': {
    in: z.strictObject({ id: TenantId.optional(), form: ConnectionForm }),
    out: z.object({ tenantId: TenantId }),
  },
  'tenant.save': { in: TenantForm, out: z.object({ tenantId: TenantId }) },
  /** The key goes in by this door and never comes out. */
  'tenant.key': {
    in: z.strictObject({
      tenantId: TenantId,
      key: z.string().max(500),
      /** The key that it replaces, or `new`; the tenant's first one where nothing is said. */
      keyId: z.union([z.literal('new'), KeyId]).optional(),
      label: z.string().max(60).optional(),
      role: KeyRole.optional(),
      /** Without one it is kept until the browser closes. */
      passphrase: passphrase.optional(),
    }),
    out: z.object({ cleaned: z.boolean(), keyId: KeyId, replaced: z.boolean() }),
  },
  'key.describe': {
    in: z.strictObject({ keyId: KeyId, label: z.string().max(60), role: KeyRole }),
    out: z.object({}),
  },
  /** Emails go with this one from now on. */
  'key.use': { in: z.strictObject({ keyId: KeyId }), out: z.object({}) },
  'key.remove': { in: z.strictObject({ keyId: KeyId }), out: z.object({}) },

  'vault.unlock': { in: z.strictObject({ passphrase }), out: z.object({ opened: z.int() }) },
  'vault.lock': { in: nothing, out: z.object({}) },
  /** Somebody is here: the idle lock counts from now. */
  'vault.touch': { in: nothing, out: z.object({}) },
  'vault.change': { in: z.strictObject({ from: passphrase, to: passphrase }), out: z.object({}) },
  /** The passphrase is forgotten: its keys are given up and have to be put in again. */
  'vault.forget': { in: nothing, out: z.object({}) },
  'tenant.check': {
    in: z.strictObject({ tenantId: TenantId }),
    out: z.object({
      /** Not known where the key may not read them. */
      segments: z.int().nonnegative().optional(),
      lines: z.array(CheckLine),
      check: PermissionCheck,
      at: Instant,
    }),
  },
  'campaign.list': {
    in: z.strictObject({ tenantId: TenantId }),
    out: z.object({
      campaigns: z.array(z.object({ campaignId: CampaignId, name: z.string() })),
      more: z.boolean(),
    }),
  },
  'campaign.variations': {
    in: z.strictObject({ tenantId: TenantId, campaignId: CampaignId }),
    out: z.object({
      name: z.string(),
      variations: z.array(z.object({ variationId: VariationId, name: z.string() })),
    }),
  },
  'tenant.switch': { in: z.strictObject({ tenantId: TenantId }), out: z.object({}) },
  'group.save': { in: GroupForm, out: z.object({ groupId: GroupId }) },
  'group.remove': { in: z.strictObject({ groupId: GroupId }), out: z.object({}) },

  /** Registers the helper on an instance's dashboard, whose host the person granted, or takes it away again. */
  'helper.turn': {
    in: z.strictObject({ instance: z.string().max(100), on: z.boolean() }),
    out: z.object({}),
  },
  /** A person accepts a suggestion: this variation is this group's. */
  'capture.accept': { in: Accepted, out: z.object({}) },
  /** The same for many at once. */
  'capture.match': {
    in: z.strictObject({
      pairs: z.array(Accepted).min(1).max(ITEMS_MOST),
    }),
    out: z.object({ saved: z.int().nonnegative() }),
  },
  'capture.dismiss': { in: z.strictObject({ captureId: z.string().max(300) }), out: z.object({}) },

  /**
   * Takes away what is stored of one tenant, or of all (no `tenantId`). `leaves`: the emails that Braze may still send
   * afterwards, as the person was shown them; nothing is taken away when there are others. Braze is asked nothing.
   */
  'data.wipe': {
    in: z.strictObject({ tenantId: TenantId.optional(), leaves: z.array(SendId).max(10_000) }),
    out: z.object({ entries: z.int().nonnegative() }),
  },

  /** Practice only: moves its clock to this send's instant, so that it leaves. */
  'practice.skip': { in: z.strictObject({ sendId: SendId }), out: z.object({ now: Instant }) },
} as const;

/** The `cs` door. Every message here gets the same constant answer. */
export const FROM_DASHBOARD = {
  /** After a trusted click: suggestions, and nothing else. */
  'capture.note': z.strictObject({
    items: z.array(Item).min(1).max(ITEMS_MOST),
    workspace: Workspace.optional(),
    /** On whose page they stand. */
    campaign: OfCampaign.optional(),
  }),
  /** Without a click: sets that tab's badge, and nothing else. `doubt`: the page isn't understood. */
  'page.seen': z.strictObject({ count: z.int().min(0).max(999), doubt: z.literal(true).optional() }),
  /** Without a click: puts the helper's second file, always the same, into the tab that asks, and nothing else. */
  'chips.bring': nothing,
} as const;
export type DashboardName = keyof typeof FROM_DASHBOARD;
export type DashboardIn<N extends DashboardName> = z.infer<(typeof FROM_DASHBOARD)[N]>;

export type MessageName = keyof typeof PROTOCOL;
export type MessageIn<N extends MessageName> = z.infer<(typeof PROTOCOL)[N]['in']>;
export type MessageOut<N extends MessageName> = z.infer<(typeof PROTOCOL)[N]['out']>;
