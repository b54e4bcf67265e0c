import { halves } from '@/lib/db/session';
import { seal, unseal } from './cipher';

// The only room that sees a key. It goes in by `keep`, is lent by `lend` to the one function that calls fetch, and
// lives until the browser closes. The passphrase vault comes later and will keep these three doors.

/** Two halves make a key: nobody may read between the first and the second of a new one. */
const halvesOf = <T>(id: string, mode: LockMode, use: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`key:${id}`, { mode }, use);

/** Seals a key for this browser session under a fresh key of its own. */
export async function keep(id: string, key: string): Promise<void> {
  const half = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const sealed = await seal(half, id, key);
  await halvesOf(id, 'exclusive', async () => {
    await halves.putKey(id, half);
    await halves.putSealed(id, sealed);
  });
}

async function open(id: string): Promise<string | undefined> {
  const [half, sealed] = await Promise.all([halves.key(id), halves.sealed(id)]);
  return half && sealed ? unseal(half, id, sealed) : undefined;
}

/** The key, for one call; undefined when it isn't held any more. Never store, log or answer with it. */
export const lend = (id: string): Promise<string | undefined> => halvesOf(id, 'shared', () => open(id));

/** Whether a key could be lent. */
export const holds = async (id: string): Promise<boolean> => (await lend(id)) !== undefined;

export const forget = (id: string): Promise<void> => halvesOf(id, 'exclusive', () => halves.drop(id));

/** Drops halves whose other half died with the browser; returns the tenants whose key is gone. */
export async function sweep(): Promise<string[]> {
  const gone: string[] = [];
  for (const id of await halves.ids())
    await halvesOf(id, 'exclusive', async () => {
      if ((await open(id)) !== undefined) return;
      await halves.drop(id);
      gone.push(id);
    });
  return gone;
}
