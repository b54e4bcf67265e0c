import { KeyContents } from '@/lib/key/contents';
import { z } from '@/lib/schema';
import { FORMATS } from '@/lib/trust/formats';
import { base64, bytesOf, random, utf8, type Bytes } from './bytes';

// The stored form of one key behind a passphrase (security-and-reliability.md 2.2; .github/SECURITY.md tells it to
// people). A data key, made for this very content, is wrapped by the passphrase's key; the body is sealed by the
// data key; both parts authenticate the whole header, so that no field of it can be changed.

export const FORMAT = 'outpost-vault';
export const KDF = 'PBKDF2-HMAC-SHA-256';
/** What is accepted on reading: less is a downgrade, more is a hang. */
export const ITERATIONS = { accepted: [600_000, 10_000_000], made: [1_000_000, 4_000_000] } as const;
/** The body is padded to whole blocks, so that its length tells nothing; 64 KB at the most. */
const MOST_CHARACTERS = 90_000;

const sized = (bytes: number) =>
  z.string().refine((text) => {
    try {
      return (
        text.length <= MOST_CHARACTERS && bytesOf(text).length === bytes && base64(bytesOf(text)) === text
      );
    } catch {
      return false;
    }
  });
const sealedText = z
  .string()
  .max(MOST_CHARACTERS)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);
const part = z.strictObject({ iv: sized(12), ct: sealedText });

export const Envelope = z.strictObject({
  fmt: z.literal(FORMAT),
  v: z.literal(FORMATS.vault),
  id: z.string().min(1).max(80),
  gen: z.int().min(1),
  kdf: z.strictObject({
    alg: z.literal(KDF),
    iter: z.int().min(ITERATIONS.accepted[0]).max(ITERATIONS.accepted[1]),
    salt: sized(32),
  }),
  wrap: part,
  body: part,
});
export type Envelope = z.infer<typeof Envelope>;

export type EnvelopeRead =
  { is: 'whole'; envelope: Envelope } | { is: 'newer' } | { is: 'altered'; field: string };

/** A stored row, before anything is derived from it: sizes, bounds and names as they must be, or refused. */
export function readEnvelope(row: unknown): EnvelopeRead {
  const read = Envelope.safeParse(row);
  if (read.success) return { is: 'whole', envelope: read.data };
  const later = z.object({ fmt: z.literal(FORMAT), v: z.int().min(2) }).safeParse(row).success;
  const otherKdf = z
    .object({ fmt: z.literal(FORMAT), kdf: z.object({ alg: z.literal('Argon2id') }) })
    .safeParse(row).success;
  if (later || otherKdf) return { is: 'newer' };
  return { is: 'altered', field: read.error.issues[0]?.path.join('.') ?? '' };
}

type Header = Pick<Envelope, 'fmt' | 'v' | 'id' | 'gen' | 'kdf'>;

const aad = ({ fmt, v, id, gen, kdf }: Header, of: 'wrap' | 'body'): Bytes =>
  utf8([fmt, v, id, gen, kdf.alg, kdf.iter, kdf.salt, of].join('|'));

const gcm = (iv: Bytes, additionalData: Bytes) => ({ name: 'AES-GCM', iv, additionalData });
const AES = { name: 'AES-GCM', length: 256 } as const;

/** Seals contents under a fresh data key, wrapped by the passphrase's key. */
export async function sealEnvelope(
  passKey: CryptoKey,
  header: Header,
  contents: KeyContents,
): Promise<Envelope> {
  // Extractable for the wrapping alone; it ends with this function.
  const dataKey = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
  const [wrapIv, bodyIv] = [random(12), random(12)];
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, passKey, gcm(wrapIv, aad(header, 'wrap')));
  const text = JSON.stringify(contents);
  const padded = text.padEnd(Math.ceil(text.length / 256) * 256);
  const sealed = await crypto.subtle.encrypt(gcm(bodyIv, aad(header, 'body')), dataKey, utf8(padded));
  return {
    ...header,
    wrap: { iv: base64(wrapIv), ct: base64(new Uint8Array(wrapped)) },
    body: { iv: base64(bodyIv), ct: base64(new Uint8Array(sealed)) },
  };
}

/** The data key, or undefined when the passphrase is another one or the header or the wrap was altered. */
export async function unwrapDataKey(passKey: CryptoKey, envelope: Envelope): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.unwrapKey(
      'raw',
      bytesOf(envelope.wrap.ct),
      passKey,
      gcm(bytesOf(envelope.wrap.iv), aad(envelope, 'wrap')),
      AES,
      true, // so that it can be wrapped for this session; nothing ever holds its bytes
      ['decrypt'],
    );
  } catch {
    return undefined;
  }
}

/** The contents, or undefined when anything about them was altered. */
export async function openBody(dataKey: CryptoKey, envelope: Envelope): Promise<KeyContents | undefined> {
  try {
    const iv = bytesOf(envelope.body.iv);
    const ct = bytesOf(envelope.body.ct);
    const bytes = await crypto.subtle.decrypt(gcm(iv, aad(envelope, 'body')), dataKey, ct);
    return KeyContents.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
