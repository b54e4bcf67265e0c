import type { KeyContents } from '@/lib/key/contents';
import { openVault, type Vault } from '@/lib/vault/vault';
import { memoryStores } from './memory-stores';
import { quickDerivation } from './quick';

export const ID = 'tenant-1';
export const WORDS = 'crate onion velvet lamp harbor';
export const NOON = 1_781_023_320_000;
export const aWhile = () => new Promise<void>((resolve) => setTimeout(resolve, Math.random() * 3));
export const holding = (apiKey: string): KeyContents => ({
  apiKey,
  ledgerKeys: [],
  host: 'rest.iad-01.braze.com',
  label: 'stores',
  createdAt: NOON,
  rotateBy: NOON,
});

export type FreshVault = { memory: ReturnType<typeof memoryStores>; clock: { now: number }; vault: Vault };

/** Makes empty vaults in memory, at noon by a clock of the test's own. */
export function vaultMaker() {
  const { deriving, fresh, again } = quickDerivation();
  const make = (): FreshVault => {
    again();
    const memory = memoryStores();
    const clock = { now: NOON };
    return { memory, clock, vault: openVault(memory.stores, () => clock.now) };
  };
  return { deriving, fresh, make };
}
