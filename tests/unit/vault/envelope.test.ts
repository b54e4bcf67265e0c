import { pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KeyContents } from '@/lib/key/contents';
import { type Envelope, openBody, readEnvelope, sealEnvelope, unwrapDataKey } from '@/lib/vault/envelope';
import { passphraseKey } from '@/lib/vault/passphrase-key';
import { openVault } from '@/lib/vault/vault';
import { LONG, typed } from '../arbitraries';
import { memoryStores } from './memory-stores';
import { quickDerivation } from './quick';

// One passphrase's key is derived, and used for every flip.

const { deriving } = quickDerivation();
const kdf = {
  alg: 'PBKDF2-HMAC-SHA-256',
  iter: 600_000,
  salt: Buffer.alloc(32, 3).toString('base64'),
} as const;
const header = { fmt: 'outpost-vault', v: 1, id: 'key-1', gen: 3, kdf } as const;
const contents: KeyContents = {
  apiKey: 'a1b2c3d4-0000-4000-8000-abcdefabcdef',
  ledgerKeys: [],
  host: 'rest.iad-01.braze.com',
  label: 'stores',
  createdAt: 1,
  rotateBy: 2,
};
let passKey: CryptoKey;
let whole: Envelope;
beforeAll(async () => {
  passKey = await passphraseKey('crate onion velvet lamp harbor', kdf);
  whole = await sealEnvelope(passKey, header, contents);
});

/** What reading a stored row comes to. */
async function read(row: unknown): Promise<KeyContents | string> {
  const found = readEnvelope(row);
  if (found.is !== 'whole') return found.is;
  const dataKey = await unwrapDataKey(passKey, found.envelope);
  return (dataKey && (await openBody(dataKey, found.envelope))) ?? 'closed';
}
const flipped = (text: string, bit: number): string => {
  const bytes = Buffer.from(text, 'base64');
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('base64');
};
const bitsOf = (text: string): number => Buffer.from(text, 'base64').length * 8;

describe('a stored key', () => {
  it('comes back whole, whatever was in it, and no IV and no data key come twice', async () => {
    const seen = new Set<string>();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(typed, fc.string({ minLength: 1, maxLength: 80 }), async (label, id) => {
        runs += 1;
        const made = { ...contents, label: label.toWellFormed() };
        const envelope = await sealEnvelope(passKey, { ...header, id: id.toWellFormed() }, made);
        for (const text of [envelope.wrap.iv, envelope.body.iv, envelope.wrap.ct]) seen.add(text);
        expect(await read(envelope)).toEqual(made);
      }),
      { numRuns: LONG ? 1000 : 200 },
    );
    expect(seen.size).toBe(3 * runs);
  });

  it('opens in no case in which one bit of it was flipped', async () => {
    expect(await read(whole)).toEqual(contents);
    let flips = 0;
    const parts = [
      ['wrap', 'iv'],
      ['wrap', 'ct'],
      ['body', 'iv'],
      ['body', 'ct'],
    ] as const;
    for (const [part, field] of parts)
      for (let bit = 0; bit < bitsOf(whole[part][field]); bit += 1) {
        flips += 1;
        const row = { ...whole, [part]: { ...whole[part], [field]: flipped(whole[part][field], bit) } };
        expect(await read(row)).toBe('closed');
      }
    for (let bit = 0; bit < bitsOf(kdf.salt); bit += 1) {
      flips += 1;
      expect(await read({ ...whole, kdf: { ...kdf, salt: flipped(kdf.salt, bit) } })).toBe('closed');
    }
    process.stdout.write(`Envelope: ${flips} flips, 0 opened\n`);
    expect(flips).toBe(8 * (12 + 48 + 12 + Buffer.from(whole.body.ct, 'base64').length + 32));
  });

  it('is what .github/SECURITY.md tells: whoever knows the passphrase opens it with that page alone', async () => {
    const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));
    const raw = pbkdf2Sync('crate onion velvet lamp harbor', bytes(kdf.salt), 600_000, 32, 'sha256');
    const key = await crypto.subtle.importKey('raw', Uint8Array.from(raw), 'AES-GCM', false, ['unwrapKey']);
    const how = (part: 'wrap' | 'body') => ({
      name: 'AES-GCM',
      iv: bytes(whole[part].iv),
      additionalData: new TextEncoder().encode(
        `outpost-vault|1|key-1|3|PBKDF2-HMAC-SHA-256|600000|${kdf.salt}|${part}`,
      ),
    });
    const { subtle } = crypto;
    const dataKey = await subtle.unwrapKey('raw', bytes(whole.wrap.ct), key, how('wrap'), 'AES-GCM', false, [
      'decrypt',
    ]);
    const body = await subtle.decrypt(how('body'), dataKey, bytes(whole.body.ct));
    expect(JSON.parse(new TextDecoder().decode(body))).toEqual(contents);
  });

  it('authenticates its header in each of its two parts', async () => {
    const dataKey = await unwrapDataKey(passKey, whole);
    if (!dataKey) throw new Error('it does not open unchanged');
    const salt = Buffer.alloc(32, 4).toString('base64');
    for (const change of [
      { id: 'key-2' },
      { gen: 4 },
      { kdf: { ...kdf, iter: 600_001 } },
      { kdf: { ...kdf, salt } },
    ]) {
      expect(await unwrapDataKey(passKey, { ...whole, ...change })).toBeUndefined();
      expect(await openBody(dataKey, { ...whole, ...change })).toBeUndefined();
    }
  });

  it('has a length that tells nothing of what is in it', async () => {
    const long = await sealEnvelope(passKey, header, { ...contents, label: 'west region and more' });
    expect(long.body.ct.length).toBe(whole.body.ct.length);
  });
});

/** A write that a crash cut short. */
const without = (row: Envelope) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'body'));

/** Every field of the header as somebody might have changed it, within the bounds or not. */
const CHANGED: [string, (row: Envelope) => unknown, string][] = [
  ['another format', (row) => ({ ...row, fmt: 'outpost-vau1t' }), 'altered'],
  ['a later version', (row) => ({ ...row, v: 2 }), 'newer'],
  ['version 0', (row) => ({ ...row, v: 0 }), 'altered'],
  ['another id', (row) => ({ ...row, id: 'key-2' }), 'closed'],
  ['no id', (row) => ({ ...row, id: '' }), 'altered'],
  ['another generation', (row) => ({ ...row, gen: 4 }), 'closed'],
  ['generation 0', (row) => ({ ...row, gen: 0 }), 'altered'],
  ['half a generation', (row) => ({ ...row, gen: 3.5 }), 'altered'],
  ['another derivation', (row) => ({ ...row, kdf: { ...kdf, alg: 'PBKDF2-HMAC-SHA-1' } }), 'altered'],
  ['the derivation to come', (row) => ({ ...row, kdf: { ...kdf, alg: 'Argon2id' } }), 'newer'],
  ['one iteration', (row) => ({ ...row, kdf: { ...kdf, iter: 1 } }), 'altered'],
  ['just too few', (row) => ({ ...row, kdf: { ...kdf, iter: 599_999 } }), 'altered'],
  ['2³¹ iterations', (row) => ({ ...row, kdf: { ...kdf, iter: 2 ** 31 } }), 'altered'],
  ['just too many', (row) => ({ ...row, kdf: { ...kdf, iter: 10_000_001 } }), 'altered'],
  ['one iteration more', (row) => ({ ...row, kdf: { ...kdf, iter: kdf.iter + 1 } }), 'closed'],
  ['no number', (row) => ({ ...row, kdf: { ...kdf, iter: '600000' } }), 'altered'],
  ['a short salt', (row) => ({ ...row, kdf: { ...kdf, salt: 'AAAA' } }), 'altered'],
  ['a salt that is no base64', (row) => ({ ...row, kdf: { ...kdf, salt: '%'.repeat(44) } }), 'altered'],
  ['a short IV', (row) => ({ ...row, wrap: { ...row.wrap, iv: 'AAAA' } }), 'altered'],
  ['an endless body', (row) => ({ ...row, body: { ...row.body, ct: 'A'.repeat(100_000) } }), 'altered'],
  ['its parts swapped', (row) => ({ ...row, wrap: row.body, body: row.wrap }), 'closed'],
  ['a field more', (row) => ({ ...row, hint: 'x' }), 'altered'],
  ['no body: half written', (row) => without(row), 'altered'],
  ['nothing at all', () => ({}), 'altered'],
];

describe('a stored key with a changed header', () => {
  it.each(CHANGED)('is not opened: %s', async (_, change, wanted) => {
    expect(await read(change(whole))).toBe(wanted);
  });

  it('is refused before anything is derived where its form is wrong, with a word for it', async () => {
    for (const [, change, wanted] of CHANGED.filter(([, , is]) => is !== 'closed')) {
      const memory = memoryStores();
      const vault = openVault(memory.stores, () => 1_000_000);
      memory.disk.rows.set('key-1 3', change(whole) as Envelope);
      deriving.mockClear();
      expect(await vault.unlock('crate onion velvet lamp harbor')).toEqual({ is: wanted });
      expect(deriving).not.toHaveBeenCalled();
      expect((await memory.stores.tries())?.count).toBeUndefined();
    }
  });

  it('leaves the earlier generation to be used, and the other keys', async () => {
    const memory = memoryStores();
    const vault = openVault(memory.stores, () => 1_000_000);
    const words = 'crate onion velvet lamp harbor';
    await vault.keepBehind(words, 'key-1', contents);
    await vault.keepBehind(words, 'key-2', { ...contents, apiKey: 'another-key' });
    const [first] = await memory.stores.rows.all();
    const torn = without({ ...first, gen: 2 } as Envelope);
    memory.disk.rows.set('key-1 2', torn as Envelope);
    await vault.lock([]);
    expect(await vault.unlock(words)).toEqual({ is: 'open', ids: ['key-1', 'key-2'] });
    expect((await vault.lend('key-1'))?.apiKey).toBe(contents.apiKey);
    memory.disk.rows.set('key-1 1', { ...first, kdf: { ...kdf, iter: 1 } } as Envelope);
    await vault.lock([]);
    expect(await vault.unlock(words)).toEqual({ is: 'open', ids: ['key-2'] });
    expect((await vault.stands()).get('key-1')).toBe('altered');
  });

  it('says that there is none where the record is missing', async () => {
    const vault = openVault(memoryStores().stores, () => 1_000_000);
    expect(await vault.unlock('crate onion velvet lamp harbor')).toEqual({ is: 'none' });
  });
});
