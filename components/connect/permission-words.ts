import { i18n } from '#i18n';
import type { FeaturePermission, Permission } from '@/lib/tenant/features';
import { wanted } from '@/lib/tenant/features';
import type { PermissionRow } from '@/lib/tenant/permission-check';
import type { KeyPermission } from '@/lib/tenant/permissions';

const KEYS = {
  'messages.schedule.create': 'scheduleCreate',
  'messages.schedule.update': 'scheduleUpdate',
  'messages.schedule.delete': 'scheduleDelete',
  'sends.id.create': 'sendsIdCreate',
  'sends.data_series': 'sendsDataSeries',
  'segments.list': 'segmentsList',
  'segments.details': 'segmentsDetails',
  'segments.data_series': 'segmentsDataSeries',
  'users.track': 'usersTrack',
  'users.export.ids': 'usersExportIds',
  'campaigns.list': 'campaignsList',
  'campaigns.details': 'campaignsDetails',
} as const satisfies Record<KeyPermission | FeaturePermission, string>;

const HOW = {
  read: 'read',
  'let-in': 'letIn',
  denied: 'denied',
  order: 'order',
  'all-denied': 'allDenied',
  busy: 'busy',
  silent: 'silent',
  odd: 'odd',
} as const satisfies Record<PermissionRow['how'], string>;

const keyOf = (permission: Permission): (typeof KEYS)[keyof typeof KEYS] | undefined =>
  permission in KEYS ? KEYS[permission as keyof typeof KEYS] : undefined; // tested in the same line

/** What a permission lets people do. */
export function doesWords(permission: Permission): string {
  const key = keyOf(permission);
  return key === undefined ? '' : i18n.t(`studio.permission.does.${key}`);
}

/** What stops without it. */
export function stopsWords(permission: Permission): string {
  const key = keyOf(permission);
  return key === undefined ? '' : i18n.t(`studio.permission.stops.${key}`);
}

export const stateWords = (row: PermissionRow): string => i18n.t(`studio.permission.${row.state}`);
export const howWords = (row: PermissionRow): string => i18n.t(`studio.permission.how.${HOW[row.how]}`);

/** Without one of these nothing can be scheduled. */
const NEEDED: ReadonlySet<Permission> = new Set(['messages.schedule.create', 'messages.schedule.update']);
export const stopsScheduling = (row: PermissionRow): boolean =>
  row.state === 'missing' && NEEDED.has(row.permission);

/** What to tick in Braze, one a line. */
export const tickList = (features: Parameters<typeof wanted>[0]): string => wanted(features).join('\n');
