import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { makeCertificate } from './practice-certificate.ts';
import { ROOT } from './run-tool.ts';

export const DASHBOARD = 'dashboard-01.braze.com';
/** An API campaign's address: two internal IDs, neither of which is ever offered. */
export const CAMPAIGN_PATH = '/engagement/campaigns/5f3c2b1a0d9e8f7a6b5c4d3e/6a5b4c3d2e1f0a9b8c7d6e5f';
export const CAMPAIGN_URL = `https://${DASHBOARD}${CAMPAIGN_PATH}?locale=en`;
export const CAMPAIGN_ID = 'a1b2c3d4-1234-7abc-cdef-0123456789ab';

/** A strict policy, harder than any known of the real dashboard (braze/dashboard.md 11). */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src *";

/** Runs in the page before anything else: keeps what a curious page could hear of us. */
const EARS = `
  const heard = [];
  addEventListener('message', (event) => heard.push('message ' + JSON.stringify(event.data)), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { heard.push('dispatch ' + event.type); return dispatch.call(this, event); };
  for (const type of ['wxt:content-script-started', 'DOMContentLoaded']) document.addEventListener(type, () => {}, true);
  const names = () => Object.getOwnPropertyNames(globalThis).filter((name) => !/^(?:ears|\\d+)$/.test(name));
  const before = names().length;
  globalThis.ears = { heard, globals: () => names().length - before };
`;

const OWN = '<script src="/ears.js"></script><link rel="stylesheet" href="/page.css">';
/** Nobody's design: quiet, light or dark as the computer is, so that chips can be judged on it. */
const LOOK = `
  :root { color-scheme: light dark; background: light-dark(#f3f4f8, #10141b); color: light-dark(#1e2a3a, #dfe4ec); }
  body { font: 14px/34px sans-serif; margin: 24px; }
  nav { margin: -24px -24px 24px; padding: 6px 24px; background: light-dark(#28324e, #0a0d12); color: #c3cbe0; }
  nav a { margin-right: 16px; color: inherit; text-decoration: none; }
  h2 { margin: 0; font-size: 22px; }
  .bcl-panel > div { margin: 16px 0; padding: 8px 20px 16px; border-radius: 6px;
    border: 1px solid light-dark(#dcdfe8, #29303b); background: light-dark(#fff, #181e27); }
  h4 { margin: 0; text-transform: uppercase; font-size: 12px; }
  p { margin: 0; font-size: 13px; line-height: 20px; color: light-dark(#5b6678, #98a2b3); }
  code { padding: 3px 8px; border: 1px solid light-dark(#ccc, #3a4250); border-radius: 4px; }
  pre { overflow: auto; line-height: 20px; }
  button { all: unset; color: light-dark(#3538cd, #9aa5ff); }
`;

type Variation = { id: string; name: string };

/** An API campaign's page with these IDs, laid out as the fixture `api-campaign.2022` is. For plain names only. */
export const campaignPage = (title: string, campaignId: string, variations: readonly Variation[]): string => `
  <!doctype html>
  <html lang="en">
    <head><title>${title}</title></head>
    <body>
      <nav><a>Campaigns</a> <a>Segments</a></nav>
      <div class="bcl-panel">
        <h2>${title}</h2>
        <p>A page made for practice, on this computer.</p>
        <div>
          <h4>Campaign ID</h4>
          <p>Include this Campaign ID with your API requests.</p>
          <code>${campaignId}</code>
        </div>
        <div>
          <h4>Message Variation ID</h4>
          <p>Use these together with the Campaign ID so that each message's results are counted.</p>
          ${variations.map(({ id, name }) => `<div><code>${id}</code> <span>(${name})</span></div>`).join('\n')}
        </div>
      </div>
    </body>
  </html>`;

/** A plain server of pages at the dashboard's host; a path that has no page gets the campaign of the fixtures. */
export async function startDashboard(pages: Record<string, string> = {}) {
  const fixture = (name: string): string =>
    readFileSync(join(ROOT, 'tests/fixtures/dashboard', `${name}.html`), 'utf8');
  const server = createServer(makeCertificate(), (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', `https://${DASHBOARD}`);
    if (pathname === '/ears.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(EARS);
      return;
    }
    if (pathname === '/page.css') {
      response.writeHead(200, { 'content-type': 'text/css' }).end(LOOK);
      return;
    }
    const html = pages[pathname + search] ?? pages[pathname] ?? fixture('api-campaign.2022');
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
      .end(html.replace('<body>', `<body>${OWN}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    fixture,
    pages,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type DashboardServer = Awaited<ReturnType<typeof startDashboard>>;

type Ears = { heard: string[]; globals: () => number };
/** What the page heard of us, and how many globals it has that it did not have before. */
export const ears = (page: Page) =>
  page.evaluate(() => {
    const { heard, globals } = (globalThis as unknown as { ears: Ears }).ears;
    return { heard, globals: globals() };
  });
/** Where every element of the page stands, and how far it can be scrolled. */
export const layout = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('body *')].map((one) =>
      JSON.stringify(one.getBoundingClientRect()),
    );
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { boxes, scrollWidth, scrollHeight, html: document.body.outerHTML };
  });
