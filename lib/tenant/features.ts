import { KEY_PERMISSIONS, type KeyPermission } from './permissions';

/** What a workspace may want besides. A Braze key can't be edited later, so it is asked before one is made. */
export const FEATURE_PERMISSIONS = {
  /** Campaign and variations are read from Braze by name, and proven. */
  campaigns: ['campaigns.list', 'campaigns.details'],
} as const;
export const FEATURES = ['campaigns'] as const satisfies readonly (keyof typeof FEATURE_PERMISSIONS)[];
export type Feature = (typeof FEATURES)[number];

/**
 * Reads that this product never asks for, looked at to tell whether a key can do more than it should. Writes can't
 * be looked at without risk, so a clean list here proves nothing about them.
 */
export const OTHER_READS = [
  'messages.schedule_broadcasts',
  'templates.email.list',
  'templates.email.info',
  'content_blocks.list',
  'content_blocks.info',
  'email.unsubscribe',
  'email.hard_bounces',
  'subscription.status.get',
  'subscription.groups.get',
] as const;

export type FeaturePermission = (typeof FEATURE_PERMISSIONS)[Feature][number];
export type Permission = KeyPermission | FeaturePermission | (typeof OTHER_READS)[number];

/** Every permission that a check may ask about. */
export const ALL_ASKED: readonly Permission[] = [
  ...KEY_PERMISSIONS.map(({ name }) => name),
  ...FEATURES.flatMap((one) => FEATURE_PERMISSIONS[one]),
  ...OTHER_READS,
];

/** What to tick in Braze for these features: the ten first. */
export const wanted = (features: readonly Feature[]): (KeyPermission | FeaturePermission)[] => [
  ...KEY_PERMISSIONS.map(({ name }) => name),
  ...FEATURES.filter((one) => features.includes(one)).flatMap((one) => FEATURE_PERMISSIONS[one]),
];

/** What a key should not be able to read, given these features. */
export const unwanted = (features: readonly Feature[]): Permission[] => [
  ...FEATURES.filter((one) => !features.includes(one)).flatMap((one) => FEATURE_PERMISSIONS[one]),
  ...OTHER_READS,
];
