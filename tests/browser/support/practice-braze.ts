import { spawn, type ChildProcess } from 'node:child_process';
import { request } from 'node:https';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../harness/run-tool.ts';
import type { Logged } from '../../harness/practice-control.ts';
import type { Fault } from '../../harness/practice-faults.ts';
import type { Delivery, describeSchedules, describeWorld } from '../../../lib/practice/look.ts';
import type { Switches } from '../../../lib/practice/world.ts';

/** What lies under `/__practice__/`. */
type Behind = {
  'GET world': ReturnType<typeof describeWorld>;
  'GET requests': Logged[];
  'GET schedules': ReturnType<typeof describeSchedules>;
  'GET deliveries': Delivery[];
  'POST clock': { now: string };
  'POST faults': { waiting: number };
  'DELETE faults': { waiting: number };
  'POST keys': { key: string };
  'POST switches': Switches;
};

export type PracticeBraze = {
  port: number;
  key: string;
  behind<Call extends keyof Behind>(call: Call, body?: unknown): Promise<Behind[Call]>;
  faults(...faults: Partial<Fault>[]): Promise<void>;
  /** A request to Braze itself, by somebody else who has the key. */
  ask(path: string, body: object): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
};

/** The practice Braze over HTTPS in a process of its own, as `npm run practice -- --https` starts it. */
export async function startPracticeBraze(): Promise<PracticeBraze> {
  const hook = join(ROOT, 'tests/harness/resolve-hook.mjs');
  const script = join(ROOT, 'tests/harness/practice.ts');
  const child = spawn(process.execPath, ['--import', hook, script, '--https'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const { port, key } = await announced(child);
  const send = (method: string, path: string, body?: unknown, headers = {}) =>
    exchange({ port, method, path, headers, body });
  const braze: PracticeBraze = {
    port,
    key,
    behind: async (call, body) => {
      const [method = '', name = ''] = call.split(' ');
      const answer = await send(method, `/__practice__/${name}`, body);
      if (answer.status !== 200) throw new Error(`${call}: ${JSON.stringify(answer.body)}`);
      return answer.body as Behind[typeof call];
    },
    faults: async (...faults) => void (await braze.behind('POST faults', faults)),
    ask: (path, body) => send('POST', path, body, { authorization: `Bearer ${key}` }),
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
  return braze;
}

/** Its address and key, which it prints when it is ready. */
function announced(child: ChildProcess): Promise<{ port: number; key: string }> {
  return new Promise((resolve, reject) => {
    let port = 0;
    child.once('exit', (code) => reject(new Error(`The practice Braze ended with ${code}.`)));
    if (child.stdout === null) return reject(new Error('The practice Braze has no output.'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      port = Number(/^Practice Braze\s+https:\/\/[^:]+:(\d+)/.exec(line)?.[1] ?? port);
      const key = /^REST API key\s+(\S+)/.exec(line)?.[1];
      if (key !== undefined) resolve({ port, key });
    });
  });
}

type Exchange = { port: number; method: string; path: string; headers: object; body: unknown };

const exchange = ({ port, method, path, headers, body }: Exchange) =>
  new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        rejectUnauthorized: false, // self-signed, on loopback
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: JSON.parse(String(Buffer.concat(chunks))) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
