/** What the popup paints from, kept by the background in storage.local. Nothing private, nothing secret. */
export type Snapshot = {
  at: number;
  tenantName: string;
  practice: boolean;
  /** A live workspace: with real customers, or one to try things in. */
  live?: 'production' | 'test' | undefined;
  groupName: string;
  zone: string;
  /** ms to add to this computer's clock to get the tenant's now (practice can be ahead). */
  clockOffset: number;
  next?:
    { title: string; instant: number; size: { is: 'up-to' | 'about'; n: number } | undefined } | undefined;
  last?:
    | {
        title: string;
        instant: number;
        emailed?: number | undefined;
        /** Undefined while it still arrives. */
        delivered?: number | undefined;
        /** People, and what they are a share of (lib/send/results.ts); undefined while nothing is counted yet. */
        of?: number | undefined;
        opened?: number | undefined;
        clicked?: number | undefined;
      }
    | undefined;
  trouble?:
    | {
        is:
          | 'unknown'
          | 'nobody-emailed'
          | 'refused'
          | 'asks'
          | 'key-needed'
          | 'host-needed'
          | 'lock-needed'
          | 'not-sent';
        count: number;
        title: string;
      }
    | undefined;
  connection: 'ok' | 'practice' | 'key-needed' | 'locked' | 'host-needed' | 'trouble' | 'none';
  checkedAt?: number | undefined;
  /** The keys that are there may not send. */
  lookOnly?: true | undefined;
};
