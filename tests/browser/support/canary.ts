import { createServer as createPlain } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { makeCertificate } from '../../harness/practice-certificate.ts';

export type Canary = {
  port: number;
  /** Every path that was asked for. */
  asked(): string[];
  /** Every connection, also one over which nothing was asked. */
  connections(): number;
  forget(): void;
  close(): void;
};

/** A host that nobody may ask for anything. It answers with a picture, so that what loads one is content. */
export async function startCanary(): Promise<Canary> {
  let asked: string[] = [];
  let connections = 0;
  const server = createServer(makeCertificate(), (request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'image/gif', 'access-control-allow-origin': '*' });
    response.end(Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64'));
  });
  server.on('connection', () => {
    connections += 1;
  });
  return {
    port: await listening(server),
    asked: () => [...asked],
    connections: () => connections,
    forget: () => {
      asked = [];
      connections = 0;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A page without any policy, to show that the canary sees what an unprotected preview would do. */
export async function startBarePage(): Promise<{ url: string; close(): void }> {
  const server = createPlain((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>bare</title><body style="margin:0"></body>');
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
