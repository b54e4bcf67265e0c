import type { TenantId } from '@/lib/ids';
import type { Feature } from '@/lib/tenant/features';

/** A workspace, or a connection in the making, as its check needs it. */
export type Subject = {
  id: TenantId;
  kind: 'live' | 'practice';
  host: string;
  name: string;
  zone: string;
  campaignId?: string | undefined;
  variationId?: string | undefined;
  features?: readonly Feature[] | undefined;
  /** Everything of it is saved, so that every value has its form to show. */
  complete: boolean;
  /** What is missing is told beside, with the way to mend it. */
  fixBeside?: boolean | undefined;
};
