import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CONNECT,
  OPTIONAL_HOSTS,
  PERMISSIONS,
  permissionsFor,
  policyOf,
  remoteSources,
} from '@/lib/trust/asked';
import config from '../../../wxt.config';

type Manifest = {
  permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
} & Record<string, unknown>;

const manifestOf = async (browser: string, mode = 'production'): Promise<Manifest> => {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is not made by a function.');
  const made = await manifest({ browser, mode, manifestVersion: 3, command: 'build' } as never);
  return made as unknown as Manifest;
};

describe('what the browser is asked for', () => {
  it.each([
    ['chrome', 'chromium'],
    ['firefox', 'firefox'],
  ] as const)(
    'is in the manifest of %s what the table says, and nothing beside it',
    async (build, browser) => {
      const manifest = await manifestOf(build);
      expect(manifest.permissions).toEqual(permissionsFor(browser));
      expect(manifest.optional_host_permissions).toEqual([...OPTIONAL_HOSTS]);
      expect(manifest.content_security_policy).toEqual({ extension_pages: policyOf() });
      for (const more of [
        'host_permissions',
        'optional_permissions',
        'content_scripts',
        'web_accessible_resources',
      ])
        expect(manifest).not.toHaveProperty(more);
    },
  );

  it('is told in README, each with its reason', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('## Privacy and permissions'));
    const rows = table.split('\n').filter((line) => line.startsWith('|'));
    const missing = PERMISSIONS.filter(({ name }) => !rows.some((row) => row.includes(`\`${name}\``)));
    expect(missing).toEqual([]);
  });

  it('opens connections to Braze alone, in the release; the development build adds its own server', async () => {
    expect(remoteSources(policyOf(), 'connect-src')).toEqual([...CONNECT]);
    const dev = (await manifestOf('chrome', 'development')).content_security_policy.extension_pages;
    expect(remoteSources(dev, 'connect-src')).toEqual([...CONNECT, 'http://localhost:*', 'ws://localhost:*']);
  });
});

describe('what a policy lets a page load from the network', () => {
  it.each([
    ["img-src 'self' data: blob:", 'img-src', []],
    ["img-src 'self' https://images.example", 'img-src', ['https://images.example']],
    ['img-src * data:', 'img-src', ['*']],
    ["default-src 'none'", 'img-src', []],
    ["default-src https:; img-src 'self'", 'font-src', ['https:']],
    ['', 'img-src', ['*']],
    ["script-src 'self'", 'img-src', ['*']],
  ])('%s: %s %j', (policy, directive, sources) => {
    expect(remoteSources(policy, directive)).toEqual(sources);
  });

  it('is no picture and no font in ours', () => {
    for (const directive of ['img-src', 'font-src', 'style-src', 'script-src', 'frame-src', 'media-src'])
      expect([directive, remoteSources(policyOf(), directive)]).toEqual([directive, []]);
  });
});
