import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';

// What each permission is for. Nothing is asked at install time that a screen does not need today.
const permissions = [
  'storage', // settings, the popup's snapshot, the session half of the key
  'unlimitedStorage', // the journal must not be evicted under disk pressure
  'alarms', // a waiting send goes on after the background was stopped
  'scripting', // the dashboard helper, on the one dashboard host that a person turns it on for
];

/** security-and-reliability.md section 3. Pages, popup, panel and workers are bound by it. */
const policy = (connect: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'", // a srcdoc frame inherits it, and emails carry inline styles
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${connect}`,
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const BRAZE = 'https://*.braze.com https://*.braze.eu';

const shell = (file: 'shell.html' | 'shell.css'): string =>
  readFileSync(new URL(`components/${file}`, import.meta.url), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ');

/**
 * A page paints its shell at once: boxes and their few rules stand in the page itself, and the style sheets come after
 * them. In a body they hold up the script and what follows, not what is already there.
 */
const shellFirst = {
  name: 'shell-first',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string) => {
      const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
      return sheets
        .reduce((page, sheet) => page.replace(sheet, ''), html)
        .replace('</head>', `<style>${shell('shell.css')}</style></head>`)
        .replace('<div id="root"></div>', `<div id="root">${shell('shell.html')}</div>`)
        .replace('</body>', `${sheets.join('')}</body>`);
    },
  },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  imports: false,
  vite: () => ({ plugins: [shellFirst] }),
  manifestVersion: 3,
  i18n: { localesDir: 'components/copy' },
  hooks: {
    // WXT starts a content script with an event on the page's document and a window.postMessage, which any page can
    // hear (wxt: utils/content-script-context.ts), and copies its matches into host_permissions. Ours is built as a
    // plain script, which the background registers by itself: neither happens.
    'entrypoints:found': (_, found) => {
      for (const entry of found) if (entry.name === 'dashboard') entry.type = 'unlisted-script';
    },
  },
  manifest: ({ browser, mode }) => {
    const dev = mode === 'development' ? ' http://localhost:* ws://localhost:*' : '';
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      permissions,
      // The exact REST host of the tenant is asked for by name, in the click that connects it.
      optional_host_permissions: ['https://*.braze.com/*', 'https://*.braze.eu/*'],
      content_security_policy: { extension_pages: policy(BRAZE + dev) },
      // Undeclared would mean: every extension may connect. Firefox has no such door for pages at all.
      ...(browser === 'firefox' ? {} : { externally_connectable: { ids: [], matches: [] } }),
      incognito: 'not_allowed',
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'outpost@outpost-for-braze.example',
                strict_min_version: '140.0',
                data_collection_permissions: {
                  required: ['personallyIdentifyingInfo', 'authenticationInfo', 'personalCommunications'],
                },
              },
            },
          }
        : { minimum_chrome_version: '140' }),
    };
  },
});
