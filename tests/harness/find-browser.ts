import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const LINUX_CHROMIUM = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const MAC_CHROMIUM = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_CHROMIUM = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'].concat(
  'Microsoft/Edge/Application/msedge.exe',
);

/** The full path of a program on PATH. */
function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function firstOf(linux: string[], mac: string[], windows: string[]): string | undefined {
  if (process.platform === 'darwin') {
    const roots = ['/Applications', join(homedir(), 'Applications')];
    const files = mac.flatMap((app) =>
      roots.map((root) => join(root, `${app}.app`, 'Contents', 'MacOS', app)),
    );
    return files
      .map((file) => file.replace(/MacOS\/Firefox$/, 'MacOS/firefox'))
      .find((file) => existsSync(file));
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env;
    const roots = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].filter((root) => root !== undefined);
    return windows.flatMap((file) => roots.map((root) => join(root, file))).find((file) => existsSync(file));
  }
  return linux.map(onPath).find((file) => file !== undefined);
}

/** What a variable names, which must exist: a wrong path is said, not passed over. */
function named(variable: 'CHROME_PATH' | 'FIREFOX_PATH'): string | undefined {
  const file = process.env[variable];
  if (file === undefined || file === '') return undefined;
  if (!existsSync(file)) throw new Error(`${variable} names ${file}, which does not exist.`);
  return file;
}

/** Chromium, Chrome or Edge; `CHROME_PATH` comes first. */
export function findChromium(): string | undefined {
  return named('CHROME_PATH') ?? firstOf(LINUX_CHROMIUM, MAC_CHROMIUM, WINDOWS_CHROMIUM);
}

/** Firefox or Firefox ESR; `FIREFOX_PATH` comes first. */
export function findFirefox(): string | undefined {
  return (
    named('FIREFOX_PATH') ?? firstOf(['firefox-esr', 'firefox'], ['Firefox'], ['Mozilla Firefox/firefox.exe'])
  );
}

const TOOLS = {
  chromium: { apt: 'chromium', find: findChromium, say: 'Chromium, Chrome or Edge (or set CHROME_PATH)' },
  firefox: { apt: 'firefox-esr', find: findFirefox, say: 'Firefox (or set FIREFOX_PATH)' },
  xvfb: { apt: 'xvfb', find: () => onPath('Xvfb'), say: 'Xvfb' },
  xdotool: { apt: 'xdotool', find: () => onPath('xdotool'), say: 'xdotool' },
  xset: { apt: 'x11-xserver-utils', find: () => onPath('xset'), say: 'xset' },
  'firefox-spanish': {
    apt: 'firefox-esr-l10n-es-es',
    find: () => (findFirefox()?.endsWith('firefox-esr') && !hasSpanishFirefox() ? undefined : 'there'),
    say: "Firefox's Spanish language pack",
  },
} satisfies Record<string, { apt: string; find: () => string | undefined; say: string }>;

export type Tool = keyof typeof TOOLS;

function hasSpanishFirefox(): boolean {
  return ['/usr/lib', '/usr/share'].some((root) =>
    existsSync(join(root, 'firefox-esr/browser/extensions/langpack-es-ES@firefox-esr.mozilla.org.xpi')),
  );
}

/** Installs what is missing through apt when we may; says in one line what a person must install otherwise. */
export function installMissing(tools: Tool[]): boolean {
  const missing = tools.filter((tool) => TOOLS[tool].find() === undefined);
  if (missing.length === 0) return true;
  const apt = process.platform === 'linux' && process.getuid?.() === 0 ? onPath('apt-get') : undefined;
  if (apt !== undefined) {
    const packages = missing.map((tool) => TOOLS[tool].apt);
    console.log(`Installing ${packages.join(', ')} through apt …`);
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync(apt, ['update', '-qq'], options);
    spawnSync(apt, ['install', '-y', '-qq', ...packages], options);
  }
  const still = missing.filter((tool) => TOOLS[tool].find() === undefined);
  if (still.length > 0) console.error(`Please install: ${still.map((tool) => TOOLS[tool].say).join('; ')}.`);
  return still.length === 0;
}

/** A Chromium that is there, installed if need be; an error with one sentence otherwise. */
export function needChromium(): string {
  installMissing(['chromium']);
  const path = findChromium();
  if (path === undefined) throw new Error('No Chromium, Chrome or Edge was found.');
  return path;
}

/** A Firefox that is there, installed if need be; an error with one sentence otherwise. */
export function needFirefox(): string {
  installMissing(['firefox']);
  const path = findFirefox();
  if (path === undefined) throw new Error('No Firefox was found.');
  return path;
}
