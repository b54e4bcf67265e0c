import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { respond } from '@/lib/practice/routes';
import { createWorld } from '@/lib/practice/world';
import { FEATURE_PERMISSIONS, FEATURES, type Permission, wanted } from '@/lib/tenant/features';
import { KEY_PERMISSIONS } from '@/lib/tenant/permissions';
import { json, KEY, NOW, type Seen, tapped } from '../braze/wire-tap';

type Family = Record<string, (...values: never[]) => Promise<unknown>>;

/** The permission without which practice refuses a request: what Braze's own page says of the endpoint. */
async function permissionOf({ request, body }: Seen): Promise<Permission[]> {
  const needed: Permission[] = [];
  for (const name of wanted(FEATURES)) {
    const permissions = wanted(FEATURES).filter((each) => each !== name);
    const world = createWorld({ now: NOW, keys: [{ key: KEY, permissions }] });
    const { url, method } = request;
    const again = new Request(url, {
      method,
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      ...(method === 'POST' ? { body } : {}),
    });
    const answer = await respond(again, { world, now: NOW, newId: () => 'id' } as never);
    if (answer.status === 403) needed.push(name);
  }
  return needed;
}

describe('the permissions of a key', () => {
  it('are said to be in use exactly where a command calls what needs them', async () => {
    const commands = globSync('lib/commands/*.ts', { cwd: join(import.meta.dirname, '../../..') });
    const source = commands
      .map((file) => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8'))
      .join('\n');
    const called = new Set([...source.matchAll(/\bbraze\.(\w+)\.(\w+)\(/g)].map(([, a, b]) => `${a}.${b}`));
    expect(called.size).toBeGreaterThan(5);
    const used = new Set<string>();
    for (const name of called) {
      const { client, seen } = tapped(() => json(500, {}));
      const [family = '', method = ''] = name.split('.');
      const call = (client as unknown as Record<string, Family>)[family]?.[method];
      await call?.(...(['a', 'b', 'c', 'd'] as never[])); // what is asked with doesn't matter here
      expect([name, seen.length]).toEqual([name, 1]);
      const needed = await permissionOf(seen[0]!);
      expect([name, needed.length]).toEqual([name, 1]);
      used.add(needed[0]!);
    }
    const said = KEY_PERMISSIONS.filter(({ uses }) => uses.length > 0).map(({ name }) => name);
    const features = FEATURES.flatMap((feature) => FEATURE_PERMISSIONS[feature]);
    expect([...used].toSorted()).toEqual([...said, ...features].toSorted());
  });

  it('are ten, each once', () => {
    expect(new Set(KEY_PERMISSIONS.map(({ name }) => name)).size).toBe(10);
  });
});
