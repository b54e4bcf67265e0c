import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another extension, which may see every page and tries to speak to ours from each of its places. */
export function writeOther(folder: string, ours: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'A stranger',
    version: '1',
    background: { service_worker: 'worker.js' },
    host_permissions: ['https://*/*'],
    content_scripts: [{ matches: ['https://*/*'], js: ['guest.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>stranger</title><p>stranger</p>');
  writeFileSync(join(folder, 'worker.js'), '');
  // A closed shadow root is no secret from another extension: what is in it must not matter.
  writeFileSync(
    join(folder, 'guest.js'),
    `const id = ${JSON.stringify(ours)};
     setTimeout(() => {
       const hosts = [...document.documentElement.children].filter((one) => !/HEAD|BODY/.test(one.tagName));
       const root = hosts.length > 0 ? chrome.dom.openOrClosedShadowRoot(hosts[0]) : null;
       document.title = JSON.stringify({ inside: root ? root.textContent : null });
       if (root) for (const button of root.querySelectorAll('button')) button.click();
     }, 1500);`,
  );
  return folder;
}
