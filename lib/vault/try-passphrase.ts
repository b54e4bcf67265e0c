import type { VaultStores } from '@/lib/db/vault-stores';
import type { KeyContents, Refused } from '@/lib/key/contents';
import { heldUntil, wrongTry } from '@/lib/key/lock';
import { isTooLong } from '@/lib/passphrase/normal';
import { type Envelope, type EnvelopeRead, openBody, readEnvelope, unwrapDataKey } from './envelope';
import { passphraseKey } from './passphrase-key';

// What is stored, and what a passphrase opens of it. The one place where a passphrase is tried.

/** A key's stored record as far as it can be told without its passphrase, newest generation first. */
type Record = { id: string; reads: EnvelopeRead[] };
/** Salts that are tried in one unlock: each takes half a second, and one passphrase has one. */
const MOST_SALTS = 4;

export type Opened = { envelope: Envelope; passKey: CryptoKey; dataKey: CryptoKey; contents: KeyContents };

/**
 * Reads what is stored, and tries passphrases on it: one caller at a time.
 * @param now this computer's clock, UTC ms
 */
export function openTries(stores: VaultStores, now: () => number) {
  async function records(): Promise<Record[]> {
    const rows = await stores.rows.all();
    const ids = [...new Set(rows.map(({ id }) => id))];
    return ids.map((id) => ({
      id,
      reads: rows
        .filter((row) => row.id === id)
        .sort((a, b) => b.gen - a.gen)
        .map(readEnvelope),
    }));
  }
  const whole = (all: Record[]): Envelope[] =>
    all.flatMap(({ reads }) => reads.flatMap((read) => (read.is === 'whole' ? [read.envelope] : [])));

  /** Which envelopes a passphrase opens, the newest of each key; every wrong try is counted. */
  async function tryPassphrase(passphrase: string): Promise<Refused | { is: 'right'; opened: Opened[] }> {
    const all = await records();
    const envelopes = whole(all);
    if (envelopes.length === 0) {
      if (all.some(({ reads }) => reads.some(({ is }) => is === 'newer'))) return { is: 'newer' };
      await stores.putTries(undefined); // nothing is left that could be guessed
      return { is: all.length === 0 ? 'none' : 'altered' };
    }
    const tries = await stores.tries();
    const until = heldUntil(tries, now());
    if (tries && until !== undefined) {
      // A clock that was set back: the wait is counted from today's.
      if (until < tries.until) await stores.putTries({ ...tries, until });
      return { is: 'held', until };
    }
    const salts = Map.groupBy(envelopes, ({ kdf }) => `${kdf.iter} ${kdf.salt}`);
    const opened = new Map<string, Opened>();
    const tried = isTooLong(passphrase) ? [] : [...salts.values()].slice(0, MOST_SALTS);
    for (const same of tried) {
      const [first] = same;
      if (!first) continue;
      const passKey = await passphraseKey(passphrase, first.kdf);
      for (const envelope of same) {
        const dataKey = await unwrapDataKey(passKey, envelope);
        const contents = dataKey && (await openBody(dataKey, envelope));
        if (!dataKey || !contents) continue;
        const known = opened.get(envelope.id);
        if (!known || known.envelope.gen < envelope.gen)
          opened.set(envelope.id, { envelope, passKey, dataKey, contents });
      }
    }
    if (opened.size === 0) {
      await stores.putTries(wrongTry(await stores.tries(), now()));
      return { is: 'wrong' };
    }
    await stores.putTries(undefined);
    return { is: 'right', opened: [...opened.values()] };
  }

  return { records, tryPassphrase };
}
