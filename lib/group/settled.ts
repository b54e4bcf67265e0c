import type { VariationId, Zone } from '@/lib/ids';
import type { Sender, Tenant } from '@/lib/tenant/tenant';
import type { Group } from './group';

export type Settled = {
  sender: Sender;
  replyTo: string;
  zone: Zone;
  postalAddress: string;
  variationId: VariationId;
  /** Fills the slots that the group fills, by field name. */
  local: Record<string, string>;
};

/** A group's own settings, and the tenant's where it has none. */
export function settle(group: Group, tenant: Tenant): Settled {
  const postalAddress = group.postalAddress ?? tenant.postalAddress;
  return {
    sender: group.sender ?? tenant.sender,
    replyTo: group.replyTo ?? tenant.replyTo,
    zone: group.zone ?? tenant.zone,
    postalAddress,
    variationId: group.variationId ?? tenant.variationId,
    local: {
      store_city: group.place ?? '',
      ...group.local,
      store_name: group.local['store_name'] ?? group.name,
      brand_name: tenant.name,
      store_address: postalAddress,
    },
  };
}
