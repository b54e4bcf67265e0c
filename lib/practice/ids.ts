import { KEY_PERMISSIONS } from '@/lib/tenant/permissions';
import { uuidOf } from './chance';
import { STORES } from './stores';

/** A name that no DNS resolves (RFC 6761): practice can't reach a network even by mistake. */
export const PRACTICE_HOST = 'rest.practice.invalid';

/** The REST key of the practice tenant. It opens nothing anywhere else. */
export const PRACTICE_KEY = '00000000-0f0f-4000-a000-0000000feed5';

/** All IDs of the practice workspace; the same on every computer. */
export const PRACTICE_IDS = {
  host: PRACTICE_HOST,
  appId: uuidOf('app halfmoon'),
  campaignId: uuidOf('campaign halfmoon stores'),
  /** Made in the dashboard: in the list of campaigns, and not one to send with. */
  dashboardCampaignId: uuidOf('campaign halfmoon welcome'),
  /** For groups without a variation of their own. */
  variationId: 'email-100',
  /** In the same campaign, of another channel: what "Mismatched Message Type" is about. */
  smsVariationId: 'sms-200',
  /** By store slug. */
  variations: Object.fromEntries(STORES.map((store) => [store.slug, store.variationId])),
  segments: Object.fromEntries(STORES.map((store) => [store.slug, store.segmentId])),
} as const;

export const EMAIL_VARIATIONS: ReadonlySet<string> = new Set([
  PRACTICE_IDS.variationId,
  ...STORES.map((store) => store.variationId),
]);

/** All that this product asks for. README tells them to whoever makes a key. */
export const ALL_PERMISSIONS = KEY_PERMISSIONS.map(({ name }) => name);
