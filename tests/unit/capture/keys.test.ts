// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { KEY, OTHER, URL_OF } from './ids';
import { offered, read } from './pages';

// REST API keys look like identifiers and stand on the same pages (braze/dashboard.md 1, fact 4).

const TABS = `<ul><li><a href="#apikeys">API Keys</a></li><li><a href="#x">App Identifiers</a></li>
  <li><a href="#y">Other identifiers</a></li></ul>`;
const GRID = (first: string): string =>
  `<div>${first}<div>Identifier</div><div>Campaigns</div><div>${KEY}</div></div>`;
const TREE = (
  head: string,
): string => `<div role="treegrid"><div role="row"><span role="columnheader">${head}</span>
  <span role="columnheader">Identifier</span></div><div role="row"><div role="gridcell">Segments</div>
  <div role="gridcell">${KEY}</div></div></div>`;

it.each([
  ['in a grid below tabs that are links', TABS + GRID('<div>API Key Name</div>'), URL_OF.identifiers],
  ['in a grid without a word of keys', TABS + `<div>Campaigns</div><div>${KEY}</div>`, URL_OF.identifiers],
  [
    'on the tab of keys',
    `<h3>Other identifiers</h3><div>Campaigns</div><div>${KEY}</div>`,
    `${URL_OF.identifiers}#apikeys`,
  ],
  [
    'in a grid right below the label',
    `<h3>Other identifiers</h3>${GRID('<div>API Key Name</div>')}`,
    URL_OF.identifiers,
  ],
  ['in a treegrid', `<h3>Other identifiers</h3>${TREE('API Key Name')}`, URL_OF.identifiers],
  [
    'below the apps of one table',
    `<table><tr><th>App Name</th><th>Identifier</th></tr><tr><td>Web</td><td>${OTHER}</td></tr>
    <tr><td>API Key Name</td><td>Identifier</td></tr><tr><td>Outpost</td><td>${KEY}</td></tr></table>`,
    URL_OF.identifiers,
  ],
  ['under a heading', `<h3>REST API Keys</h3><div>API Key</div><code>${KEY}</code>`, URL_OF.apps],
  ['under a link', `<a href="#">REST API Keys</a><p>API Key</p><code>${KEY}</code>`, URL_OF.apps],
  ['under words', `<div>REST API Keys</div><p>API Key</p><code>${KEY}</code>`, URL_OF.apps],
  [
    'second under a heading',
    `<h3>REST API Keys</h3><div>API Key</div><code>${OTHER}</code><div>API Key</div><code>${KEY}</code>`,
    URL_OF.apps,
  ],
  ['for the REST API', `<p>API Key for the REST API:</p><code>${KEY}</code>`, URL_OF.apps],
  ['for a server, in Spanish', `<p>Clave de API para el servidor:</p><code>${KEY}</code>`, URL_OF.apps],
  ['for the REST API, in Japanese', `<p>REST APIのAPIキー:</p><code>${KEY}</code>`, URL_OF.apps],
])('offers no key that stands %s', (_, html, url) => {
  expect(offered(`<body>${html}</body>`, url).filter((one) => one.includes(KEY))).toEqual([]);
});

it('reads apps in a treegrid', () => {
  const html = TREE('App Name').replace(KEY, OTHER);
  expect(offered(`<body>${html}</body>`, URL_OF.identifiers)).toEqual([`app_id ${OTHER} Segments`]);
});

it('reads the apps below a menu that speaks of keys', () => {
  const html = `<body><nav><a href="/x">API Keys</a></nav><div>API Key</div><code>${OTHER}</code></body>`;
  expect([offered(html, URL_OF.apps), read(html, URL_OF.apps).doubts]).toEqual([[`app_id ${OTHER}`], []]);
});
