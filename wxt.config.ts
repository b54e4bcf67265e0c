import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { OPTIONAL_HOSTS, permissionsFor, policyOf } from './lib/trust/asked';

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
    const dev = mode === 'development' ? ['http://localhost:*', 'ws://localhost:*'] : [];
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      // Each with its reason, which the Trust page gives too.
      permissions: permissionsFor(browser === 'firefox' ? 'firefox' : 'chromium'),
      optional_host_permissions: [...OPTIONAL_HOSTS],
      content_security_policy: { extension_pages: policyOf(dev) },
      // Undeclared would mean: every extension may connect. Firefox has no such door for pages at all.
      ...(browser === 'firefox' ? {} : { externally_connectable: { ids: [], matches: [] } }),
      incognito: 'not_allowed',
      commands: {
        lock: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandLock__' },
      },
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
