import { Hash } from './ids';

/** SHA-256 of a text's UTF-8 bytes, as lower-case hex. */
export async function sha256(text: string): Promise<Hash> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Hash.parse([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
