import type { VaultStores } from '@/lib/db/vault-stores';
import { KeyContents } from '@/lib/key/contents';
import { lockAt, mayFinish } from '@/lib/key/lock';
import { seal, unseal, unwrapFromSession, wrapForSession } from './cipher';
import { type Envelope, openBody, readEnvelope } from './envelope';

// Where a key lives while it can be used: in two halves (security-and-reliability.md 2.4). One is a non-extractable
// key in IndexedDB, the other lies in storage.session and dies with the browser.

const half = (usages: KeyUsage[]): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages) as Promise<CryptoKey>; // one key, no pair

/** For as long as the browser runs: the contents themselves are the session's half. */
export async function putSession(stores: VaultStores, id: string, contents: KeyContents): Promise<void> {
  const key = await half(['encrypt', 'decrypt']);
  const sealed = await seal(key, id, JSON.stringify(contents));
  await stores.halves.put(id, key);
  await stores.session.remove(`wrapped:${id}`);
  await stores.session.set(`sealed:${id}`, sealed);
}

/** Unlocked: the session's half is the data key that opens the envelope. */
export async function putUnlocked(
  stores: VaultStores,
  { id, gen }: Envelope,
  dataKey: CryptoKey,
): Promise<void> {
  const key = await half(['wrapKey', 'unwrapKey']);
  const wrapped = await wrapForSession(key, id, gen, dataKey);
  await stores.halves.put(id, key);
  await stores.session.remove(`sealed:${id}`);
  await stores.session.set(`wrapped:${id}`, `${gen} ${wrapped}`);
}

export async function drop(stores: VaultStores, id: string): Promise<void> {
  await stores.session.remove(`sealed:${id}`);
  await stores.session.remove(`wrapped:${id}`);
  await stores.halves.drop(id);
}

/** The contents of a key that can be used now; undefined when it is locked, gone or altered. */
export async function lendFrom(
  stores: VaultStores,
  id: string,
  now: number,
  cancelOf: string | undefined,
): Promise<KeyContents | undefined> {
  const [key, sealed, wrapped] = await Promise.all([
    stores.halves.get(id),
    stores.session.get(`sealed:${id}`),
    stores.session.get(`wrapped:${id}`),
  ]);
  if (!key) return undefined;
  if (typeof sealed === 'string') return contentsOf(await unseal(key, id, sealed));
  if (typeof wrapped !== 'string') return undefined;
  const times = await stores.times();
  if (lockAt(times, now) !== 'open' && !mayFinish(times, now, cancelOf)) return undefined;
  const [gen = '', text = ''] = wrapped.split(/ (.*)/s);
  const read = readEnvelope(await stores.rows.get(id, Number(gen)));
  if (read.is !== 'whole') return undefined;
  const dataKey = await unwrapFromSession(key, id, Number(gen), text);
  return dataKey && openBody(dataKey, read.envelope);
}

/** Before keys had labels, the key alone was sealed. */
function contentsOf(text: string | undefined): KeyContents | undefined {
  if (text === undefined || text === '') return undefined;
  if (!text.startsWith('{'))
    return { apiKey: text, ledgerKeys: [], host: '', label: '', createdAt: 0, rotateBy: 0 };
  try {
    return KeyContents.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
