import { i18n } from '#i18n';
import type { KeyInfo } from '@/lib/key/key';
import type { FeaturePermission, Permission } from '@/lib/tenant/features';
import { type Cell, type Column, doneBy, ticksOf } from '@/lib/tenant/key-columns';
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

const STATE = {
  granted: 'granted',
  missing: 'missing',
  unknown: 'unknown',
  extra: 'extra',
  'not-needed': 'notNeeded',
  unasked: 'unasked',
} as const satisfies Record<Cell['is'], string>;

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

export const stateWords = (cell: Cell): string => i18n.t(`studio.permission.${STATE[cell.is]}`);
/** How a state was found out; nothing where there was nothing to find. */
export function howWords(cell: Cell): string {
  if (!('row' in cell)) return '';
  return i18n.t(
    cell.is === 'extra' ? 'studio.permission.how.extra' : `studio.permission.how.${HOW[cell.row.how]}`,
  );
}

/** What it means that this key lacks it: what stops, or that another key is used for that. */
export function lackWords(permission: Permission, column: Column, all: readonly Column[]): string {
  const other = doneBy(column, permission, all);
  if (other) return i18n.t('studio.permission.instead', { name: nameOf(other) });
  return i18n.t('studio.permission.without', { what: stopsWords(permission) });
}

/** What to tick in Braze for another key in this one's place, one a line. */
export const tickList = (column: Column): string => ticksOf(column).join('\n');

/** A key as a column and a card name it; practice’s has no name. */
export const keyName = ({ key }: Pick<Column, 'key'>): string =>
  key === undefined ? i18n.t('studio.permission.column.state') : nameOf(key);

/** What a key is called; nameless ones are all called the same. */
export const nameOf = ({ label }: Pick<KeyInfo, 'label'>): string =>
  label === '' ? i18n.t('studio.key.label.none') : label;
