import type { VaultStores } from '@/lib/db/vault-stores';
import type { KeyContents, Opened as Unlocked, Proven, Refused } from '@/lib/key/contents';
import { lockAt, locksAt } from '@/lib/key/lock';
import { KeyId, type KeyStands } from '@/lib/key/key';
import {
  type Envelope,
  FORMAT,
  ITERATIONS,
  openBody,
  readEnvelope,
  sealEnvelope,
  unwrapDataKey,
} from './envelope';
import { freshKdf, passphraseKey } from './passphrase-key';
import { type Opened, openTries } from './try-passphrase';
import { drop, lendFrom, putSession, putUnlocked } from './unlocked';

// The only room that sees a key. It goes in by `keep…`, is lent by `lend` to the one function that calls fetch, and
// is never given to anybody else. What is stored is told in .github/SECURITY.md.

/**
 * @param now this computer's clock, UTC ms
 */
export function openVault(stores: VaultStores, now: () => number) {
  /** Nobody may read between two halves of a change. */
  const apart = <T>(mode: LockMode, use: () => Promise<T>): Promise<T> =>
    navigator.locks.request('vault', { mode }, use);
  /** One passphrase at a time, from however many windows. */
  const inTurn = <T>(use: () => Promise<T>): Promise<T> => navigator.locks.request('vault:passphrase', use);

  const { records, tryPassphrase } = openTries(stores, now);

  /** Stores an envelope and reads it back; what it replaces goes when this one is opened. */
  async function store(made: Envelope, passKey: CryptoKey): Promise<CryptoKey> {
    await stores.rows.put(made);
    const read = readEnvelope(await stores.rows.get(made.id, made.gen));
    const dataKey = read.is === 'whole' ? await unwrapDataKey(passKey, read.envelope) : undefined;
    if (read.is !== 'whole' || !dataKey || !(await openBody(dataKey, read.envelope)))
      throw new Error('the vault could not read back what it wrote');
    return dataKey;
  }

  async function open(opened: Omit<Opened, 'passKey' | 'contents'>[]): Promise<void> {
    await apart('exclusive', async () => {
      const at = now();
      for (const { envelope, dataKey } of opened) await putUnlocked(stores, envelope, dataKey);
      await stores.putTimes({ unlockedAt: at, lastUse: at });
      // Earlier generations, also those that a stop left behind.
      for (const { envelope } of opened) await stores.rows.drop(envelope.id, envelope.gen);
    });
  }

  const gensOf = async (id: string): Promise<number> =>
    Math.max(0, ...(await stores.rows.all()).filter((row) => row.id === id).map(({ gen }) => gen));

  async function rewrite(one: Opened, passKey: CryptoKey, kdf: Envelope['kdf']): Promise<Opened> {
    const { id, gen } = one.envelope;
    const made = await sealEnvelope(passKey, { fmt: FORMAT, v: 1, id, gen: gen + 1, kdf }, one.contents);
    return { ...one, envelope: made, passKey, dataKey: await store(made, passKey) };
  }

  return {
    /** Keeps a key until the browser closes. Whatever was kept under this id before is replaced. */
    keepForSession: (id: string, contents: KeyContents): Promise<void> =>
      apart('exclusive', async () => {
        await putSession(stores, id, contents);
        await stores.rows.drop(id);
      }),

    /**
     * Keeps a key behind the passphrase, which must be the one of the keys that are there, and unlocks all of them.
     * Two windows don't meet; the old generation goes when the new one was read back.
     */
    keepBehind: (passphrase: string, id: string, contents: KeyContents): Promise<Refused | Unlocked> =>
      inTurn(async () => {
        const tried = await tryPassphrase(passphrase);
        // One that was altered opens to nobody: a key takes its place like the first one.
        if (tried.is !== 'right' && tried.is !== 'none' && tried.is !== 'altered') return tried;
        const others = tried.is === 'right' ? tried.opened : [];
        const kdf = others[0]?.envelope.kdf ?? (await freshKdf());
        const passKey = others[0]?.passKey ?? (await passphraseKey(passphrase, kdf));
        const header = { fmt: FORMAT, v: 1, id, gen: (await gensOf(id)) + 1, kdf } as const;
        const made = await sealEnvelope(passKey, header, contents);
        const dataKey = await store(made, passKey);
        const rest = others.filter(({ envelope }) => envelope.id !== id);
        await open([...rest, { envelope: made, dataKey }]);
        return openedAs([...rest.map(({ envelope }) => envelope.id), id]);
      }),

    /** Opens every key that this passphrase opens, for as long as the times allow. */
    unlock: (passphrase: string): Promise<Refused | Unlocked> =>
      inTurn(async () => {
        const tried = await tryPassphrase(passphrase);
        if (tried.is !== 'right') return tried;
        const weak = tried.opened.some(({ envelope }) => envelope.kdf.iter < ITERATIONS.made[0]);
        let { opened } = tried;
        if (weak) {
          const kdf = await freshKdf();
          const passKey = await passphraseKey(passphrase, kdf);
          opened = await Promise.all(opened.map((one) => rewrite(one, passKey, kdf)));
        }
        await open(opened);
        return openedAs(opened.map(({ envelope }) => envelope.id));
      }),

    /** Whether these are this key's words. Opens nothing and puts off no lock; a wrong try counts like any other. */
    prove: (passphrase: string, id: string): Promise<Refused | Proven> =>
      inTurn(async () => {
        const tried = await tryPassphrase(passphrase);
        if (tried.is !== 'right') return tried;
        if (!tried.opened.some(({ envelope }) => envelope.id === id)) return { is: 'wrong' };
        await apart('exclusive', async () => {
          const times = await stores.times();
          if (times && lockAt(times, now()) === 'open') await stores.putTimes({ ...times, provenAt: now() });
        });
        return { is: 'right' };
      }),

    /** Another passphrase for every key: new salt, fresh data keys. */
    changePassphrase: (from: string, to: string): Promise<Refused | Unlocked> =>
      inTurn(async () => {
        const tried = await tryPassphrase(from);
        if (tried.is !== 'right') return tried;
        const kdf = await freshKdf();
        const passKey = await passphraseKey(to, kdf);
        const made = await Promise.all(tried.opened.map((one) => rewrite(one, passKey, kdf)));
        await open(made);
        return openedAs(made.map(({ envelope }) => envelope.id));
      }),

    /**
     * Locks now; the cancels that are under way may use their key for three minutes more. Asked again it waits for
     * those of them that still are, and for no later one.
     * @param cancelling the sends whose cancel has begun
     */
    lock: (cancelling: readonly string[]): Promise<void> =>
      apart('exclusive', async () => {
        const times = await stores.times();
        const { closingAt: before, closing: waited = [] } = times ?? {};
        const closing =
          before === undefined ? [...cancelling] : waited.filter((id) => cancelling.includes(id));
        if (times && closing.length > 0) {
          // Counted from when it was to lock, not from when somebody woke up and saw it.
          const closingAt = before ?? Math.min(now(), locksAt(times));
          const waiting = { ...times, closingAt, closing };
          if (lockAt(waiting, now()) === 'closing') return stores.putTimes(waiting);
        }
        await stores.putTimes(undefined);
        for (const { id } of await stores.rows.all()) await drop(stores, id);
      }),

    /** A person did something: the idle lock counts from now. Opens nothing that is locked. */
    touch: (): Promise<void> =>
      apart('exclusive', async () => {
        const times = await stores.times();
        if (times && lockAt(times, now()) === 'open') await stores.putTimes({ ...times, lastUse: now() });
      }),
    times: () => stores.times(),

    /** The key's contents, for one call (`cancelOf`: that of this send's cancel); undefined when it can't be used. Never store, log or answer with them. */
    lend: (id: string, cancelOf?: string): Promise<KeyContents | undefined> =>
      apart('shared', () => lendFrom(stores, id, now(), cancelOf)),

    /** How each key stands that is stored here in any form. */
    stands: (): Promise<Map<string, KeyStands>> =>
      apart('shared', async () => {
        const found = new Map<string, KeyStands>();
        for (const { id, reads } of await records())
          found.set(
            id,
            reads.some(({ is }) => is === 'whole')
              ? 'locked'
              : reads.some(({ is }) => is === 'newer')
                ? 'newer'
                : 'altered',
          );
        for (const id of await stores.halves.ids())
          if (await lendFrom(stores, id, now(), undefined)) found.set(id, 'there');
        return found;
      }),

    /** A key that is removed leaves nothing. */
    forget: (id: string): Promise<void> =>
      apart('exclusive', async () => {
        await drop(stores, id);
        await stores.rows.drop(id);
      }),

    /** Drops halves whose other half died with the browser. */
    sweep: (): Promise<void> =>
      apart('exclusive', async () => {
        for (const id of await stores.halves.ids()) {
          const alone =
            !(await stores.session.get(`sealed:${id}`)) && !(await stores.session.get(`wrapped:${id}`));
          if (alone) await drop(stores, id);
        }
      }),
  };
}
const openedAs = (ids: string[]): Unlocked => ({ is: 'open', ids: ids.map((id) => KeyId.parse(id)) });

export type Vault = ReturnType<typeof openVault>;
