import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es';
import { isTooLong, isTooShort, normal } from './normal';

// Loaded only where somebody chooses a passphrase of their own: its dictionaries are large.

const estimate = new ZxcvbnFactory({
  dictionary: { ...common, ...english, ...prefixed(spanish) },
  graphs: adjacencyGraphs,
});

/** What lies near for anybody here. */
const NEAR = ['outpost', 'braze'];

export type Strength = 'short' | 'long' | 'weak' | 'strong';

/** An own passphrase has 12 characters or more and zxcvbn's 4 of 4, in English and Spanish words. */
export function judge(passphrase: string): Strength {
  if (isTooShort(passphrase)) return 'short';
  if (isTooLong(passphrase)) return 'long';
  return estimate.check(normal(passphrase).slice(0, 200), NEAR).score === 4 ? 'strong' : 'weak';
}

/** Both languages call their lists the same. */
function prefixed<T>(lists: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [`es-${name}`, list]));
}
