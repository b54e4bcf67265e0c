import { z } from '@/lib/schema';
import { FORMATS } from '@/lib/trust/formats';

const Sealed = z.object({ v: z.literal(FORMATS.sessionKey), iv: z.string(), ct: z.string() });

const aad = (id: string) => new TextEncoder().encode(`outpost-session-key|1|${id}`);
const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** AES-256-GCM with a random 96-bit IV; the tenant's id is authenticated, so a sealed text can't be moved. */
export async function seal(key: CryptoKey, id: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ct = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: aad(id) },
    key,
    new TextEncoder().encode(text),
  );
  return JSON.stringify({ v: FORMATS.sessionKey, iv: base64(iv), ct: base64(new Uint8Array(ct)) });
}

/** The text, or undefined when anything about it was altered. */
export async function unseal(key: CryptoKey, id: string, sealed: string): Promise<string | undefined> {
  try {
    const { iv, ct } = Sealed.parse(JSON.parse(sealed));
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytesOf(iv), additionalData: aad(id) },
      key,
      bytesOf(ct),
    );
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
  } catch {
    return undefined;
  }
}
