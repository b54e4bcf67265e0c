import type { AudienceSize } from '@/lib/audience/size';
import type { Captured } from '@/lib/capture/captured';
import type { Draft } from '@/lib/draft/draft';
import type { Group } from '@/lib/group/group';
import type {
  CampaignId,
  DraftId,
  GroupId,
  Hash,
  Instant,
  IntentId,
  ScheduleId,
  SegmentId,
  SendId,
  SendName,
  TenantId,
  VersionId,
} from '@/lib/ids';
import type { JournalEntry, JournalEvent } from '@/lib/journal/entry';
import type { KeyContents, Opened, Proven, Refused } from '@/lib/key/contents';
import type { KeyId, KeyInfo, KeyStands } from '@/lib/key/key';
import type { Use } from '@/lib/key/key-for';
import type { Kit } from '@/lib/kit/kit';
import type { Result } from '@/lib/result';
import type { EmailMessage, Target } from '@/lib/send/message';
import type { Outcome } from '@/lib/send/outcome';
import type { Send, SendResults, SendState } from '@/lib/send/send';
import type { TemplateVersion } from '@/lib/template/template';
import type { ProbeKind } from '@/lib/tenant/permission-check';
import type { Permission } from '@/lib/tenant/features';
import type { Reach, Tenant } from '@/lib/tenant/tenant';

/** What commands may ask of Braze; lib/braze gives it, over the network or over the practice Braze. */
export type BrazePort = {
  schedules: {
    create(
      target: Target,
      name: SendName | undefined,
      time: string,
      email: EmailMessage,
    ): Promise<Outcome<{ schedule_id: ScheduleId; send_id?: SendName | undefined }>>;
    update(scheduleId: ScheduleId, time: string, email: EmailMessage): Promise<Outcome<unknown>>;
    remove(scheduleId: ScheduleId): Promise<Outcome<unknown>>;
  };
  sends: {
    name(campaignId: CampaignId, name: SendName): Promise<Outcome<{ send_id?: SendName | undefined }>>;
    series(campaignId: CampaignId, name: SendName, days: number): Promise<Outcome<{ data: SeriesDay[] }>>;
  };
  segments: {
    list(page: number): Promise<Outcome<{ segments: { id: string; name: string }[] }>>;
    series(segmentId: SegmentId, days: number): Promise<Outcome<{ data: { time: string; size: number }[] }>>;
  };
  campaigns: {
    list(
      page: number,
    ): Promise<Outcome<{ campaigns: { id: string; name: string; is_api_campaign?: boolean | undefined }[] }>>;
    details(campaignId: CampaignId): Promise<Outcome<CampaignDetails>>;
  };
  /** One harmless question about a permission. */
  probe(permission: Permission): Promise<{ outcome: Outcome<unknown>; kind: ProbeKind }>;
};

/** `messages` by message variation ID (braze/rest-api.md 3.14). */
export type CampaignDetails = {
  name: string;
  archived?: boolean | undefined;
  draft?: boolean | undefined;
  enabled?: boolean | undefined;
  messages: Record<string, { channel?: string | undefined; name?: string | undefined }>;
};

/** A day of `sends/data_series`: every figure may be absent (braze/rest-api.md 3.7). */
export type SeriesDay = {
  messages?: { email?: Partial<Record<EmailFigure, number | undefined>>[] | undefined } | undefined;
};
export type EmailFigure =
  | 'sent'
  | 'delivered'
  | 'bounces'
  | 'unique_opens'
  | 'machine_open'
  | 'unique_clicks'
  | 'unsubscribes'
  | 'reported_spam';

/** A review that is open: bound to what was shown, single use, gone after 30 minutes. */
export type Intent = { draftId: DraftId; rev: number; reviewed: Hash; size: AudienceSize; at: Instant };

/** One row's new face, computed by the words and written with the entry that caused it. */
export type Face = {
  state: SendState;
  open: boolean;
  sendName?: SendName | undefined;
  wall: Send['wall'];
  instant: Instant;
};

/** Sends of the past with their record, for a practice that has something to show. */
export type PastRows = { sends: Send[]; entries: JournalEntry[]; results: SendResults[] };

export type DbPort = {
  tenant(id: TenantId): Promise<Tenant | undefined>;
  kit(id: TenantId): Promise<Kit | undefined>;
  group(id: GroupId): Promise<Group | undefined>;
  version(id: VersionId): Promise<TemplateVersion | undefined>;
  draft(id: DraftId): Promise<Draft | undefined>;
  send(id: SendId): Promise<Send | undefined>;
  openSends(): Promise<Send[]>;
  journal(id: SendId): Promise<JournalEntry[]>;
  content(hash: Hash): Promise<string | undefined>;
  size(id: GroupId): Promise<AudienceSize | undefined>;
  /** Recipients of the group's last sends that were counted, newest first, at most ten. */
  reached(tenantId: TenantId, groupId: GroupId): Promise<number[]>;
  /** Instants of the group's sends that may still leave, but this one. */
  otherInstants(send: Send): Promise<Instant[]>;

  putTenant(tenant: Tenant, kit: Kit): Promise<void>;
  putGroup(group: Group): Promise<void>;
  removeGroup(id: GroupId): Promise<void>;
  putVersion(version: TemplateVersion): Promise<void>;
  putSize(id: GroupId, size: AudienceSize): Promise<void>;
  putResults(results: SendResults): Promise<void>;
  keys(): Promise<KeyInfo[]>;
  putKey(key: KeyInfo): Promise<void>;
  /** How it stands, where the row is still there; nothing else of it is touched. */
  sayKey(id: KeyId, stands: KeyStands): Promise<void>;
  removeKey(id: KeyId): Promise<void>;
  setting(key: string): Promise<string | undefined>;
  putSetting(key: string, value: string): Promise<void>;
  dropSetting(key: string): Promise<void>;
  /** Those whose key begins so. */
  settings(prefix: string): Promise<{ key: string; value: string }[]>;
  importPast(rows: PastRows): Promise<void>;

  addDraft(draft: Draft): Promise<void>;
  /** Compare-and-set on `rev`: false when another writer came first. */
  replaceDraft(draft: Draft, expected: number): Promise<boolean>;
  /**
   * The one transaction of Schedule: the draft taken by compare-and-set, the send, its first entry and its frozen
   * content. A draft that was taken before answers with its send.
   */
  takeDraft(input: {
    expected: number;
    send: Send;
    entry: JournalEntry;
    content: string;
  }): Promise<{ is: 'taken' } | { is: 'already'; by: SendId } | { is: 'changed' } | { is: 'gone' }>;
  /**
   * Appends `event` as entry number `seq` together with the row's face, and the draft that has the words again
   * where it gives them back; false when another entry came first.
   */
  append(
    id: SendId,
    seq: number,
    event: JournalEvent,
    at: Instant,
    face: Face,
    again: Draft | undefined,
  ): Promise<boolean>;
  /** The row's face alone, when only the clock or the key changed. */
  show(id: SendId, rev: number, face: Face): Promise<void>;
};

/** The vault as commands see it: keys go in, none comes out. */
export type VaultPort = {
  /** Behind the passphrase, which must be that of the other keys; without one, until the browser closes. */
  keep(id: KeyId, contents: KeyContents, passphrase: string | undefined): Promise<Refused | Opened>;
  unlock(passphrase: string): Promise<Refused | Opened>;
  change(from: string, to: string): Promise<Refused | Opened>;
  /** Whether these are that key's words, which is open: nothing changes but that they were typed now. */
  prove(passphrase: string, id: KeyId): Promise<Refused | Proven>;
  /** Whether somebody typed the passphrase a moment ago. */
  fresh(): Promise<boolean>;
  /** What the cancels of these sends need is left for three minutes. */
  lock(cancelling: readonly SendId[]): Promise<void>;
  forget(id: KeyId): Promise<void>;
  /** How every stored key stands; one that isn't named is gone. */
  stands(): Promise<Map<string, KeyStands>>;
  /** This computer's clock, UTC ms: locks and ages go by it. */
  now(): number;
};

/** What a command is handed. Nothing else exists for it: no clock, no chance, no browser. */
export type Ports = {
  db: DbPort;
  /**
   * A client for this tenant; the key is lent to its transport call by call.
   * @param use what it is for, which decides the key (lib/key/key-for.ts); a `probe` unless said
   */
  braze(tenant: Reach, use?: Use): Promise<BrazePort>;
  /** Whether such a request could be made at all: key held, host granted. */
  canAct(tenant: Reach, use?: Use): Promise<Result<true>>;
  vault: VaultPort;
  intents: {
    put(id: IntentId, intent: Intent): Promise<void>;
    get(id: IntentId): Promise<Intent | undefined>;
    drop(id: IntentId): Promise<void>;
  };
  /** The tenant's clock: the server's where it is known, the practice world's on practice. UTC ms. */
  now(tenant: Reach): Promise<Instant>;
  /** ms by which this computer's clock is off Braze's, as last seen. */
  skew(tenant: Reach): Promise<number>;
  newId(): string;
  hash(text: string): Promise<Hash>;
  /** 0 inclusive to 1 exclusive. */
  chance(): number;
  /** One at a time for each name, across everything of this extension. */
  lock<T>(name: string, run: () => Promise<T>): Promise<T>;
  /** Sends go on after the command has answered; problems of theirs are in the journal. */
  later(run: () => Promise<unknown>): void;
  /** Something a person can see has changed: what the popup paints from is made anew, soon. Waits for nothing. */
  shown(): void;
  practice: { skipTo(instant: Instant): Promise<Instant> };
  /** A template's part: whether it uses only supported Liquid, and whether everybody finds the unsubscribe way. */
  readLiquid(source: string): { supported: boolean; unsubscribes: boolean };
};

/** Suggestions from the dashboard; nothing else of the database is near them. */
export type CapturesPort = {
  get(id: string): Promise<Captured | undefined>;
  /** Everything from one dashboard. */
  from(host: string): Promise<Captured[]>;
  /** Joins what came with what is there (`joined` in lib/capture/captured.ts). */
  note(rows: Captured[]): Promise<void>;
  put(row: Captured): Promise<void>;
  remove(id: string): Promise<void>;
};

/** The content script on a dashboard host, `dashboard-01.braze.com`. */
export type HelperPort = {
  /** Whether the person has granted the host. */
  granted(host: string): Promise<boolean>;
  /** Registers it for pages to come and puts it into the tabs that are open. */
  start(host: string): Promise<void>;
  /** Takes it out of every tab, unregisters it, and gives the host back. */
  stop(host: string): Promise<void>;
};

/** Taking away what is stored; Braze is asked nothing. */
export type WipePort = {
  /** Everything that is this tenant's alone. Gives how many entries went. */
  tenant(tenantId: TenantId): Promise<number>;
  everything(): Promise<number>;
  /** Gives back the hosts that no tenant uses any more, and takes the helper off their pages. */
  giveBack(): Promise<void>;
  /** Practice is there again, new where it was wiped. */
  begin(): Promise<void>;
};
