import { brazeClient } from '@/lib/braze/client';
import { Instant } from '@/lib/ids';

export const KEY = 'a1b2c3d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d';
export const NOW = Instant.parse(Date.UTC(2026, 5, 11, 17));

export type Seen = { request: Request; body: string };
/** A Braze client over a wire of our own: what it sends is kept, what it gets is `answer`'s. */
export function tapped(answer: (request: Request) => Response | Promise<Response>) {
  const seen: Seen[] = [];
  /** Braze's clock, once it is kept; that takes a moment. */
  const served: number[] = [];
  let lent = 0;
  const client = brazeClient({
    host: 'rest.iad-01.braze.com',
    fetch: async (input, init) => {
      // Node's Request loses the referrer policy when it is copied, so what arrives is kept as it is.
      const request = input instanceof Request ? input : new Request(input, init);
      seen.push({ request, body: await request.clone().text() });
      return answer(request);
    },
    lendKey: async () => {
      lent += 1;
      return KEY;
    },
    now: () => NOW,
    sawServerTime: async (at) => {
      await new Promise((resolve) => setTimeout(resolve));
      served.push(at);
    },
  });
  return { client, seen, served, lent: () => lent };
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
