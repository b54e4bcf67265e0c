import { FEATURE_PERMISSIONS, FEATURES, unwanted } from '@/lib/tenant/features';
import { KEY_PERMISSIONS } from '@/lib/tenant/permissions';
import { PERMISSIONS, type PermissionName, remoteSources } from './asked';
import type { Call, Contacted } from './call';
import { FORMATS } from './formats';

/** One kind of what is stored. Instants in UTC ms. */
export type KeptFact = {
  place: 'database' | 'local' | 'session' | 'sync';
  /** A table's name, or the key's (with a colon: the beginning of many). */
  name: string;
  count: number;
  /** How many of them are the practice brand's; unknown where only names are looked at. */
  practice?: number;
  oldest?: number;
  newest?: number;
};

/** What the page looked up: the running manifest, the browser and the database, never a list of our own. */
export type Facts = {
  at: number;
  browser: string;
  manifest: { version: string; permissions: readonly string[]; hosts: readonly string[]; policy: string };
  granted: readonly string[];
  stored: {
    kept: readonly KeptFact[];
    unlisted: readonly string[];
    bytes?: number | undefined;
    database: number;
  };

  calls: readonly Call[];
  contacted: readonly Contacted[];
};

export type TrustReport = ReturnType<typeof reportOf>;

/**
 * What a reviewer asks, from what runs and what is stored. It holds no key, no name, no address and no content, so
 * that it can leave this computer as it is.
 */
export function reportOf(facts: Facts) {
  const { manifest, stored } = facts;
  const listed = new Set<string>(PERMISSIONS.map(({ name }) => name));
  return {
    format: 'outpost-trust',
    formatVersion: FORMATS.trustReport,
    madeAt: iso(facts.at),
    versions: {
      extension: manifest.version,
      browser: facts.browser,
      database: stored.database,
      formats: { ...FORMATS },
    },
    hosts: {
      /** Of these one exact host may be asked for, in a click. */
      askable: [...manifest.hosts],
      connections: remoteSources(manifest.policy, 'connect-src'),
      pictures: remoteSources(manifest.policy, 'img-src'),
      granted: facts.granted.map((origin) => origin.replace(/^https:\/\/|\/\*$/g, '')),
      contacted: facts.contacted.map(({ host, calls, first, last }) => ({
        host,
        calls,
        first: iso(first),
        last: iso(last),
      })),
    },
    permissions: {
      extension: manifest.permissions.map((name) => ({ name, listed: listed.has(name) })),
      key: KEY_PERMISSIONS.map(({ name, uses }) => ({ name, uses: [...uses] })),
      /** Only in a key of a workspace that wants the feature. */
      optional: FEATURES.flatMap((feature) =>
        FEATURE_PERMISSIONS[feature].map((name) => ({ name, feature })),
      ),
      /** Needed for nothing: the permission check asks whether a key may do too much. */
      excess: unwanted(FEATURES),
    },
    policy: manifest.policy,
    stored: {
      bytes: stored.bytes,
      kinds: stored.kept.map(({ place, name, count, practice, oldest, newest }) => ({
        place,
        name,
        count,
        ...(practice === undefined ? {} : { practice }),
        ...(oldest === undefined ? {} : { oldest: iso(oldest) }),
        ...(newest === undefined ? {} : { newest: iso(newest) }),
      })),
      unlisted: [...stored.unlisted],
    },
    calls: facts.calls.map(({ host, method, path, at, end, ms, via }) => ({
      at: iso(at),
      method,
      host,
      path,
      status: end,
      ...(ms === undefined ? {} : { ms }),
      via,
    })),
  };
}

export const isListed = (name: string): name is PermissionName =>
  PERMISSIONS.some((permission) => permission.name === name);

const iso = (instant: number): string => new Date(instant).toISOString();
