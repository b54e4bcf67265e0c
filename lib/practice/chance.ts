/** 32-bit FNV-1a with a final mix: the same text gives the same number everywhere. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

function mix(n: number): number {
  let h = n;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The `k`-th draw of `seed`, from 0 up to 1: chance that can be asked again. */
export const draw = (seed: number, k: number): number =>
  mix(seed ^ Math.imul(k + 1, 0x9e3779b1)) / 0x1_0000_0000;

/** UUID-shaped (version 4) and always the same for the same text. */
export function uuidOf(text: string): string {
  const hex = [0, 1, 2, 3].map((k) => hash32(`${k}|${text}`).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
