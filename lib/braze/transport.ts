import ky, { isTimeoutError, type KyInstance } from 'ky';
import { Instant } from '@/lib/ids';
import type { Outcome } from '@/lib/send/outcome';
import type { z } from '@/lib/schema';
import type { Permission } from '@/lib/tenant/features';
import type { Call, CallEnd } from '@/lib/trust/call';
import { failureOf, type Reply, unclear } from './failures';

/** Chromium ends a worker whose fetch runs past 30 s (security-and-reliability.md 6.5). */
const TIMEOUT_MS = 25_000;

export type Transport = {
  /** POST with a JSON body; see `Outcome` for what comes back. */
  post<S extends z.ZodType>(
    path: string,
    permission: Permission,
    body: object,
    answer: S,
  ): Promise<Outcome<z.infer<S>>>;
  get<S extends z.ZodType>(
    path: string,
    permission: Permission,
    query: Record<string, string | number>,
    answer: S,
  ): Promise<Outcome<z.infer<S>>>;
};

export type TransportParts = {
  /** REST host without scheme. */
  host: string;
  /** The network's fetch, or the practice Braze's. */
  fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** Called for one request at a time; its answer never leaves this file. */
  lendKey: () => Promise<string | undefined>;
  now: () => Instant;
  /** Told Braze's own clock with each answer that carries a `Date` (UTC ms); what it keeps is kept before the answer is given. */
  sawServerTime?: (serverNow: number) => Promise<void>;
  /** Told of each request as it leaves, by its path alone; what it gives is told how that ended. Waited for never. */
  asking?: (method: Call['method'], path: string) => (end: CallEnd) => void;
};

/**
 * Speaks HTTP to one Braze endpoint. Repeats nothing: only the journal's loop may.
 * Times out after 25 s; follows no redirect; sends no cookie and no referrer.
 */
export function brazeTransport(parts: TransportParts): Transport {
  const client: KyInstance = ky.create({
    fetch: parts.fetch,
    retry: 0,
    timeout: TIMEOUT_MS,
    throwHttpErrors: false,
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  const call = async <S extends z.ZodType>(
    method: Call['method'],
    path: string,
    query: string,
    permission: Permission,
    body: object | undefined,
    answer: S,
  ): Promise<Outcome<z.infer<S>>> => {
    const key = await parts.lendKey();
    // Without a key nothing is asked: an empty one would come back as "wrong key".
    if (key === undefined || key === '')
      return { is: 'limited', problem: { kind: 'key-needed' }, retryAt: Instant.parse(parts.now() + 60_000) };
    const ended = parts.asking?.(method, path);
    const reply = await exchange(client, method, `https://${parts.host}${path}${query}`, key, body);
    ended?.(endOf(reply));
    if (!('status' in reply)) return reply;
    const served = Date.parse(reply.headers.get('date') ?? '');
    // A gateway's clock is nobody's: only an answer in Braze's own form tells the time.
    if (Number.isFinite(served) && reply.isJson && reply.status < 500) await parts.sawServerTime?.(served);
    const parsed = answer.safeParse(reply.json);
    if (reply.status >= 200 && reply.status < 300 && parsed.success)
      return { is: 'done', value: parsed.data as z.infer<S> }; // the schema's own output
    return failureOf(reply, parts.now(), permission);
  };
  return {
    post: (path, permission, body, answer) => call('POST', path, '', permission, body, answer),
    get: (path, permission, query, answer) => {
      const text = new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]));
      return call('GET', path, `?${text.toString()}`, permission, undefined, answer);
    },
  };
}

type NoReply = Extract<Outcome<never>, { is: 'unclear' | 'refused' | 'limited' }>;

/** How a request ended, for the record of calls. */
function endOf(reply: Reply | NoReply): CallEnd {
  if ('status' in reply) return reply.status;
  const { kind } = reply.problem;
  if (kind === 'not-braze') return 'redirect';
  if (kind === 'answer-broken') return Number(reply.problem.facts?.['status']);
  return kind === 'timeout' ? 'timeout' : 'offline';
}

async function exchange(
  client: KyInstance,
  method: Call['method'],
  url: string,
  key: string,
  body: object | undefined,
): Promise<Reply | NoReply> {
  try {
    const response = await client(url, {
      method,
      headers: { Authorization: `Bearer ${key}` },
      ...(body ? { json: body } : {}),
    });
    if (response.type === 'opaqueredirect') return unclear('not-braze', { status: 302 });
    const text = await response.text();
    const { json, isJson } = parsed(text);
    const truncated = !isJson && /json/i.test(response.headers.get('content-type') ?? '');
    if (truncated && response.ok) return unclear('answer-broken', { status: response.status });
    return { status: response.status, headers: response.headers, json, isJson };
  } catch (error) {
    return unclear(isTimeoutError(error) ? 'timeout' : 'offline');
  }
}

function parsed(text: string): { json: unknown; isJson: boolean } {
  try {
    const json: unknown = JSON.parse(text);
    return { json, isJson: typeof json === 'object' && json !== null };
  } catch {
    return { json: undefined, isJson: false };
  }
}
