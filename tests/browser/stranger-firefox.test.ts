import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { PROTOCOL } from '../../lib/messages/protocol.ts';
import { launchFirefox } from '../harness/browser/firefox.ts';
import { makeScratch } from '../harness/browser/scratch.ts';
import { find, screenOf, soon } from '../harness/drive/find.ts';
import { firefoxBuild } from './support/build.ts';

// T5 of security-and-reliability.md 1, in Firefox; Chromium's is in dashboard-script.test.ts.

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const OURS = 'outpost@outpost-for-braze.example';
const NAMES = [...Object.keys(PROTOCOL), 'capture.note', 'page.seen', 'chips.bring', '__proto__', 'x'];

/** Another extension: sends every name that we know to ours, opens a port, and puts what it heard into an address. */
function writeStranger(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'A stranger',
    version: '1',
    background: { scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'stranger@example.com' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>stranger</title>');
  writeFileSync(
    join(folder, 'background.js'),
    `(async () => {
       const heard = [];
       for (const type of ${JSON.stringify(NAMES)}) {
         const message = { id: 1, type, data: { build: '0.1.0', body: {} }, timestamp: 1 };
         heard.push(await browser.runtime.sendMessage(${JSON.stringify(OURS)}, message).then((answer) => answer ?? 'nothing', () => 'refused'));
       }
       const port = browser.runtime.connect(${JSON.stringify(OURS)});
       heard.push(await new Promise((resolve) => {
         port.onMessage.addListener(resolve);
         port.onDisconnect.addListener(() => resolve('closed'));
         setTimeout(() => resolve('open'), 3000);
       }));
       await browser.tabs.create({ url: 'page.html#' + encodeURIComponent(JSON.stringify(heard)) });
     })();`,
  );
  return folder;
}

it('another extension in Firefox gets no reply to any message, and no port', async () => {
  const scratch = makeScratch('stranger');
  ends.push(scratch.remove);
  const firefox = await launchFirefox({ extensionDir: firefoxBuild() });
  ends.push(firefox.close);
  const studio = screenOf(await firefox.openStudio());
  await find(studio, { role: 'heading', name: studio.words('studio.connection') });
  await firefox.browser.installExtension(writeStranger(join(scratch.folder, 'stranger')));
  const heard = await soon(
    async () => {
      for (const page of await firefox.browser.pages()) {
        const href = await page.evaluate(() => location.href).catch(() => '');
        const [, told] = href.split('page.html#');
        if (told !== undefined) return JSON.parse(decodeURIComponent(told)) as string[];
      }
      return undefined;
    },
    () => 'The stranger told nothing.',
    30_000,
  );
  expect(heard).toEqual([...Array<string>(NAMES.length).fill('refused'), 'closed']);
  console.log(`A stranger in Firefox: ${NAMES.length} messages and a port, 0 replies`);
});
