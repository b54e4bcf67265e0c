import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { openPractice } from '@/lib/practice/fetch';
import { ALL_PERMISSIONS, PRACTICE_HOST } from '@/lib/practice/ids';
import { createWorld, type World } from '@/lib/practice/world';
import { makeCertificate } from './practice-certificate';
import { control, type Logged, type Stage } from './practice-control';
import { takeFault, type Fault } from './practice-faults';

export type PracticeServer = { url: string; key: string; world: World; close(): Promise<void> };

/** The practice Braze over HTTP, on 127.0.0.1 only. Without a port the system chooses one. */
export async function startPracticeServer(
  options: { port?: number; https?: boolean } = {},
): Promise<PracticeServer> {
  const key = randomUUID();
  const world = createWorld({ now: Date.now(), keys: [{ key, permissions: [...ALL_PERMISSIONS] }] });
  const practice = openPractice({
    load: () => Promise.resolve(world),
    save: () => Promise.resolve(),
    now: Date.now,
    newId: randomUUID,
  });
  const stage: Stage = { world, practice, log: [], faults: [] };
  const listener: RequestListener = (request, response) => {
    void handle(request, response, stage).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      response.writeHead(failureStatus(request), { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: error instanceof Error ? error.message : 'unknown' }));
    });
  };
  const server = options.https ? createSecureServer(makeCertificate(), listener) : createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `${options.https ? 'https' : 'http'}://127.0.0.1:${port}`,
    key,
    world,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A mistake in what `/__practice__/` was asked is the asker's; anything else is ours. */
const failureStatus = (request: IncomingMessage): number =>
  request.url?.startsWith('/__practice__/') ? 400 : 500;

async function handle(request: IncomingMessage, response: ServerResponse, stage: Stage): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${PRACTICE_HOST}`);
  const method = request.method ?? 'GET';
  if (method === 'OPTIONS') {
    response.writeHead(204, { allow: 'GET, POST' }).end(); // no CORS headers: no page may call Braze
    return;
  }
  if (url.pathname.startsWith('/__practice__/')) {
    const answer = await control(
      method,
      url.pathname.slice('/__practice__/'.length),
      String(await read(request)),
      stage,
    );
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { message: 'Not Found' }));
    return;
  }
  const fault = takeFault(stage.faults, method, url.pathname);
  if (fault?.drop === 'before') {
    note(stage, request, url, Buffer.alloc(0), { dropped: 'before' });
    request.socket.destroy();
    return;
  }
  await exchange(request, response, { stage, url, fault, bytes: await read(request) });
}

type Exchange = { stage: Stage; url: URL; fault: Fault | undefined; bytes: Buffer };

async function exchange(request: IncomingMessage, response: ServerResponse, how: Exchange): Promise<void> {
  const { stage, url, fault, bytes } = how;
  const ask = () => stage.practice.fetch(toRequest(request, url, bytes));
  const instead = fault?.status !== undefined;
  if (fault?.duplicate) {
    const first = await ask();
    note(stage, request, url, bytes, { status: first.status, body: parsed(await first.text()) });
  }
  const real = !instead || fault.processed ? await ask() : undefined;
  const answer = instead || !real ? madeUp(fault, stage) : await faithful(real, fault);
  if (fault?.delayMs) await pause(fault.delayMs);
  if (fault?.drop === 'after-reading') {
    note(stage, request, url, bytes, { dropped: 'after-reading' });
    request.socket.destroy();
    return;
  }
  note(stage, request, url, bytes, { status: answer.status, body: parsed(answer.body) });
  const out = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(out.length) });
  if (fault?.cutBody === undefined) {
    response.end(out);
    return;
  }
  response.write(out.subarray(0, fault.cutBody), () => request.socket.destroy());
}

type Plain = { status: number; headers: Record<string, string>; body: string };

const faithful = async (real: Response, fault: Fault | undefined): Promise<Plain> => ({
  status: real.status,
  headers: { ...Object.fromEntries(real.headers), ...fault?.headers },
  body: await real.text(),
});

function madeUp(fault: Fault | undefined, stage: Stage): Plain {
  const body = fault?.body ?? { message: 'ordered by /__practice__/faults' };
  const isText = typeof body === 'string';
  return {
    status: fault?.status ?? 500,
    headers: {
      'content-type': fault?.contentType ?? (isText ? 'text/html' : 'application/json'),
      date: new Date(Date.now() + stage.world.offset).toUTCString(),
      ...fault?.headers,
    },
    body: isText ? body : JSON.stringify(body),
  };
}

function toRequest(request: IncomingMessage, url: URL, bytes: Buffer): Request {
  const headers = new Headers();
  for (const name of ['authorization', 'content-type']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const method = request.method ?? 'GET';
  return new Request(url, { method, headers, ...(method === 'POST' ? { body: new Uint8Array(bytes) } : {}) });
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function note(
  stage: Stage,
  request: IncomingMessage,
  url: URL,
  bytes: Buffer,
  answer: Logged['answer'],
): void {
  const { authorization, ...headers } = request.headers;
  const key = authorization?.replace(/^bearer /i, '') ?? '';
  // The documented 401 repeats the key: it stays out of the log as well.
  const scrubbed: Logged['answer'] =
    key === '' ? answer : JSON.parse(JSON.stringify(answer).replaceAll(key, '<key>'));
  stage.log.push({
    time: new Date(Date.now() + stage.world.offset).toISOString(),
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.search,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: parsed(String(bytes)),
    answer: scrubbed,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
