import { halves } from '@/lib/db/session';
import { seal, unseal } from './cipher';

// The only room that sees a key. It goes in by `keep`, is lent by `lend` to the one function that calls fetch, and
// lives until the browser closes. The passphrase vault comes later and will keep these three doors.

/** Seals a key for this browser session under a fresh key of its own. */
export async function keep(id: string, key: string): Promise<void> {
  const half = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const sealed = await seal(half, id, key);
  await halves.putKey(id, half);
  await halves.putSealed(id, sealed);
}

/** The key, for one call; undefined when it isn't held any more. Never store, log or answer with it. */
export async function lend(id: string): Promise<string | undefined> {
  const [half, sealed] = await Promise.all([halves.key(id), halves.sealed(id)]);
  return half && sealed ? unseal(half, id, sealed) : undefined;
}

/** Whether a key could be lent. */
export const holds = async (id: string): Promise<boolean> => (await lend(id)) !== undefined;

export const forget = (id: string): Promise<void> => halves.drop(id);

/** Drops halves whose other half died with the browser; returns the tenants whose key is gone. */
export async function sweep(): Promise<string[]> {
  const gone: string[] = [];
  for (const id of await halves.ids()) {
    if (await holds(id)) continue;
    await halves.drop(id);
    gone.push(id);
  }
  return gone;
}
