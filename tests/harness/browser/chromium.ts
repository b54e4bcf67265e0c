import { join } from 'node:path';
import { launch, type Browser, type Page, type Target } from 'puppeteer-core';
import { needChromium } from '../find-browser.ts';
import { killed } from './killed.ts';
import { readNetLog, type SeenRequest } from './net-log.ts';
import { makeScratch } from './scratch.ts';

export type Scheme = 'light' | 'dark';
export type ChromiumOptions = {
  extensionDir: string;
  headless?: boolean;
  /** The browser's language, `es`. */
  lang?: string;
  /** Real host names that answer on a loopback port: `{ 'rest.iad-01.braze.com': 8443 }`. */
  hostMap?: Record<string, number>;
  /** Kept when given, so that a second launch finds what the first one stored; thrown away otherwise. */
  userDataDir?: string;
  scheme?: Scheme;
  /** The X display of a headful browser, from `startXvfb`. */
  display?: string;
  chromePath?: string;
};

export type Chromium = Awaited<ReturnType<typeof launchChromium>>;

const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'].concat(
  ['--disable-component-update', '--disable-sync', '--disable-search-engine-choice-screen'],
);

/** Chromium refuses to run as root with its sandbox; containers of CI have no user namespaces for it. */
export const sandboxArgs = (): string[] =>
  process.getuid?.() === 0 || process.env.CI !== undefined ? ['--no-sandbox'] : [];

function mapArgs(hostMap: Record<string, number>): string[] {
  const rules = Object.entries(hostMap).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  return rules.length === 0
    ? []
    : [`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors'];
}

/** Chromium with our extension in it, and the handles a test needs. */
export async function launchChromium(options: ChromiumOptions) {
  const { extensionDir, headless = true, lang, hostMap = {}, scheme, display } = options;
  const scratch = makeScratch('chromium');
  const netLog = join(scratch.folder, 'net-log.json');
  const browser: Browser = await launch({
    executablePath: options.chromePath ?? needChromium(),
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: options.userDataDir ?? join(scratch.folder, 'profile'),
    defaultViewport: null,
    env: { ...process.env, ...(lang && { LANGUAGE: lang }), ...(display && { DISPLAY: display }) },
    args: [...QUIET, ...sandboxArgs(), ...mapArgs(hostMap), `--log-net-log=${netLog}`].concat(
      lang === undefined ? [] : [`--lang=${lang}`],
      display === undefined ? [] : ['--hide-scrollbars'], // as a headless one has none: pages are as wide
    ),
  });
  const extensionId = await browser.installExtension(extensionDir);
  const isWorker = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().includes(extensionId);

  /** One of our pages in a tab of the given size, in the scheme asked for. */
  async function openPage(path: string, width: number, height: number): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    if (scheme !== undefined)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  }

  return {
    browser,
    extensionId,
    openPage,
    openPanel: () => openPage('sidepanel.html', 400, 900),
    openPopup: () => openPage('popup.html', 360, 480),
    openStudio: () => openPage('options.html', 1280, 900),
    /** The service worker, to evaluate in it. */
    worker: async () => {
      const worker = await (await browser.waitForTarget(isWorker)).worker();
      if (worker === null) throw new Error('The service worker has no session.');
      return worker;
    },
    /** Stops the service worker, if it runs; the next message or alarm starts it again. */
    killWorker: async (): Promise<void> => {
      const target = browser.targets().find(isWorker);
      if (target === undefined) return;
      const gone = new Promise<void>((resolve) => {
        browser.on('targetdestroyed', (other) => other === target && resolve());
      });
      await (await target.worker())?.close();
      await gone;
    },
    /** Every network request so far by any page, frame or worker (Chromium's net log, so none escapes). */
    requestsSeen: (): Promise<SeenRequest[]> => readNetLog(browser, netLog),
    /** Ends the whole browser as a crash does: nothing is said to anybody, nothing more is written. */
    kill: async (): Promise<void> => {
      await killed(browser);
      scratch.remove();
    },
    close: async (): Promise<void> => {
      await browser.close();
      scratch.remove();
    },
  };
}
