import type { ProbeKind } from '@/lib/tenant/permission-check';
import type { Permission } from '@/lib/tenant/features';
import type { Outcome } from '@/lib/send/outcome';
import type { Transport } from './transport';
import { Read, Success } from './wire';

type Probe = { path: string } & (
  { get: Record<string, string | number>; kind: ProbeKind } | { post: object; kind: 'empty' }
);

/** More than Braze takes (64 characters), and of no campaign: two reasons to refuse it (braze/rest-api.md 3.6). */
const NO_NAME = '-'.repeat(65);

/**
 * One harmless question for each permission. Reads are real, or lack a required parameter where the answer would
 * hold somebody's data. Writes are empty: without schedule, target and message, without the ID of a schedule,
 * without campaign, without any person. None of them can send, schedule, name or change anything.
 */
export const PROBES: Readonly<Record<Permission, Probe>> = {
  'messages.schedule.create': { path: '/messages/schedule/create', post: {}, kind: 'empty' },
  'messages.schedule.update': { path: '/messages/schedule/update', post: {}, kind: 'empty' },
  'messages.schedule.delete': { path: '/messages/schedule/delete', post: {}, kind: 'empty' },
  'sends.id.create': { path: '/sends/id/create', post: { send_id: NO_NAME }, kind: 'empty' },
  'sends.data_series': { path: '/sends/data_series', get: {}, kind: 'empty' },
  'segments.list': { path: '/segments/list', get: { page: 0 }, kind: 'read' },
  'segments.details': { path: '/segments/details', get: {}, kind: 'empty' },
  'segments.data_series': { path: '/segments/data_series', get: {}, kind: 'empty' },
  'users.track': { path: '/users/track', post: {}, kind: 'empty' },
  'users.export.ids': { path: '/users/export/ids', post: {}, kind: 'empty' },
  'campaigns.list': { path: '/campaigns/list', get: { page: 0 }, kind: 'read' },
  'campaigns.details': { path: '/campaigns/details', get: {}, kind: 'empty' },
  'messages.schedule_broadcasts': { path: '/messages/scheduled_broadcasts', get: {}, kind: 'empty' },
  'templates.email.list': { path: '/templates/email/list', get: { limit: 1 }, kind: 'read' },
  'templates.email.info': { path: '/templates/email/info', get: {}, kind: 'empty' },
  'content_blocks.list': { path: '/content_blocks/list', get: { limit: 1 }, kind: 'read' },
  'content_blocks.info': { path: '/content_blocks/info', get: {}, kind: 'empty' },
  'email.unsubscribe': { path: '/email/unsubscribes', get: {}, kind: 'empty' },
  'email.hard_bounces': { path: '/email/hard_bounces', get: {}, kind: 'empty' },
  'subscription.status.get': { path: '/subscription/status/get', get: {}, kind: 'empty' },
  'subscription.groups.get': { path: '/subscription/user/status', get: {}, kind: 'empty' },
};

/** Asks for one permission; `kind` says what a refusal of its form means (lib/tenant/permission-check.ts). */
export const probesOf =
  (transport: Transport) =>
  async (permission: Permission): Promise<{ outcome: Outcome<unknown>; kind: ProbeKind }> => {
    const probe = PROBES[permission];
    const outcome =
      'get' in probe
        ? await transport.get(probe.path, permission, probe.get, Read)
        : await transport.post(probe.path, permission, probe.post, Success);
    return { outcome, kind: probe.kind };
  };
