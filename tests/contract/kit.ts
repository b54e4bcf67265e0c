import type { PracticeServer } from '../harness/practice-server';
import { startPracticeServer } from '../harness/practice-server';
import type { Logged } from '../harness/practice-control';
import { PRACTICE_IDS } from '@/lib/practice/ids';
import type { Delivery, describeSchedules, describeWorld } from '@/lib/practice/look';
import type { Switches } from '@/lib/practice/world';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const GUARD =
  "{% if custom_attribute.${home_store} == 'hawthorne' %}{% else %}{% abort_message('not of this store') %}{% endif %}";

export const HAWTHORNE_FILTER = {
  AND: [
    {
      custom_attribute: {
        custom_attribute_name: 'home_store',
        comparison: 'equals' as const,
        value: 'hawthorne',
      },
    },
  ],
};

export const email = (more: Record<string, unknown> = {}) => ({
  app_id: PRACTICE_IDS.appId,
  message_variation_id: PRACTICE_IDS.variations.hawthorne ?? '',
  from: 'Halfmoon Hawthorne <hawthorne@halfmoon.example>',
  subject: `${GUARD}Strawberry Basil is back`,
  preheader: `${GUARD}This week`,
  body: `${GUARD}<p>Hi {{\${first_name} | default: 'there'}}</p>`,
  plaintext_body: `${GUARD}Hi {{\${first_name} | default: 'there'}}`,
  should_inline_css: false,
  ...more,
});

export const order = (time: number, more: Record<string, unknown> = {}) => ({
  broadcast: true,
  audience: HAWTHORNE_FILTER,
  campaign_id: PRACTICE_IDS.campaignId,
  override_messaging_limits: false,
  recipient_subscription_state: 'subscribed',
  schedule: { time: new Date(time).toISOString() },
  messages: { email: email() },
  ...more,
});

/** What lies under `/__practice__/`. */
type Behind = {
  world: ReturnType<typeof describeWorld>;
  schedules: ReturnType<typeof describeSchedules>;
  deliveries: Delivery[];
  requests: Logged[];
  clock: { now: string };
  keys: { key: string };
  faults: { waiting: number };
  switches: Switches;
};

export type Got = { status: number; body: Record<string, unknown>; headers: Headers };

/** A practice server and the shortest ways to ask it. */
export async function stage() {
  const server: PracticeServer = await startPracticeServer();
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Got> => {
    const answer = await fetch(server.url + path, {
      method,
      headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json(), headers: answer.headers };
  };
  const post = (path: string, body: unknown, headers?: Record<string, string>) =>
    call('POST', path, body, headers);
  const get = (path: string, query: Record<string, string> = {}) =>
    call('GET', `${path}?${new URLSearchParams(query)}`);
  const control = async <N extends keyof Behind>(
    method: string,
    name: N,
    body?: unknown,
  ): Promise<Behind[N]> => {
    const answer = await fetch(`${server.url}/__practice__/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const now = () => Date.now() + server.world.offset;
  const skip = (ms: number) => control('POST', 'clock', { advanceSeconds: ms / 1000 });
  return { server, call, post, get, control, now, skip };
}
export type Stage = Awaited<ReturnType<typeof stage>>;
