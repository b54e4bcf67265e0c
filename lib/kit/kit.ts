import { TenantId } from '@/lib/ids';
import { z } from '@/lib/schema';

/** What headquarters decided for a tenant, besides its templates and groups. */
export const Kit = z.object({
  tenantId: TenantId,
  brand: z.string().min(1).max(100),
  /** Hosts a link may go to; a subdomain of a listed host is allowed. */
  linkHosts: z.array(z.string().min(1).max(253)),
  imageHosts: z.array(z.string().min(1).max(253)),
  /** Above this many people the count is typed. Without it: twice the group's usual, at least 500. */
  confirmAbove: z.int().positive().optional(),
});
export type Kit = z.infer<typeof Kit>;
