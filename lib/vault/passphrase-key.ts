import { normal } from '@/lib/passphrase/normal';
import { base64, bytesOf, random, utf8 } from './bytes';
import { type Envelope, ITERATIONS, KDF } from './envelope';

/** How long one unlock may take on the computer that makes the vault, ms. */
const WANTED_MS = 500;
const PROBE = 100_000;

/** The key that a passphrase gives, non-extractable, for wrapping and unwrapping alone. Blanks around it don't count. */
export async function passphraseKey(passphrase: string, kdf: Envelope['kdf']): Promise<CryptoKey> {
  const words = await crypto.subtle.importKey('raw', utf8(normal(passphrase)), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(kdf.salt), iterations: kdf.iter },
    words,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

/** Fresh parameters: a new salt, and as many iterations as half a second allows here, within the bounds. */
export async function freshKdf(): Promise<Envelope['kdf']> {
  const salt = base64(random(32));
  const begun = performance.now();
  await passphraseKey('how fast is this computer', { alg: KDF, iter: PROBE, salt });
  const took = Math.max(1, performance.now() - begun);
  const [least, most] = ITERATIONS.made;
  const iter = Math.round(Math.min(most, Math.max(least, (PROBE * WANTED_MS) / took)) / 1000) * 1000;
  return { alg: KDF, iter, salt };
}
