// Bytes as text that storage can hold, and back.

export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
/** Throws for what isn't base64. */
export const bytesOf = (text: string): Bytes => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
