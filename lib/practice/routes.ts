import { refuse, type Answer, type Call, type Limit, type PracticeEnv } from './answer';
import { campaignsDetails, campaignsList } from './campaigns';
import * as other from './other-reads';
import { usersExportIds, usersTrack } from './people-calls';
import { scheduleDelete, scheduleUpdate } from './schedule-change';
import { scheduleCreate } from './schedule-create';
import { segmentsDataSeries, segmentsDetails, segmentsList } from './segments';
import { sendIdCreate } from './send-ids';
import { sendsDataSeries } from './send-series';
import type { Permission } from '@/lib/tenant/features';

type Route = { permission: Permission; handle: (call: Call, env: PracticeEnv) => Answer };

const ROUTES: Readonly<Record<string, Route>> = {
  'POST /messages/schedule/create': { permission: 'messages.schedule.create', handle: scheduleCreate },
  'POST /messages/schedule/update': { permission: 'messages.schedule.update', handle: scheduleUpdate },
  'POST /messages/schedule/delete': { permission: 'messages.schedule.delete', handle: scheduleDelete },
  'POST /sends/id/create': { permission: 'sends.id.create', handle: sendIdCreate },
  'GET /sends/data_series': { permission: 'sends.data_series', handle: sendsDataSeries },
  'GET /segments/list': { permission: 'segments.list', handle: segmentsList },
  'GET /segments/details': { permission: 'segments.details', handle: segmentsDetails },
  'GET /segments/data_series': { permission: 'segments.data_series', handle: segmentsDataSeries },
  'POST /users/track': { permission: 'users.track', handle: usersTrack },
  'POST /users/export/ids': { permission: 'users.export.ids', handle: usersExportIds },
  'GET /campaigns/list': { permission: 'campaigns.list', handle: campaignsList },
  'GET /campaigns/details': { permission: 'campaigns.details', handle: campaignsDetails },
  'GET /messages/scheduled_broadcasts': {
    permission: 'messages.schedule_broadcasts',
    handle: other.scheduledBroadcasts,
  },
  'GET /templates/email/list': { permission: 'templates.email.list', handle: other.templatesList },
  'GET /templates/email/info': { permission: 'templates.email.info', handle: other.templateInfo },
  'GET /content_blocks/list': { permission: 'content_blocks.list', handle: other.contentBlocksList },
  'GET /content_blocks/info': { permission: 'content_blocks.info', handle: other.contentBlockInfo },
  'GET /email/unsubscribes': { permission: 'email.unsubscribe', handle: other.unsubscribes },
  'GET /email/hard_bounces': { permission: 'email.hard_bounces', handle: other.hardBounces },
  'GET /subscription/status/get': { permission: 'subscription.status.get', handle: other.subscriptionStatus },
  'GET /subscription/user/status': {
    permission: 'subscription.groups.get',
    handle: other.subscriptionGroups,
  },
};

/** braze/rest-api.md 2.5: default limit, and the size of a body. */
const REQUESTS_AN_HOUR = 250_000;
const BODY_LIMIT = 4 * 1024 * 1024;
const HOUR = 3_600_000;

/** Braze's side of one HTTP exchange. What is due must have been fired before (`advance`). */
export async function respond(request: Request, env: PracticeEnv): Promise<Response> {
  const url = new URL(request.url);
  const key = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const known = env.world.keys.find((one) => one.key === key);
  // Recorded (braze/rest-api.md 2.3): the text repeats the key, and the limit headers are there but empty.
  if (!known) return toResponse(refuse(401, `Invalid API key: ${key ?? ''}`), env, undefined);

  const limit = countRequest(env);
  if (limit.remaining < 0) return toResponse(refuse(429, 'Rate Limited'), env, { ...limit, remaining: 0 });
  const path = url.pathname;
  if (path.length > 1 && path.endsWith('/')) return toResponse(refuse(403, 'Access Denied'), env, limit);
  const route = ROUTES[`${request.method} ${path}`];
  if (!route) return toResponse(refuse(404, 'Not Found'), env, limit);
  // The permission before the form of the request: our assumption, the docs don't say. Nor whether it is a 401 or
  // a 403 (braze/rest-api.md 2.4): 403 is played.
  if (!known.permissions.includes(route.permission)) {
    return toResponse(refuse(403, 'Access Denied'), env, limit);
  }
  const read = request.method === 'POST' ? await readBody(request) : { body: undefined };
  const answer =
    'fault' in read ? read.fault : route.handle({ body: read.body, query: url.searchParams }, env);
  return toResponse(answer, env, answer.limit ?? limit);
}

async function readBody(request: Request): Promise<{ body: unknown } | { fault: Answer }> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) return { fault: refuse(415, 'Unsupported Media Type') };
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > BODY_LIMIT) return { fault: refuse(413, 'Request Entity Too Large') };
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { body };
  } catch {
    // Quoted there, in a field called `error` (braze/rest-api.md 2.3).
    const error = 'Error while parsing request body. Please check your syntax.';
    return { fault: { status: 400, body: { error } } };
  }
}

function countRequest({ world, now }: PracticeEnv): Limit {
  const hour = Math.floor(now / HOUR) * HOUR;
  if (world.window.hour !== hour) world.window = { hour, used: 0 };
  world.window.used += 1;
  return { limit: REQUESTS_AN_HOUR, remaining: REQUESTS_AN_HOUR - world.window.used, reset: hour + HOUR };
}

function toResponse(answer: Answer, env: PracticeEnv, limit: Limit | undefined): Response {
  return new Response(JSON.stringify(answer.body), {
    status: answer.status,
    headers: {
      'content-type': 'application/json',
      date: new Date(env.now).toUTCString(),
      'x-ratelimit-limit': limit ? String(limit.limit) : '',
      'x-ratelimit-remaining': limit ? String(limit.remaining) : '',
      'x-ratelimit-reset': limit ? String(Math.floor(limit.reset / 1000)) : '',
    },
  });
}
