import type { SendId } from '@/lib/ids';
import { isUsable, type KeyId, type KeyInfo, type KeyRole } from './key';

/**
 * What a call wants to do at Braze. `cancel` is what a lock waits for, that of a named send; `probe` is a question about the key itself.
 */
export type Need = 'send' | 'cancel' | 'read' | 'import' | 'probe';

/** Who may do it, the least able first: a call gets no more than it needs. */
const ROLES: Record<Need, readonly KeyRole[]> = {
  send: ['sender'],
  cancel: ['sender'],
  read: ['checker', 'sender', 'importer'],
  import: ['importer', 'sender'],
  probe: ['sender', 'importer', 'checker'],
};

/** A key by name, one that was typed and isn't kept yet, the cancel of one send, or what else a key is needed for. */
export type Use = Need | { cancel: SendId } | { key: KeyId } | { typed: string };

/**
 * The keys of a tenant that may be used so, the one to use first. The only place where that is decided: what a person
 * chose for sending, else the first that was put in. Emails that Braze has are the workspace's, whichever key sent them.
 */
export function keysFor(keys: readonly KeyInfo[], use: Use): KeyInfo[] {
  if (typeof use === 'object' && 'key' in use) return keys.filter(({ id }) => id === use.key);
  if (typeof use === 'object' && 'typed' in use) return [];
  const need = typeof use === 'object' ? 'cancel' : use;
  const able = ROLES[need].flatMap((role) => keys.filter((key) => key.role === role).sort(order));
  const [first] = able;
  // One that is there goes before one that has to be unlocked or put in again. To send, the chosen one is unlocked
  // rather than passed over; a cancel doesn't wait for that.
  const rank = (key: KeyInfo): number => {
    if (need === 'send' && key === first && key.chosenAt !== undefined && isUsable(key)) return -1;
    return key.stands === 'there' ? 0 : key.stands === 'locked' ? 1 : 2;
  };
  return able
    .map((key, at) => ({ key, at }))
    .sort((a, b) => rank(a.key) - rank(b.key) || a.at - b.at)
    .map(({ key }) => key);
}

const order = (a: KeyInfo, b: KeyInfo): number =>
  (b.chosenAt ?? 0) - (a.chosenAt ?? 0) || a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1);

/** Whether a tenant's keys let people send. True where there is none yet: nothing is known then. */
export const maySend = (keys: readonly Pick<KeyInfo, 'role'>[]): boolean =>
  keys.length === 0 || keys.some(({ role }) => role === 'sender');
