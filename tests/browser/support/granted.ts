import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
