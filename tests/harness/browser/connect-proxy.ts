import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export type ConnectProxy = { port: number; hostsSeen: () => string[]; close: () => void };

/**
 * A proxy for a browser that can map a host but not its port (Firefox): the hosts of the map are tunnelled to their
 * loopback ports, everything else is refused; each host asked for is remembered.
 */
export async function startConnectProxy(hostMap: Record<string, number>): Promise<ConnectProxy> {
  const seen: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    seen.push(request.headers.host ?? '');
    response.writeHead(502).end();
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const host = (request.url ?? '').replace(/:443$/, '');
    seen.push(host);
    const port = hostMap[host];
    socket.on('error', () => undefined);
    if (port === undefined) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    // A server that hangs up without an answer must look to the browser like one.
    upstream.on('error', () => socket.destroy());
    upstream.on('close', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hostsSeen: () => [...seen],
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
