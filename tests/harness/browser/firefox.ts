import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { installMissing, needFirefox } from '../find-browser.ts';
import type { Scheme } from './chromium.ts';
import { startConnectProxy } from './connect-proxy.ts';
import { killed } from './killed.ts';
import { makeScratch } from './scratch.ts';
import { until } from './until.ts';

export type FirefoxOptions = {
  extensionDir: string;
  headless?: boolean;
  /** `es` needs apt's Spanish pack. */
  lang?: 'en' | 'es';
  /** Real host names that answer on a loopback port. */
  hostMap?: Record<string, number>;
  scheme?: Scheme;
  display?: string;
  firefoxPath?: string;
  /** Kept when given, with `uuid`, so that a second launch finds what the first one stored. */
  userDataDir?: string;
  /** The host of our pages' address. */
  uuid?: string;
  /** Told all that the consoles of every page and of the background say, which Firefox gives to nobody else. */
  said?: (text: string) => void;
};

export type Firefox = Awaited<ReturnType<typeof launchFirefox>>;

async function geckoId(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error('The Firefox manifest has no browser_specific_settings.gecko.id.');
  return id;
}

/** Firefox itself asks these hosts for settings, updates and whether there is a network. */
const ERRANDS = /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com)(?::\d+)?$/;

function unknownCommandOnly(error: unknown): void {
  if (!String(error).includes('unknown command')) throw error;
}

/** puppeteer puts back a profile's settings when its Firefox has ended: a launch in the middle of that gets old ones. */
async function restored(profile: string | undefined): Promise<void> {
  const kept = ['prefs.js.puppeteer', 'user.js.puppeteer'];
  const under = (): boolean => profile !== undefined && kept.some((name) => existsSync(join(profile, name)));
  for (let i = 0; i < 100 && under(); i += 1) await sleep(20);
}

/** Firefox ESR over WebDriver BiDi with our extension in it, and the handles a test needs. */
export async function launchFirefox(options: FirefoxOptions) {
  const { extensionDir, headless = true, lang = 'en', hostMap = {}, scheme = 'light', display } = options;
  if (lang === 'es') installMissing(['firefox-spanish']);
  const { uuid = randomUUID() } = options; // fixed before the start, so that the address of our pages is known
  const proxy = await startConnectProxy(hostMap);
  const scratch = makeScratch('firefox');
  const browser: Browser = await launch({
    browser: 'firefox',
    executablePath: options.firefoxPath ?? needFirefox(),
    headless,
    userDataDir: options.userDataDir ?? scratch.folder,
    defaultViewport: null,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    env: { ...process.env, ...(display && { DISPLAY: display }) },
    extraPrefsFirefox: {
      ...(options.said && {
        'devtools.console.stdout.content': true,
        'devtools.console.stdout.chrome': true,
      }),
      'extensions.webextensions.uuids': JSON.stringify({ [await geckoId(extensionDir)]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      // An extension installed for a test is gone with its browser; what it stored stays for the next launch.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'intl.locale.requested': lang === 'es' ? 'es-ES' : 'en-US',
      'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
    },
  });
  for (const stream of [browser.process()?.stdout, browser.process()?.stderr])
    if (options.said) stream?.on('data', (text: Buffer) => options.said?.(String(text)));
  await browser.installExtension(extensionDir);

  /** One of our pages. `goto` of a moz-extension address loads the page but never resolves: not waited for. */
  async function openPage(path: string, width: number, height: number): Promise<Page> {
    const page = await browser.newPage();
    // puppeteer also sends a screen orientation, which ESR 153 does not know; the size itself is set.
    await page.setViewport({ width, height }).catch(unknownCommandOnly);
    const url = `moz-extension://${uuid}/${path}`;
    page.goto(url, { timeout: 0 }).catch(() => undefined);
    const loaded = (wanted: string): boolean =>
      location.href.startsWith(wanted) && document.readyState === 'complete';
    await until(page, loaded, [url], `${path} did not open in Firefox.`);
    return page;
  }

  return {
    browser,
    extensionOrigin: `moz-extension://${uuid}`,
    openPage,
    openPanel: () => openPage('sidepanel.html', 400, 900),
    openPopup: () => openPage('popup.html', 360, 480),
    openStudio: () => openPage('options.html', 1280, 900),
    /** Every host that was asked for so far, by any page, frame or worker; Firefox's own errands left out. */
    hostsSeen: () => proxy.hostsSeen().filter((host) => !ERRANDS.test(host)),
    /** Ends the browser as a crash does: nothing is said to anybody, nothing more is written. */
    kill: async (): Promise<void> => {
      await killed(browser);
      await restored(options.userDataDir);
      proxy.close();
      scratch.remove();
    },
    close: async (): Promise<void> => {
      await browser.close();
      proxy.close();
      scratch.remove();
    },
  };
}
