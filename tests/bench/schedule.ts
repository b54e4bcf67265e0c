import 'fake-indexeddb/auto';
import { brazeClient } from '@/lib/braze/client';
import { runSend } from '@/lib/commands/run-send';
import { Instant } from '@/lib/ids';
import { startPracticeServer } from '../harness/practice-server.ts';
import { makeStage } from '../unit/commands/stage';
import { press, toReview } from '../unit/commands/steps';
import { type Line, ratioOf, rounds, shown } from './stats.ts';

/** Schedule pressed → armed, over HTTP on loopback, against three bare requests one after another. */
export async function benchSchedule(): Promise<Line[]> {
  const server = await startPracticeServer({});
  const stage = await makeStage();
  stage.state.now = Date.now();
  const overHttp = async (input: Request | string | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    return fetch(`${server.url}${pathname}${search}`, {
      method: request.method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${server.key}` },
      ...(request.method === 'POST' ? { body: await request.text() } : {}),
    });
  };
  const client = brazeClient({
    host: 'rest.practice.invalid',
    fetch: overHttp,
    lendKey: async () => server.key,
    now: () => Instant.parse(Date.now()),
  });
  stage.ports.braze = async () => client;
  stage.ports.later = () => undefined;
  const bodies: { path: string; body: string }[] = [];
  const armed = async () => {
    const wall = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16);
    const at = await toReview(stage, { ...(await contentOf()), when: { mode: 'at', wall: wall as never } });
    const started = performance.now();
    const pressed = await press(stage, at);
    if (!pressed.ok) throw new Error(pressed.problem.kind);
    await runSend(pressed.value.sendId, stage.ports);
    const ms = performance.now() - started;
    const send = await stage.send(pressed.value.sendId);
    if (send.state.is !== 'armed') throw new Error(`ended as ${send.state.is}`);
    return ms;
  };
  const bare = async () => {
    const started = performance.now();
    for (const { path, body } of bodies) {
      const answer = await fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${server.key}` },
        body: body.replace('SEND', `bare-${performance.now().toFixed(0)}`),
      });
      await answer.text();
    }
    return performance.now() - started;
  };
  bodies.push(...(await recorded(armed, server.url)));
  const times = await rounds({ armed, bare }, 15);
  await server.close();
  return [
    {
      what: 'Schedule pressed → armed (in Node, database in memory)',
      control: 'the same three requests, bare',
      result: shown(ratioOf(times.armed, times.bare)),
      goal: '≤ 1.5',
    },
  ];
}

const contentOf = async () => (await import('../unit/commands/stage')).filled();

/** The three requests of one confirmation, as the server saw them. */
async function recorded(run: () => Promise<unknown>, url: string): Promise<{ path: string; body: string }[]> {
  await run();
  const answer = await fetch(`${url}/__practice__/requests`);
  const log = (await answer.json()) as { requests?: Seen[] } | Seen[];
  const seen = Array.isArray(log) ? log : (log.requests ?? []);
  return seen
    .filter((request) => request.method === 'POST' && !request.path.startsWith('/__'))
    .slice(-3)
    .map(({ path, body }) => ({ path, body: JSON.stringify(body) }));
}
type Seen = { method: string; path: string; body: unknown };
