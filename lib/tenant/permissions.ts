/**
 * What a person does here with a permission of the key. Probing whether a permission is there (Connection) is no use
 * of it: it changes nothing and stops nothing when it is missing.
 */
export type Use = 'check' | 'size' | 'schedule' | 'move' | 'cancel' | 'results';

/**
 * The ten permissions that a key needs (braze/rest-api.md 2.1, core), in the order of Braze's own page, each with
 * what asks for it today. No use yet: it is for what comes later, and a Braze key can't be given it afterwards.
 */
export const KEY_PERMISSIONS = [
  { name: 'users.track', uses: [] },
  { name: 'users.export.ids', uses: [] },
  { name: 'messages.schedule.create', uses: ['schedule'] },
  { name: 'messages.schedule.update', uses: ['schedule', 'move', 'cancel'] },
  { name: 'messages.schedule.delete', uses: ['cancel'] },
  { name: 'sends.id.create', uses: ['schedule'] },
  { name: 'sends.data_series', uses: ['results'] },
  { name: 'segments.list', uses: ['check'] },
  { name: 'segments.details', uses: [] },
  { name: 'segments.data_series', uses: ['size'] },
] as const satisfies readonly { name: string; uses: readonly Use[] }[];

export type KeyPermission = (typeof KEY_PERMISSIONS)[number]['name'];
