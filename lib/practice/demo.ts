import type { Group } from '@/lib/group/group';
import { AppId, CampaignId, GroupId, SegmentId, TenantId, VariationId, type Zone } from '@/lib/ids';
import type { Kit } from '@/lib/kit/kit';
import type { Tenant } from '@/lib/tenant/tenant';
import { PRACTICE_HOST, PRACTICE_IDS } from './ids';
import { STORES, type PracticeStore } from './stores';

export const PRACTICE_TENANT = TenantId.parse('practice');
const BRAND = 'Halfmoon Creamery';
const DOMAIN = 'halfmooncreamery.example';

/** The practice tenant: the same shape as any other; only its transport differs. */
export const practiceTenant = (): Tenant => ({
  id: PRACTICE_TENANT,
  kind: 'practice',
  name: BRAND,
  host: PRACTICE_HOST,
  appId: AppId.parse(PRACTICE_IDS.appId),
  campaignId: CampaignId.parse(PRACTICE_IDS.campaignId),
  variationId: VariationId.parse(PRACTICE_IDS.variationId),
  sender: { name: 'Halfmoon Creamery', address: `hello@mail.${DOMAIN}` },
  replyTo: `hello@${DOMAIN}`,
  zone: 'America/Los_Angeles' as Zone, // a zone name
  postalAddress: '120 Northwest Creamery Way, Portland, OR 97209',
  segmentTargets: false,
});

export const practiceKit = (): Kit => ({
  tenantId: PRACTICE_TENANT,
  brand: BRAND,
  linkHosts: [DOMAIN],
  imageHosts: [`images.${DOMAIN}`],
});

/** One group for each store, on the attribute `home_store`, with its segment for the size. */
export const practiceGroups = (): Group[] => STORES.map(groupOf);

export const groupIdOf = (storeSlug: string): GroupId => GroupId.parse(`practice:${storeSlug}`);

const groupOf = (store: PracticeStore): Group => ({
  id: groupIdOf(store.slug),
  tenantId: PRACTICE_TENANT,
  name: store.name,
  place: store.city,
  condition: { attribute: 'home_store', comparison: 'equals', value: store.slug },
  variationId: VariationId.parse(store.variationId),
  sender: { name: `Halfmoon ${store.name}`, address: `${store.slug}@mail.${DOMAIN}` },
  replyTo: `${store.slug}@${DOMAIN}`,
  zone: store.zone as Zone, // from our own table of zone names
  postalAddress: store.address,
  segmentId: SegmentId.parse(store.segmentId),
  segmentEqualsCondition: true,
  local: { store_name: store.name, store_city: store.city },
});
