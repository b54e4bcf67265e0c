import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chromium } from '../../harness/browser/chromium.ts';

/** A copy of the build whose manifest has these hosts already: headless, no permission prompt can be answered. */
export function withHosts(build: string, into: string, hosts: readonly string[]): string {
  const folder = join(into, 'granted');
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  const host_permissions = hosts.map((host) => `https://${host}/*`);
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions }));
  return folder;
}

/** Takes a host back as a person does in the browser's settings: by the call that their page makes. */
export async function takeBack({ browser, extensionId }: Chromium, host: string): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    (id, origin) => {
      type Own = { developerPrivate: { removeHostPermission(id: string, host: string): Promise<void> } };
      return (globalThis as unknown as { chrome: Own }).chrome.developerPrivate.removeHostPermission(
        id,
        origin,
      );
    },
    extensionId,
    `https://${host}/*`,
  );
  await settings.close();
}
