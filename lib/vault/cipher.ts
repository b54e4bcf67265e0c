import { z } from '@/lib/schema';
import { FORMATS } from '@/lib/trust/formats';
import { base64, bytesOf, random, utf8 } from './bytes';

const Sealed = z.object({ v: z.literal(FORMATS.sessionKey), iv: z.string(), ct: z.string() });

const aad = (id: string) => utf8(`outpost-session-key|1|${id}`);
const gcm = (iv: BufferSource, id: string) => ({ name: 'AES-GCM', iv, additionalData: aad(id) });

/** AES-256-GCM with a random 96-bit IV; the key's id is authenticated, so a sealed text can't be moved. */
export async function seal(key: CryptoKey, id: string, text: string): Promise<string> {
  const iv = random(12);
  const ct = await crypto.subtle.encrypt(gcm(iv, id), key, utf8(text));
  return JSON.stringify({ v: FORMATS.sessionKey, iv: base64(iv), ct: base64(new Uint8Array(ct)) });
}

/** The text, or undefined when anything about it was altered. */
export async function unseal(key: CryptoKey, id: string, sealed: string): Promise<string | undefined> {
  try {
    const { iv, ct } = Sealed.parse(JSON.parse(sealed));
    const text = await crypto.subtle.decrypt(gcm(bytesOf(iv), id), key, bytesOf(ct));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
  } catch {
    return undefined;
  }
}

const named = (id: string, gen: number) => `data-key|${gen}|${id}`;

/** A data key, wrapped for this session by its other half. Its bytes are never a value of ours. */
export async function wrapForSession(
  half: CryptoKey,
  id: string,
  gen: number,
  dataKey: CryptoKey,
): Promise<string> {
  const iv = random(12);
  const ct = await crypto.subtle.wrapKey('raw', dataKey, half, gcm(iv, named(id, gen)));
  return JSON.stringify({ v: FORMATS.sessionKey, iv: base64(iv), ct: base64(new Uint8Array(ct)) });
}

/** The data key again, not extractable, or undefined when anything was altered. */
export async function unwrapFromSession(
  half: CryptoKey,
  id: string,
  gen: number,
  wrapped: string,
): Promise<CryptoKey | undefined> {
  try {
    const { iv, ct } = Sealed.parse(JSON.parse(wrapped));
    const how = gcm(bytesOf(iv), named(id, gen));
    return await crypto.subtle.unwrapKey('raw', bytesOf(ct), half, how, 'AES-GCM', false, ['decrypt']);
  } catch {
    return undefined;
  }
}
