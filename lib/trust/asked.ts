// What this extension asks the browser for. The manifest is made from this file (wxt.config.ts) and the Trust page
// gives the reasons, so that neither can say anything else than the other. It imports nothing: the build reads it.

export type BrowserName = 'chromium' | 'firefox';

type Asked = {
  /** As the manifest has it. */
  name: string;
  browsers: readonly BrowserName[];
};

const BOTH = ['chromium', 'firefox'] as const;

/** Granted at install time. Nothing is asked there that a screen does not need today. */
export const PERMISSIONS = [
  { name: 'storage', browsers: BOTH }, // settings, the popup's snapshot, the session half of the key
  { name: 'unlimitedStorage', browsers: BOTH }, // the journal must not be evicted under disk pressure
  { name: 'alarms', browsers: BOTH }, // a waiting send goes on after the background was stopped
  { name: 'scripting', browsers: BOTH }, // the dashboard helper, on the one host that a person turns it on for
  { name: 'idle', browsers: ['chromium'] }, // the vault locks with the computer; Firefox doesn't tell of that
  { name: 'sidePanel', browsers: ['chromium'] }, // the panel; Firefox has its sidebar without a permission
] as const satisfies readonly Asked[];

export type PermissionName = (typeof PERMISSIONS)[number]['name'];

/** The manifest's `permissions` for a browser. */
export const permissionsFor = (browser: BrowserName): PermissionName[] =>
  PERMISSIONS.filter(({ browsers }) => (browsers as readonly BrowserName[]).includes(browser)).map(
    ({ name }) => name,
  );

/** Nothing of these is granted at install time: one exact host is asked for by name, in the click that needs it. */
export const OPTIONAL_HOSTS = ['https://*.braze.com/*', 'https://*.braze.eu/*'] as const;

/** All that the pages and the background can open a connection to. */
export const CONNECT = ['https://*.braze.com', 'https://*.braze.eu'] as const;

/**
 * The policy of every page, panel, popup and worker (security-and-reliability.md section 3).
 * @param more the development build's own server
 */
export const policyOf = (more: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'", // a srcdoc frame inherits it, and emails carry inline styles
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${[...CONNECT, ...more].join(' ')}`,
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * What a policy lets a page load from the network for one purpose.
 * @param policy as the running manifest has it
 * @param directive `img-src`
 * @returns its sources but the packaged and the inline ones; the default's where the directive isn't named
 */
export function remoteSources(policy: string, directive: string): string[] {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  const found = parts.find(([name]) => name === directive) ?? parts.find(([name]) => name === 'default-src');
  return (found ?? [directive, '*']).slice(1).filter((source) => !/^(?:'[^']*'|data:|blob:)$/.test(source));
}
