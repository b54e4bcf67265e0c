import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal, unwrapFromSession, wrapForSession } from '@/lib/vault/cipher';
import { LONG, typed } from '../arbitraries';

const makeKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const key = await makeKey();
const ID = 'tenant-1';
type Sealed = { v: number; iv: string; ct: string };
const opened = (text: string): Sealed => JSON.parse(text) as Sealed; // what seal wrote
const flipped = (base64: string, at: number, bit: number): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return bytes.toString('base64');
};
const length = (base64: string): number => Buffer.from(base64, 'base64').length;

describe('a sealed key', () => {
  it('comes back whole, a thousand times, and no IV comes twice', async () => {
    const ivs = new Set<string>();
    await fc.assert(
      fc.asyncProperty(typed, fc.string(), async (text, id) => {
        const whole = text.toWellFormed(); // a key is text that UTF-8 can hold
        const sealed = await seal(key, id, whole);
        ivs.add(opened(sealed).iv);
        expect(await unseal(key, id, sealed)).toBe(whole);
      }),
      { numRuns: 1000 },
    );
    expect(ivs.size).toBe(1000);
  });

  it('doesn’t open when any one byte of it was flipped', async () => {
    const sealed = opened(await seal(key, ID, 'a1b2c3d4-0000-4000-8000-abcdefabcdef'));
    expect(length(sealed.iv)).toBe(12);
    expect(length(sealed.ct)).toBe(36 + 16);
    for (const field of ['iv', 'ct'] as const)
      for (let at = 0; at < length(sealed[field]); at += 1)
        for (let bit = at % 8; bit < (LONG ? 8 : (at % 8) + 1); bit += 1) {
          const altered = JSON.stringify({ ...sealed, [field]: flipped(sealed[field], at, bit) });
          expect(await unseal(key, ID, altered)).toBeUndefined();
        }
  });

  it('opens for its own tenant only', async () => {
    const sealed = await seal(key, ID, 'secret');
    for (const id of ['', 'tenant-2', 'tenant-1 ', 'tenant-', 'tenant-1|', '1|tenant-1'])
      expect(await unseal(key, id, sealed)).toBeUndefined();
    expect(await unseal(key, ID, sealed)).toBe('secret');
  });

  it('opens with its own key only', async () => {
    expect(await unseal(await makeKey(), ID, await seal(key, ID, 'secret'))).toBeUndefined();
  });

  it('doesn’t open cut short, swapped, of another version or as anything else', async () => {
    const text = await seal(key, ID, 'secret');
    const sealed = opened(text);
    const other = opened(await seal(key, ID, 'secret'));
    for (const wrong of [
      '',
      'null',
      '[]',
      'x',
      text.slice(0, -1),
      JSON.stringify({ ...sealed, v: 2 }),
      JSON.stringify({ ...sealed, iv: other.iv }),
      JSON.stringify({ ...sealed, ct: other.ct }),
      JSON.stringify({ ...sealed, iv: '' }),
      JSON.stringify({ ...sealed, ct: '' }),
      JSON.stringify({ ...sealed, ct: sealed.ct.slice(4) }),
      JSON.stringify({ ...sealed, ct: '%%%' }),
      JSON.stringify({ v: 1, iv: sealed.iv }),
    ])
      expect(await unseal(key, ID, wrong)).toBeUndefined();
  });

  it('shows nothing of the text', async () => {
    const text = 'a1b2c3d4-0000-4000-8000-abcdefabcdef';
    const sealed = await seal(key, ID, text);
    const bytes = Buffer.from(opened(sealed).ct, 'base64').toString('latin1');
    for (let at = 0; at + 8 <= text.length; at += 1) {
      expect(sealed).not.toContain(text.slice(at, at + 8));
      expect(bytes).not.toContain(text.slice(at, at + 8));
    }
  });
});

it('a data key wrapped for this session opens for its own key and generation only, and stays where it is', async () => {
  const make = (usages: KeyUsage[], extractable = false) =>
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, extractable, usages) as Promise<CryptoKey>; // no pair
  const half = await make(['wrapKey', 'unwrapKey']);
  const wrapped = await wrapForSession(half, ID, 2, await make(['encrypt', 'decrypt'], true));
  const again = await unwrapFromSession(half, ID, 2, wrapped);
  expect([again?.extractable, again?.usages]).toEqual([false, ['decrypt']]);
  for (const [id, gen] of [
    [ID, 1],
    [ID, 3],
    ['tenant-2', 2],
    [`2|${ID}`, 2],
  ] as const)
    expect(await unwrapFromSession(half, id, gen, wrapped)).toBeUndefined();
  expect(await unwrapFromSession(await make(['wrapKey', 'unwrapKey']), ID, 2, wrapped)).toBeUndefined();
});
