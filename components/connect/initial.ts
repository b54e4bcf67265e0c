import type { Group } from '@/lib/group/group';
import type { Kit } from '@/lib/kit/kit';
import { findInstance } from '@/lib/tenant/instances';
import type { Making } from '@/lib/tenant/making';
import type { Tenant } from '@/lib/tenant/tenant';
import type { GroupFields, TenantFields } from './form-checks';

/** A stored connection as its form shows it; without one, an empty form in this computer's zone. */
export const tenantFields = (tenant: Tenant | undefined, kit: Kit | undefined): TenantFields => ({
  name: tenant?.name ?? '',
  instance: findInstance(tenant?.host ?? '')?.name ?? '',
  appId: tenant?.appId ?? '',
  campaignId: tenant?.campaignId ?? '',
  variationId: tenant?.variationId ?? '',
  senderName: tenant?.sender.name ?? '',
  senderAddress: tenant?.sender.address ?? '',
  replyTo: tenant?.replyTo ?? '',
  zone: tenant?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  postalAddress: tenant?.postalAddress ?? '',
  linkHosts: kit?.linkHosts.join(', ') ?? '',
  features: tenant?.features ?? (tenant ? [] : ['campaigns']),
  test: tenant?.test ?? false,
});

/** A connection that is still being made, as it was left. */
export const makingFields = ({ form: { features = [], test = false, ...texts } }: Making): TenantFields => ({
  ...texts,
  features,
  test,
});

export const groupFields = (group: Group | undefined): GroupFields => ({
  name: group?.name ?? '',
  place: group?.place ?? '',
  conditionAttribute: group?.condition.attribute ?? '',
  comparison: group?.condition.comparison ?? 'equals',
  conditionValue: group ? [group.condition.value].flat().join(', ') : '',
  variationId: group?.variationId ?? '',
  senderName: group?.sender?.name ?? '',
  senderAddress: group?.sender?.address ?? '',
  replyTo: group?.replyTo ?? '',
  zone: group?.zone ?? '',
  postalAddress: group?.postalAddress ?? '',
  segmentId: group?.segmentId ?? '',
  segmentEqualsCondition: group?.segmentEqualsCondition ?? false,
});
