import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { soon } from '../../harness/drive/find.ts';

// What our content script can read, asked in its own world on a page: what a compromised page process could ask too.

/** By area, what is in it as JSON or why not; the databases by name and what opening ours shows of it. */
export type Readable = Record<'local' | 'session' | 'sync' | 'managed' | 'databases' | 'opened', string>;

/** Runs in the content script's world. */
async function readAll(): Promise<Readable> {
  type Area = { get(key: null): Promise<unknown> };
  type Api = { storage: Record<string, Area | undefined> };
  const own = globalThis as unknown as { browser?: Api; chrome: Api };
  const { storage } = own.browser ?? own.chrome;
  const read = async (name: string): Promise<string> => {
    try {
      const area = storage[name];
      return area === undefined ? 'absent' : JSON.stringify(await area.get(null));
    } catch (error) {
      return `refused: ${String(error)}`;
    }
  };
  const open = (): Promise<string> =>
    new Promise((resolve) => {
      const opening = indexedDB.open('outpost');
      opening.addEventListener('error', () => resolve('refused'));
      opening.addEventListener('success', () => {
        const { name, version, objectStoreNames } = opening.result;
        opening.result.close();
        indexedDB.deleteDatabase(name);
        resolve(`version ${version}, tables: ${[...objectStoreNames].join(' ')}`);
      });
    });
  const databases = await indexedDB.databases().then(JSON.stringify, (error) => `refused: ${String(error)}`);
  return {
    local: await read('local'),
    session: await read('session'),
    sync: await read('sync'),
    managed: await read('managed'),
    databases,
    opened: await open().catch((error: unknown) => `refused: ${String(error)}`),
  };
}

export const readFromWorld = (page: Page, extensionId: string): Promise<Readable> =>
  inWorld(page, extensionId, `(${readAll.toString()})()`) as Promise<Readable>; // by readAll's type

/** Chromium: asks inside the world of the unmodified script, by the debugger. */
export async function inWorld(page: Page, extensionId: string, expression: string): Promise<unknown> {
  const session = await page.createCDPSession();
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) world = context.id;
  });
  await session.send('Runtime.enable');
  const contextId = await soon(
    () => Promise.resolve(world),
    () => 'Our script has no world on this page.',
  );
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Firefox shows no such world: a copy of the build whose script also writes what it could read into its page. */
export function withProbe(build: string, into: string): string {
  const folder = join(into, 'probe');
  cpSync(build, folder, { recursive: true });
  const tell = '(read) => (document.documentElement.dataset.probe = JSON.stringify(read))';
  appendFileSync(join(folder, 'dashboard.js'), `\n;(${readAll.toString()})().then(${tell});\n`);
  return folder;
}

export const probed = (page: Page): Promise<Readable> =>
  soon(
    () =>
      page.evaluate(() => {
        const { probe } = document.documentElement.dataset;
        return probe === undefined ? null : (JSON.parse(probe) as Readable);
      }),
    () => 'The probe says nothing.',
  );
