import { vi } from 'vitest';
import * as derivation from '@/lib/vault/passphrase-key';

/**
 * Half a second of derivation is for people; in tests a passphrase's key is derived once and remembered, and salts come
 * in the same order in every test.
 */
export function quickDerivation() {
  const derived = new Map<string, Promise<CryptoKey>>();
  const real = derivation.passphraseKey;
  const deriving = vi.spyOn(derivation, 'passphraseKey').mockImplementation((passphrase, kdf) => {
    const name = `${passphrase} ${kdf.iter} ${kdf.salt}`;
    const made = derived.get(name) ?? real(passphrase, kdf);
    derived.set(name, made);
    return made;
  });
  let salts = 0;
  const fresh = vi.spyOn(derivation, 'freshKdf').mockImplementation(async () => ({
    alg: 'PBKDF2-HMAC-SHA-256',
    iter: 1_000_000,
    salt: Buffer.alloc(32, (salts += 1)).toString('base64'),
  }));
  return { deriving, fresh, again: () => void (salts = 0) };
}
